#include "engine/rollback/rollback.h"

#include <algorithm>
#include <string>
#include <utility>

#include "catalog/schema.h"
#include "engine/graph/urn.h"
#include "engine/plan/attributes.h"

namespace engine {

namespace {

using catalog::Value;

/// A shorter text inside of another one is more likely to be there by chance.
constexpr std::size_t kInsideBytes = 8;

/// A text that a resource gave to others, and where it had it.
struct Given {
  std::string text;
  Value attribute;
};

void collect_records(const catalog::ResourceType& type, const ResourceState& resource,
                     const Value& value, const std::string& path, std::vector<Given>& given) {
  if (const Value::Object* members = value.if_object()) {
    for (const auto& [name, member] : *members) {
      collect_records(type, resource, member, path.empty() ? name : path + "." + name, given);
    }
    return;
  }
  const Value seen = value.if_string() != nullptr ? attribute_of(type, resource, path) : Value();
  if (seen.if_string() != nullptr && !seen.if_string()->empty()) {
    given.push_back({*seen.if_string(), Value::attribute(resource.urn, path)});
  }
}

/// Everything that these resources can have given, the longest first.
std::vector<Given> given_by(const Snapshot& state, const std::vector<std::string>& urns) {
  std::vector<Given> given;
  for (const std::string& urn : urns) {
    const ResourceState* resource = state.find(urn);
    const catalog::ResourceType* type =
        resource != nullptr ? catalog::find_resource_type(resource->type) : nullptr;
    if (type != nullptr) {
      collect_records(*type, *resource, resource->outputs, "", given);
      collect_records(*type, *resource, resource->inputs, "", given);
    }
  }
  std::ranges::stable_sort(
      given, [](const Given& a, const Given& b) { return a.text.size() > b.text.size(); });
  return given;
}

Value referring_text(const std::string& text, const std::vector<Given>& given) {
  for (const Given& each : given) {
    if (text == each.text) {
      return each.attribute;
    }
    const std::size_t at = each.text.size() < kInsideBytes ? text.npos : text.find(each.text);
    if (at != text.npos) {
      return Value::concat({referring_text(text.substr(0, at), given), each.attribute,
                            referring_text(text.substr(at + each.text.size()), given)});
    }
  }
  return text;
}

/// `value` with the texts that others have given as expressions over them.
Value referring(const Value& value, const std::vector<Given>& given) {
  if (const std::string* text = value.if_string()) {
    return text->empty() ? value : referring_text(*text, given);
  }
  if (const Value::List* list = value.if_list()) {
    Value::List items;
    for (const Value& item : *list) {
      items.push_back(referring(item, given));
    }
    return items;
  }
  if (const Value::Object* object = value.if_object()) {
    Value::Object members;
    for (const auto& [name, member] : *object) {
      members.emplace(name, referring(member, given));
    }
    return members;
  }
  return value;
}

Value properties_of(const ResourceState& resource, const Snapshot& good) {
  const Value::Object* recorded = resource.inputs.if_object();
  if (recorded == nullptr) {
    return resource.inputs;
  }
  Value::Object properties = *recorded;
  for (const auto& [property, urns] : resource.property_dependencies) {
    const auto found = properties.find(property);
    if (found != properties.end()) {
      found->second = referring(found->second, given_by(good, urns));
    }
  }
  return properties;
}

using HookTable = std::map<std::string, catalog::Hook>;

std::map<catalog::HookPoint, std::vector<catalog::Hook>> hooks_of(const ResourceState& resource,
                                                                  const HookTable& known) {
  std::map<catalog::HookPoint, std::vector<catalog::Hook>> hooks;
  for (const auto& [point, word] : catalog::kHookPoints) {
    const auto names = resource.hooks.find(std::string(word));
    for (const std::string& name :
         names != resource.hooks.end() ? names->second : std::vector<std::string>()) {
      if (const auto hook = known.find(name); hook != known.end()) {
        hooks[point].push_back(hook->second);
      }
    }
  }
  return hooks;
}

catalog::Declaration declared_again(const ResourceState& resource, const Snapshot& good,
                                    const Snapshot& now, const HookTable& hooks) {
  catalog::Declaration declaration{.type = resource.type,
                                   .name = std::string(parse_urn(resource.urn).name),
                                   .properties = properties_of(resource, good),
                                   .parent = resource.parent,
                                   .component = resource.component};
  declaration.options.protect = resource.protect;
  declaration.options.retain_on_delete = resource.retain_on_delete;
  declaration.options.deleted_with = resource.deleted_with;
  declaration.options.timeout_seconds = resource.timeout_seconds;
  declaration.options.replacement_trigger = resource.replacement_trigger;
  declaration.options.additional_secret_outputs = resource.additional_secret_outputs;
  declaration.options.hooks = hooks_of(resource, hooks);
  for (const std::string& urn : resource.dependencies) {
    if (good.find(urn) != nullptr) {
      declaration.options.depends_on.push_back(urn);
    }
  }
  const ResourceState* renamed = now.find(resource.serial);
  if (renamed != nullptr && renamed->urn != resource.urn) {
    declaration.options.aliases.push_back({renamed->urn});
  }
  return declaration;
}

}  // namespace

Stack declaration_of(const Snapshot& good, const Snapshot& now, const Stack& program) {
  Stack stack(program.settings());
  for (const auto& [name, hook] : program.hooks()) {
    stack.add_hook(hook);  // what the failed run has made may name it
  }
  for (const auto& [serial, resource] : good.resources()) {
    if (!resource.delete_pending) {
      stack.declare(declared_again(resource, good, now, program.hooks()));
    }
  }
  for (const auto& [name, value] : good.outputs()) {
    stack.output(name, value);
  }
  return stack;
}

std::vector<ResourceState> reinstated(const Snapshot& good, const Snapshot& now) {
  std::vector<ResourceState> changed;
  for (const auto& [serial, resource] : good.resources()) {
    const ResourceState* old = now.find(serial);
    if (resource.delete_pending || old == nullptr || !old->delete_pending) {
      continue;
    }
    const ResourceState* replacement = now.find(resource.urn);
    changed.push_back(*old);
    changed.back().delete_pending = false;
    if (replacement != nullptr) {
      changed.push_back(*replacement);
      changed.back().delete_pending = true;
    }
  }
  // Left behind when it goes, nobody would ever know of it again.
  for (const auto& [serial, resource] : now.resources()) {
    if (good.find(serial) == nullptr && resource.retain_on_delete) {
      changed.push_back(resource);
      changed.back().retain_on_delete = false;
    }
  }
  return changed;
}

}  // namespace engine
