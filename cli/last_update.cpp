#include "cli/last_update.h"

#include <algorithm>

#include "base/clock.h"
#include "engine/history/history.h"

namespace cli {

std::string last_update(engine::Backend& backend, const engine::StackId& id,
                        const StateSummary& summary) {
  const engine::History history(backend, id);
  const std::vector<std::uint64_t> versions = history.versions().or_throw();
  if (versions.empty()) {
    return summary.last_update;
  }
  const engine::RunRecord last = history.read(versions.back()).or_throw();
  const std::chrono::seconds time{std::max(last.start_seconds, last.end_seconds)};
  return std::max(summary.last_update, base::format_rfc3339(base::WallTime{time}));
}

}  // namespace cli
