#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "catalog/value.h"
#include "engine/graph/stack.h"
#include "engine/operations.h"
#include "engine/plan/plan.h"
#include "engine/state/secrets.h"
#include "engine/state/state.h"

/// A plan as a file: what was seen is what is done, later and perhaps by somebody else, or nothing.
namespace engine {

/// A step as far as it is what somebody has agreed to. What was not known is Pulumi's text for it.
struct SavedStep {
  std::string action;  ///< name(Action)
  std::string urn;
  std::uint64_t recorded = 0;
  std::string identifier{};
  bool delete_before_replace = false;
  catalog::Value inputs{};
  std::vector<std::string> reasons{};
  std::vector<std::string> drift{};  ///< paths

  friend bool operator==(const SavedStep&, const SavedStep&) = default;
};

/// Steps, and everything that they follow from.
struct SavedPlan {
  std::string project;
  std::string stack;
  std::string where;                                  ///< Identity::where: target, account, region
  std::string created;                                ///< RFC 3339
  std::map<std::string, catalog::Value> config{};     ///< by full key
  std::map<std::string, std::string> declarations{};  ///< URN -> digest
  std::uint64_t state_number = 0;                     ///< Snapshot::next_number
  std::string state_digest{};
  RunOptions options{};  ///< those that choose resources; the rest is not kept
  std::vector<SavedStep> steps{};
  std::map<std::string, catalog::Value> outputs{};
};

/// What a plan follows from; `steps` and `outputs` are empty yet.
SavedPlan basis_of(const Stack& declared, const Snapshot& recorded, const std::string& where,
                   const RunOptions& options);
void add_steps(const Plan& plan, SavedPlan& saved);

/// Why `now` is not what was saved, a line each: another stack, target, configuration, program or
/// state; then what in the world has changed, which shows in the steps. Empty: it is.
std::vector<std::string> changes_since_saved(const SavedPlan& saved, const SavedPlan& now);
/// The same without the steps: what can be said before the world is asked.
std::vector<std::string> changed_basis(const SavedPlan& saved, const SavedPlan& now);

/// As JSON, secrets encrypted, sealed with the stack's secrets manager: an edited file is noticed.
base::Result<std::string> saved_plan_text(const SavedPlan& plan, SecretsManager& secrets);
/// kCorrupt: no plan, or an edited one; kUnsupported: of another version; kConflict: of another
/// stack than `project` and `stack`. `place` names the file.
base::Result<SavedPlan> parse_saved_plan(std::string_view text, const std::string& place,
                                         const StackSettings& stack, SecretsManager& secrets);

}  // namespace engine
