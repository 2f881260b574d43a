#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

#include "base/json.h"

namespace base {

namespace {

struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

Position position_of(std::string_view text, std::size_t offset) {
  Position position;
  for (const char character : text.substr(0, offset)) {
    ++position.column;
    if (character == '\n') {
      ++position.line;
      position.column = 1;
    }
  }
  return position;
}

using boost::json::string_view;
using Code = boost::json::error_code;

/// Builds the document of what the parser finds. Boost.JSON 1.81's own builder reads fractions to
/// the last place but one; this one reads the double that is nearest to the text.
class DocumentHandler {
 public:
  static constexpr std::size_t max_object_size = JsonObject::max_size();
  static constexpr std::size_t max_array_size = JsonArray::max_size();
  static constexpr std::size_t max_key_size = boost::json::string::max_size();
  static constexpr std::size_t max_string_size = boost::json::string::max_size();

  Json release() { return values_.release(); }

  bool on_document_begin(Code&) {
    values_.reset();
    return true;
  }

  bool on_document_end(Code&) { return true; }

  bool on_object_begin(Code&) { return true; }

  bool on_object_end(std::size_t size, Code&) { return values_.push_object(size), true; }

  bool on_array_begin(Code&) { return true; }

  bool on_array_end(std::size_t size, Code&) { return values_.push_array(size), true; }

  bool on_key_part(string_view text, std::size_t, Code&) { return values_.push_chars(text), true; }

  bool on_key(string_view text, std::size_t, Code&) { return values_.push_key(text), true; }

  bool on_string_part(string_view text, std::size_t, Code&) {
    return values_.push_chars(text), true;
  }

  bool on_string(string_view text, std::size_t, Code&) { return values_.push_string(text), true; }

  bool on_number_part(string_view text, Code&) { return number_.append(text), true; }

  bool on_int64(std::int64_t value, string_view, Code&) {
    number_.clear();
    return values_.push_int64(value), true;
  }

  bool on_uint64(std::uint64_t value, string_view, Code&) {
    number_.clear();
    return values_.push_uint64(value), true;
  }

  bool on_double(double value, string_view rest, Code& code) {
    number_.append(rest);
    // Nothing is stored for what is too small for a double, which stays zero, or too large.
    std::from_chars(number_.data(), number_.data() + number_.size(), value);
    number_.clear();
    if (!std::isfinite(value)) {
      code = boost::json::error::exponent_overflow;
      return false;
    }
    return values_.push_double(value), true;
  }

  bool on_bool(bool value, Code&) { return values_.push_bool(value), true; }

  bool on_null(Code&) { return values_.push_null(), true; }

  bool on_comment_part(string_view, Code&) { return true; }

  bool on_comment(string_view, Code&) { return true; }

 private:
  boost::json::value_stack values_;
  std::string number_;  ///< what was read of a number so far
};

}  // namespace

Result<Json> parse_json(std::string_view text, std::string_view what) {
  boost::json::parse_options options;
  options.max_depth = 64;
  boost::json::basic_parser<DocumentHandler> parser(options);
  Code code;
  const std::size_t consumed = parser.write_some(false, text.data(), text.size(), code);
  if (!code && consumed < text.size()) {
    code = boost::json::error::extra_data;
  }
  if (code) {
    const Position at = position_of(text, consumed);
    return error(ErrorKind::kInvalidArgument, "{} is not valid JSON: {} at line {}, column {}",
                 what, code.message(), at.line, at.column);
  }
  return parser.handler().release();
}

}  // namespace base
