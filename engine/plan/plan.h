#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "catalog/compare.h"
#include "catalog/schema.h"
#include "catalog/value.h"
#include "engine/graph/stack.h"
#include "engine/policy/findings.h"
#include "engine/state/state.h"

namespace engine {

enum class Action { kSame, kCreate, kImport, kUpdate, kReplace, kDelete };

/// `same`, `create`... as Pulumi spells operations.
std::string_view name(Action action);
/// What stands before a line about it: `+ `, `~ `, `+-`, `- `, `= `, two blanks.
std::string_view glyph(Action action);

/// Why a step is not `same`: one sentence for people, `CidrBlock: 10.0.0.0/16 => 10.1.0.0/16
/// (create-only)`.
struct Reason {
  std::string path;  ///< property path, empty when the reason is not a property
  std::string text;  ///< never shows a secret
  bool replaces = false;
  bool drift = false;  ///< not the declaration has changed, but what exists
};

/// One resource that is known under another URN than it is recorded under.
struct Move {
  std::string from;  ///< URN as recorded
  std::string to;    ///< URN as declared
  std::string type;  ///< CloudFormation's, or the component's
  std::string identifier;
};

/// What happens to one resource.
struct Step {
  Action action = Action::kSame;
  /// For kReplace only: the old one goes before the new one comes.
  bool delete_before_replace = false;
  std::string urn;
  std::string type;  ///< CloudFormation's, or the component's
  std::string name;
  std::string parent;  ///< URN, empty: the stack
  bool component = false;
  std::string moved_from{};  ///< URN that it was recorded under; empty: the same
  /// For kReplace only: the old one went in an earlier run, only the new one is to come.
  bool already_deleted = false;
  /// Why it is replaced even if nothing of it has changed.
  std::vector<std::string> forced{};
  /// False: left out by `--target`; it stays as it is recorded.
  bool targeted = true;
  /// Declared and recorded by their place; -1: there is none. A kDelete has only `recorded`.
  std::ptrdiff_t declared = -1;  ///< index into Stack::resources()
  std::uint64_t recorded = 0;    ///< ResourceState::serial, 0: none
  std::string identifier;        ///< of the recorded one
  std::vector<Reason> reasons;
  std::vector<catalog::Difference> differences;  ///< recorded inputs to declared ones
  std::vector<catalog::Difference> drift;        ///< live to declared, as it was read last
  /// The declared properties with everything known filled in; what is not known yet is
  /// Value::unknown.
  catalog::Value inputs;
  /// Steps (by index) that must be finished before this one starts.
  std::vector<std::size_t> needs;
};

/// Pulumi's word for a step: that of its action, or `read` where another stack is looked at first.
std::string_view op(const Step& step);

/// What `up` will do, exactly: steps in an order in which they could run one by one (deletes last).
struct Plan {
  std::vector<Step> steps;
  base::Diagnostics diagnostics;
  PolicyFindings policies{};
  /// Recorded URNs that become others with this plan: what aliases say, and moves agreed to.
  std::vector<Move> renames{};
  /// What looks like a move, and is not treated as one: the plan creates one and deletes the other.
  std::vector<Move> moves{};
  /// Stack outputs as far as they are known before the deployment; the rest is Value::unknown.
  std::map<std::string, catalog::Value> outputs;

  bool has_changes() const;
  /// How many resources each action is about; components are names, not resources.
  std::map<Action, std::size_t> counts() const;
};

}  // namespace engine
