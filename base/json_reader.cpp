#include "base/json_reader.h"

#include <optional>

#include <boost/json.hpp>

#include "base/json_memory.h"

namespace base {

namespace {

boost::json::parse_options options() {
  boost::json::parse_options options;
  options.max_depth = 64;
  return options;
}

}  // namespace

struct JsonReader::Memory {
  JsonMemory memory;
  boost::json::parser parser{{}, options()};
  std::optional<Json> document;
};

JsonReader::JsonReader() : memory_(std::make_unique<Memory>()) {}

JsonReader::~JsonReader() = default;

Result<const Json*> JsonReader::read(std::string_view text, std::string_view what) {
  memory_->document.reset();
  memory_->memory.clear();
  memory_->parser.reset(memory_->memory.storage());
  boost::system::error_code code;
  memory_->parser.write(text.data(), text.size(), code);
  if (code) {
    return parse_json(text, what).error();
  }
  memory_->document.emplace(memory_->parser.release());
  return &*memory_->document;
}

}  // namespace base
