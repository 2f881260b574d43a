#pragma once

#include <memory>
#include <optional>

#include "base/io/files.h"
#include "cli/render/event_json.h"

namespace cli {

/// Every event of a run in a file, a JSON object a line (`--event-log FILE`). A file that was there
/// is begun anew.
class EventLog {
 public:
  /// Throws when the file cannot be opened.
  EventLog(base::Files& files, const base::Path& path, EventJson json);

  /// Called from several threads, never two at once.
  void write(const engine::Event& event);

  /// What kept it from being complete; nullopt: it is.
  const std::optional<base::Error>& failure() const { return failure_; }

 private:
  EventJson json_;
  std::unique_ptr<base::AppendFile> file_;
  std::optional<base::Error> failure_;
};

}  // namespace cli
