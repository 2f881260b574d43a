#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct yaml_parser_s;

namespace engine {

/// One step through a YAML text. `begin` and `end` are bytes of the text.
struct YamlEvent {
  enum class Kind : std::uint8_t {
    kScalar,
    kAlias,
    kListStart,
    kListEnd,
    kMapStart,
    kMapEnd,
    kDocumentStart,
    kDocumentEnd,
    kStreamEnd,
  };

  Kind kind = Kind::kStreamEnd;
  std::string text;    ///< what a scalar says; what an alias refers to
  std::string anchor;  ///< the name for aliases; empty: none
  bool plain = false;  ///< a scalar with neither quotes nor a tag
  bool block = false;  ///< written by indentation: a map, a list or a `|` text
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// libyaml's events, one after the other: nothing is built but the event at hand, so that whoever
/// reads can stop at any size. Both views must outlive it.
class YamlEvents {
 public:
  YamlEvents(std::string_view text, std::string_view place);

  /// kInvalidArgument, with line and column: not YAML, or not UTF-8.
  base::Result<YamlEvent> next();

  /// An error that names `place`, line and column of a byte of the text.
  base::Error error_at(std::size_t offset, std::string_view problem) const;

 private:
  struct Delete {
    void operator()(yaml_parser_s* parser) const;
  };

  std::size_t byte_of(std::size_t character) const;
  base::Error syntax_error() const;

  std::string_view text_;
  std::string_view place_;
  std::vector<std::uint32_t> bytes_;  ///< of each character; empty: all are one byte long
  std::unique_ptr<yaml_parser_s, Delete> parser_;
};

}  // namespace engine
