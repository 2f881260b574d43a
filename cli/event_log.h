#pragma once

#include <optional>
#include <string>

#include "cli/output_file.h"
#include "cli/render/event_json.h"

namespace cli {

/// Every event of a run in a file, a JSON object a line (`--event-log FILE`). A file that was there
/// is begun anew; a pipe or a device gets each line at once.
class EventLog {
 public:
  /// Throws when the file cannot be opened.
  EventLog(const Session& session, const std::string& name, EventJson json);

  /// Called from several threads, never two at once.
  void write(const engine::Event& event);
  /// Of a preview: all that it has.
  void write(const engine::Plan& plan, base::Milliseconds took);

  /// What kept it from being complete; nullopt: it is.
  const std::optional<base::Error>& failure() const { return failure_; }

 private:
  void append(std::string_view lines);

  EventJson json_;
  OutputStream file_;
  std::optional<base::Error> failure_;
};

}  // namespace cli
