#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/deploy/announcer.h"
#include "engine/deploy/hooks.h"
#include "engine/deploy/resource_writer.h"
#include "engine/deploy/schedule.h"
#include "engine/deploy/workers.h"
#include "engine/graph/graph.h"
#include "engine/graph/stack.h"
#include "engine/plan/decision.h"
#include "engine/plan/plan.h"
#include "engine/policy/enforcement.h"

namespace engine {

/// Carries out a plan. One use: construct, run, read the results.
class Deployment {
 public:
  struct Parts {
    const Stack* stack;  ///< nullptr: nothing is declared, everything planned is a deletion
    const Graph* graph;
    const std::map<std::string, catalog::Hook>& hooks;  ///< by name
    const Enforcement& policies;
    const Plan& plan;
    const Snapshot& recorded;
    const Identity& identity;
    Journal& journal;
    ResourceWriter& writer;
    SecretReader& secrets;
    Announcer& announcer;
    base::Clock& clock;
  };

  explicit Deployment(Parts parts);

  /// Runs the tasks to their end. Fills counts, failures, skipped and result of the summary.
  void run(const WorkOptions& options, Summary& summary);
  /// A value with what is known now; what is not stays an expression.
  catalog::Value resolved(const catalog::Value& value) const;

 private:
  /// Where a step stands. Written by the one task that has it, before tasks that need it start.
  struct Progress {
    const ResourceState* state = nullptr;  ///< after the apply task: `own`, or what is recorded
    std::unique_ptr<const ResourceState> own{};
    std::optional<ResourceState> half{};  ///< what a failed create or update has left
    Action done = Action::kSame;          ///< what was really done
    bool leaves_old = false;  ///< a replacement stands beside the old one, which has to go
  };

  // The tasks throw base::Exception; `perform` is the edge that catches.
  bool perform(const Task& task);
  void apply(std::size_t at);
  void apply_component(std::size_t at, const DeclaredResource& declared,
                       const ResourceState* recorded);
  void apply_resource(std::size_t at, const DeclaredResource& declared,
                      const ResourceState* recorded);
  void bring_to(std::size_t at, const DeclaredResource& declared, const ResourceState& recorded,
                ResourceState next);
  void remove(std::size_t at);

  // What is really done to a resource, announced before and after.
  void keep(std::size_t at, const ResourceState& recorded, ResourceState next);
  void create(std::size_t at, ResourceState next, const ResourceState* recorded);
  void update(std::size_t at, const ResourceState& recorded, ResourceState next,
              const Decision& decision);
  void import(std::size_t at, const DeclaredResource& declared, ResourceState next,
              const ResourceState* recorded);
  void written(std::size_t at, base::Result<ResourceWriter::Written> result);
  void now_is(std::size_t at, ResourceState state);
  template <class Function>
  void announced(std::size_t at, Operation operation, const Function& function);

  void run_after(catalog::HookPoint point, std::size_t at, catalog::HookCall call) const;
  std::function<bool(const catalog::HookCall&)> on_error(std::size_t at) const;

  ResourceState next_state(std::size_t at, const DeclaredResource& declared,
                           const ResourceState* recorded) const;
  catalog::Value to_compare(const catalog::Value& inputs, const ResourceState& recorded);
  std::optional<catalog::Value> attribute(const catalog::Value::Attribute& wanted) const;
  bool needs_changed(const Step& step) const;
  bool goes_with_another(const ResourceState& recorded) const;
  base::Milliseconds since(base::SteadyTime begin) const;

  Parts parts_;
  Hooks hooks_;
  std::vector<Task> tasks_;
  std::vector<Progress> progress_;  ///< by step
  std::unordered_map<std::string_view, std::size_t> step_of_urn_;
  std::unordered_set<std::string_view> leaving_;  ///< URNs that are deleted
  catalog::Resolver resolver_;
  std::mutex mutex_;                                 ///< guards all below
  std::unordered_set<std::string> changed_secrets_;  ///< identifiers
  std::vector<OperationFailure> failures_;
};

}  // namespace engine
