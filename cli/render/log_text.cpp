#include "cli/render/log_text.h"

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/clock.h"
#include "engine/graph/urn.h"

namespace cli {

namespace {

std::string time_text(const engine::LogEvent& event) {
  return base::format_rfc3339_ms(base::WallTime{base::Milliseconds{event.timestamp_ms}});
}

/// A message brings its own end of line, or none.
std::string_view without_end(std::string_view message) {
  while (message.ends_with('\n') || message.ends_with('\r')) {
    message.remove_suffix(1);
  }
  return message;
}

std::string harmless(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool controls = (c >= 0 && c < ' ' && c != '\t' && c != '\n') || c == '\x7f';
    result += controls ? fmt::format("\\x{:02x}", static_cast<unsigned>(c)) : std::string(1, c);
  }
  return result;
}

}  // namespace

LogSource source_of(const engine::LogGroup& group, const engine::LogEvent& event,
                    const engine::Snapshot& snapshot) {
  const engine::LogWriter* writer = group.writer_of(event.stream);
  LogSource source{.urn = writer != nullptr ? writer->urn : group.urn};
  source.name = source.urn.empty() ? group.name : engine::parse_urn(source.urn).name;
  if (const engine::ResourceState* resource = snapshot.find(source.urn)) {
    source.component = engine::parse_urn(resource->parent).name;
  }
  return source;
}

std::string log_line(const engine::LogEvent& event, const LogSource& source, const Paint& paint) {
  const std::string name =
      source.component.empty() ? source.name : source.component + "/" + source.name;
  return fmt::format("{} {} {} {}\n", paint(Color::kDim, time_text(event)),
                     paint(Color::kBlue, name), paint(Color::kDim, harmless(event.stream)),
                     harmless(without_end(event.message)));
}

base::JsonObject log_json(const engine::LogEvent& event, const engine::LogGroup& group,
                          const LogSource& source) {
  base::JsonObject object{{"id", source.name},
                          {"timestamp", time_text(event)},
                          {"message", without_end(event.message)}};
  if (!source.urn.empty()) {
    object["urn"] = source.urn;
  }
  if (!source.component.empty()) {
    object["component"] = source.component;
  }
  object["logGroup"] = group.name;
  object["logStream"] = event.stream;
  object["eventId"] = event.id;
  return object;
}

}  // namespace cli
