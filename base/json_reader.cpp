#include "base/json_reader.h"

#include <array>
#include <optional>

#include <boost/json.hpp>

namespace base {

namespace {

/// What one document needs, mostly; for others more is taken for as long as they are there.
constexpr std::size_t kDocumentBytes = 16 * 1024;

boost::json::parse_options options() {
  boost::json::parse_options options;
  options.max_depth = 64;
  return options;
}

}  // namespace

struct JsonReader::Memory {
  std::array<unsigned char, kDocumentBytes> bytes{};
  boost::json::monotonic_resource resource{bytes.data(), bytes.size()};
  boost::json::parser parser{{}, options()};
  std::optional<Json> document;
};

JsonReader::JsonReader() : memory_(std::make_unique<Memory>()) {}

JsonReader::~JsonReader() = default;

Result<const Json*> JsonReader::read(std::string_view text, std::string_view what) {
  memory_->document.reset();
  memory_->resource.release();
  memory_->parser.reset(&memory_->resource);
  boost::system::error_code code;
  memory_->parser.write(text.data(), text.size(), code);
  if (code) {
    return parse_json(text, what).error();
  }
  memory_->document.emplace(memory_->parser.release());
  return &*memory_->document;
}

}  // namespace base
