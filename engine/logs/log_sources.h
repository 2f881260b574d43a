#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/state/state.h"

namespace engine {

/// A resource that writes to streams of a log group.
struct LogWriter {
  std::string stream_prefix;  ///< `app/nginx/`
  /// Of the ECS service; of the task definition where there is none, or several, which a stream
  /// does not tell apart.
  std::string urn;
  std::vector<std::string> selected_by{};  ///< URNs: the task definition and all its services
};

/// A log group that resources of a stack write to, or that is one.
struct LogGroup {
  std::string name;
  std::string urn{};  ///< empty: it is not of this stack
  std::vector<LogWriter> writers{};

  /// The writer of a stream; nullptr: none of the stack's.
  const LogWriter* writer_of(std::string_view stream) const;
};

/// What a stack has in logs, by name of the group: its AWS::Logs::LogGroup resources, and what the
/// containers of its task definitions write to.
std::vector<LogGroup> log_groups(const Snapshot& snapshot);

/// URNs of the resources that `text` names (`NAME`, `TYPE::NAME`, a URN) and of everything below
/// them. kNotFound names what was perhaps meant.
base::Result<std::set<std::string>> named_resources(const Snapshot& snapshot,
                                                    std::string_view text);

/// Whether an event of that stream is one of a selected resource's.
bool is_of(const LogGroup& group, std::string_view stream, const std::set<std::string>& urns);

}  // namespace engine
