#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/plan/selection.h"
#include "engine/state/state.h"

namespace engine {

/// What is recorded, by URN: which stand on it. As long as `recorded` is not changed.
using Dependents = std::unordered_map<std::string_view, std::vector<const ResourceState*>>;
Dependents dependents_of(const Snapshot& recorded);
/// Adds what stands on them, and on that, and so on.
void add_dependents(const Snapshot& recorded, const Dependents& dependents,
                    std::set<std::uint64_t>& serials);

/// The URNs that a recorded resource stands on: what it depends on, its parent, and what takes it
/// along.
std::vector<std::string_view> stands_on(const ResourceState& resource);

/// Who is in the way of a deletion, as a finding about it. `setting`: see
/// Selection::protection_setting.
base::Diagnostic protected_finding(const ResourceState& recorded, std::string_view verb,
                                   const std::string& setting);

/// What an `up` deletes, by serial: what is recorded and not declared, and what earlier
/// replacements have left. `claimed`: serials of what is declared; `stays`: URNs of what is
/// declared and not selected. Whatever is protected, and whoever would lose what it stands on,
/// becomes a diagnostic.
std::set<std::uint64_t> leaving_with_up(const Snapshot& recorded, const Selection& selection,
                                        const std::unordered_set<std::uint64_t>& claimed,
                                        const std::unordered_set<std::string>& stays,
                                        base::Diagnostics& diagnostics);

/// The same of a destroy, to which nothing is declared. What the excluded stand on stays as well.
std::set<std::uint64_t> leaving_with_destroy(const Snapshot& recorded, const Selection& selection,
                                             base::Diagnostics& diagnostics);

}  // namespace engine
