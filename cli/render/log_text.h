#pragma once

#include <string>

#include "base/json.h"
#include "cli/render/paint.h"
#include "engine/logs/log_reader.h"
#include "engine/logs/log_sources.h"
#include "engine/state/state.h"

namespace cli {

/// Whose an event is, for people and scripts.
struct LogSource {
  std::string urn;        ///< empty: of a group outside of the stack
  std::string component;  ///< name of the one that the resource is in; empty: none
  std::string name;       ///< the resource's; of a group outside of the stack the group's
};

LogSource source_of(const engine::LogGroup& group, const engine::LogEvent& event,
                    const engine::Snapshot& snapshot);

/// `TIME COMPONENT/RESOURCE STREAM MESSAGE` and the end of the line. Characters that would control
/// a terminal are written as `\x1b`.
std::string log_line(const engine::LogEvent& event, const LogSource& source, const Paint& paint);

/// One object: what Pulumi's has (`id`, `timestamp`, `message`), and where the event is from.
base::JsonObject log_json(const engine::LogEvent& event, const engine::LogGroup& group,
                          const LogSource& source);

}  // namespace cli
