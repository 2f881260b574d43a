#include "engine/deploy/treatment.h"

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/graph/stack_reference.h"
#include "engine/plan/attributes.h"

namespace engine {

namespace {

std::map<std::string, std::vector<std::string>> names_by_urn(
    const std::map<catalog::HookPoint, std::vector<catalog::Hook>>& hooks) {
  std::map<std::string, std::vector<std::string>> names;
  for (const auto& [point, word] : catalog::kHookPoints) {
    const auto found = hooks.find(point);
    for (const catalog::Hook& hook :
         found != hooks.end() ? found->second : std::vector<catalog::Hook>()) {
      names[std::string(word)].push_back(hook.name);
    }
  }
  return names;
}

}  // namespace

void treat_as_declared(ResourceState& state, const DeclaredResource& declared, const Node& node,
                       catalog::Value trigger) {
  state.urn = declared.urn;
  state.type = declared.declaration.type;
  state.component = declared.declaration.component;
  state.parent = declared.declaration.parent;
  if (state.type == kStackReferenceType) {
    state.inputs = declared.declaration.properties;
  }
  state.dependencies = node.dependencies;
  state.property_dependencies = node.property_dependencies;
  const catalog::ResourceOptions& options = declared.declaration.options;
  state.protect = options.protect.value_or(false);
  state.retain_on_delete = options.retain_on_delete.value_or(false);
  state.deleted_with = options.deleted_with;
  state.replacement_trigger = std::move(trigger);
  state.additional_secret_outputs = options.additional_secret_outputs;
  state.outputs = with_secrets(state.outputs, state);
  state.hooks = names_by_urn(options.hooks);
  state.timeout_seconds = options.timeout_seconds;
}

bool same_treatment(const ResourceState& a, const ResourceState& b) {
  const auto treatment = [](const ResourceState& state) {
    return std::tie(state.urn, state.parent, state.dependencies, state.property_dependencies,
                    state.protect, state.retain_on_delete, state.deleted_with, state.import_id,
                    state.replacement_trigger, state.additional_secret_outputs, state.hooks,
                    state.timeout_seconds, state.inputs, state.drifted);
  };
  return treatment(a) == treatment(b);
}

}  // namespace engine
