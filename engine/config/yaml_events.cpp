#include "engine/config/yaml_events.h"

#include <algorithm>

#include <yaml.h>

#include <fmt/core.h>

#include "base/check.h"

namespace engine {

namespace {

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
}

std::string event_text(const yaml_char_t* text) {
  return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

void read_scalar(const yaml_event_t& raw, YamlEvent& event) {
  const auto& scalar = raw.data.scalar;
  event.kind = YamlEvent::Kind::kScalar;
  event.text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
  event.anchor = event_text(scalar.anchor);
  event.plain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.plain_implicit != 0;
  event.block =
      scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE;
}

void read_kind(const yaml_event_t& raw, YamlEvent& event) {
  using Kind = YamlEvent::Kind;
  switch (raw.type) {
    case YAML_SCALAR_EVENT:
      return read_scalar(raw, event);
    case YAML_ALIAS_EVENT:
      event.kind = Kind::kAlias;
      event.text = event_text(raw.data.alias.anchor);
      return;
    case YAML_SEQUENCE_START_EVENT:
      event.kind = Kind::kListStart;
      event.anchor = event_text(raw.data.sequence_start.anchor);
      event.block = raw.data.sequence_start.style == YAML_BLOCK_SEQUENCE_STYLE;
      return;
    case YAML_MAPPING_START_EVENT:
      event.kind = Kind::kMapStart;
      event.anchor = event_text(raw.data.mapping_start.anchor);
      event.block = raw.data.mapping_start.style == YAML_BLOCK_MAPPING_STYLE;
      return;
    case YAML_SEQUENCE_END_EVENT:
      event.kind = Kind::kListEnd;
      return;
    case YAML_MAPPING_END_EVENT:
      event.kind = Kind::kMapEnd;
      return;
    case YAML_DOCUMENT_START_EVENT:
      event.kind = Kind::kDocumentStart;
      return;
    case YAML_DOCUMENT_END_EVENT:
      event.kind = Kind::kDocumentEnd;
      return;
    case YAML_STREAM_END_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_NO_EVENT:
      event.kind = Kind::kStreamEnd;
      return;
  }
}

}  // namespace

void YamlEvents::Delete::operator()(yaml_parser_s* parser) const {
  yaml_parser_delete(parser);
  delete parser;
}

YamlEvents::YamlEvents(std::string_view text, std::string_view place)
    : text_(text), place_(place), parser_(new yaml_parser_s{}) {
  base::check(yaml_parser_initialize(parser_.get()) != 0, "out of memory for a YAML parser");
  // Without it two first bytes would make the text UTF-16.
  yaml_parser_set_encoding(parser_.get(), YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(parser_.get(), reinterpret_cast<const unsigned char*>(text_.data()),
                               text_.size());
  // libyaml counts characters.
  if (characters(text_) != text_.size()) {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (begins_character(text_[i])) {
        bytes_.push_back(static_cast<std::uint32_t>(i));
      }
    }
  }
}

std::size_t YamlEvents::byte_of(std::size_t character) const {
  if (bytes_.empty()) {
    return std::min(character, text_.size());
  }
  return character < bytes_.size() ? bytes_[character] : text_.size();
}

base::Result<YamlEvent> YamlEvents::next() {
  for (;;) {
    yaml_event_t raw{};
    if (yaml_parser_parse(parser_.get(), &raw) == 0) {
      return syntax_error();
    }
    const std::unique_ptr<yaml_event_t, decltype(&yaml_event_delete)> owned(&raw,
                                                                            &yaml_event_delete);
    if (raw.type == YAML_STREAM_START_EVENT) {
      continue;
    }
    YamlEvent event{.begin = byte_of(raw.start_mark.index), .end = byte_of(raw.end_mark.index)};
    read_kind(raw, event);
    return event;
  }
}

base::Error YamlEvents::error_at(std::size_t offset, std::string_view problem) const {
  const std::string_view before = text_.substr(0, offset);
  const std::size_t line = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
  return base::error(base::ErrorKind::kInvalidArgument, "{}:{}:{}: {}", place_,
                     std::ranges::count(before, '\n') + 1, characters(before.substr(line)) + 1,
                     problem);
}

base::Error YamlEvents::syntax_error() const {
  const yaml_parser_s& parser = *parser_;
  base::check(parser.error != YAML_MEMORY_ERROR, "out of memory in a YAML parser");
  const std::string problem = fmt::format(
      "not valid YAML: {}", parser.problem == nullptr ? "cannot be read" : parser.problem);
  if (parser.error == YAML_READER_ERROR) {
    return error_at(parser.problem_offset, problem);
  }
  return error_at(byte_of(parser.problem_mark.index),
                  parser.context == nullptr ? problem : problem + ' ' + parser.context);
}

}  // namespace engine
