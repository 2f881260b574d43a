#pragma once

#include <map>
#include <string>

#include "catalog/value.h"
#include "cli/render/paint.h"
#include "engine/deploy/events.h"
#include "engine/plan/plan.h"

namespace cli {

/// `Updating (dev):` and where; `plan_only`: `Previewing update (dev):`.
std::string header_text(engine::RunKind kind, bool plan_only, const std::string& stack,
                        const std::string& where, const Paint& paint);

using OutputValues = std::map<std::string, catalog::Value>;

/// `Outputs:` with a line each; what is added, changed or gone is marked. Unchanged ones have no
/// mark. `reveal`: secrets, too.
std::string output_changes_text(const OutputValues& before, const OutputValues& after,
                                const Paint& paint, bool reveal = false);

using ActionCounts = std::map<engine::Action, std::size_t>;

/// `Resources:` of a plan (`+ 6 to create`) ...
std::string plan_counts_text(const ActionCounts& counts, const Paint& paint);
/// ... and of a run (`+ 6 created`), with what failed or did not start.
std::string run_counts_text(const engine::Summary& summary, const Paint& paint);

/// Rounded up: `2s`, `8m22s`, `1h0m5s`.
std::string duration_text(base::Milliseconds duration);

}  // namespace cli
