#include "engine/saved_plan/saved_plan.h"

#include <algorithm>
#include <set>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/crypto.h"
#include "base/json.h"
#include "base/json_members.h"

namespace engine {

namespace {

using catalog::Value;

/// Pulumi's text for what is not known yet.
constexpr const char* kUnknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

Value without_unknowns(const Value& value) {
  if (value.is_unknown()) {
    return kUnknown;
  }
  if (const Value::List* list = value.if_list()) {
    Value::List items;
    for (const Value& item : *list) {
      items.push_back(without_unknowns(item));
    }
    return items;
  }
  if (const Value::Object* object = value.if_object()) {
    Value::Object members;
    for (const auto& [name, member] : *object) {
      members.emplace(name, without_unknowns(member));
    }
    return members;
  }
  return value;
}

/// Expressions as their placeholders; secrets are compared where they are used, in the steps.
std::string digest_of(const catalog::Declaration& declared) {
  const catalog::ResourceOptions& options = declared.options;
  const base::JsonObject object{{"type", declared.type},
                                {"parent", declared.parent},
                                {"properties", declared.properties.to_display_json()},
                                {"dependsOn", base::texts_json(options.depends_on)},
                                {"ignoreChanges", base::texts_json(options.ignore_changes)},
                                {"replaceOnChanges", base::texts_json(options.replace_on_changes)},
                                {"deletedWith", options.deleted_with},
                                {"import", options.import_id},
                                {"protect", options.protect == true},
                                {"retainOnDelete", options.retain_on_delete == true}};
  return base::sha256_hex(base::canonical_json(object));
}

/// Not what a refresh changes: that is the world's, and shows in the steps.
std::string digest_of(const Snapshot& state) {
  std::string lines;
  for (const auto& [serial, resource] : state.resources()) {
    lines += fmt::format("{} {} {} {} {} {} {}\n", serial, resource.urn, resource.identifier,
                         resource.modified, static_cast<int>(resource.taint),
                         resource.delete_pending, resource.protect);
  }
  return base::sha256_hex(lines);
}

/// `a, b and 3 more`: names by which two maps differ.
template <class T>
std::string different_names(const std::map<std::string, T>& a, const std::map<std::string, T>& b) {
  std::set<std::string> names;
  for (const auto* const side : {&a, &b}) {
    for (const auto& [name, value] : *side) {
      const auto in_a = a.find(name);
      const auto in_b = b.find(name);
      if (in_a == a.end() || in_b == b.end() || !(in_a->second == in_b->second)) {
        names.insert(name);
      }
    }
  }
  constexpr std::size_t kNamed = 3;
  std::string text;
  std::size_t count = 0;
  for (const std::string& name : names) {
    if (count++ < kNamed) {
      text += (text.empty() ? "" : ", ") + name;
    }
  }
  return count > kNamed ? fmt::format("{} and {} more", text, count - kNamed) : text;
}

std::string changed_step(const SavedStep* then, const SavedStep* now) {
  const std::string& urn = then != nullptr ? then->urn : now->urn;
  const std::string was = then != nullptr ? then->action : "nothing";
  const std::string is = now != nullptr ? now->action : "nothing";
  if (was != is) {
    return fmt::format("what exists has changed: {} was to be '{}' and is '{}' now", urn, was, is);
  }
  if (then->drift != now->drift) {
    return fmt::format("what exists has changed: {} is not as it was when the plan was made", urn);
  }
  return fmt::format("{} would be given other values than the plan says", urn);
}

void compare_steps(const SavedPlan& saved, const SavedPlan& now, std::vector<std::string>& found) {
  const auto by_resource = [](const SavedPlan& plan) {
    std::map<std::pair<std::string, std::uint64_t>, const SavedStep*> steps;
    for (const SavedStep& step : plan.steps) {
      steps[{step.urn, step.recorded}] = &step;
    }
    return steps;
  };
  const auto before = by_resource(saved);
  auto after = by_resource(now);
  for (const auto& [key, step] : before) {
    const auto same = after.find(key);
    const SavedStep* other = same == after.end() ? nullptr : same->second;
    if (other == nullptr || !(*other == *step)) {
      found.push_back(changed_step(step, other));
    }
    if (same != after.end()) {
      after.erase(same);
    }
  }
  for (const auto& [key, step] : after) {
    found.push_back(changed_step(nullptr, step));
  }
  if (found.empty() && saved.outputs != now.outputs) {
    found.push_back("the stack's outputs would be others: " +
                    different_names(saved.outputs, now.outputs));
  }
}

}  // namespace

SavedPlan basis_of(const Stack& declared, const Snapshot& recorded, const std::string& where,
                   const RunOptions& options) {
  SavedPlan saved{.project = declared.project(),
                  .stack = declared.name(),
                  .where = where,
                  .state_number = recorded.next_number(),
                  .state_digest = digest_of(recorded),
                  .options = options};
  for (const auto& [key, value] : declared.settings().config) {
    saved.config.emplace(key, value);
  }
  for (const DeclaredResource& resource : declared.resources()) {
    saved.declarations[resource.urn] = digest_of(resource.declaration);
  }
  return saved;
}

void add_steps(const Plan& plan, SavedPlan& saved) {
  for (const Step& step : plan.steps) {
    SavedStep& kept = saved.steps.emplace_back();
    kept.action = name(step.action);
    kept.urn = step.urn;
    kept.recorded = step.recorded;
    kept.identifier = step.identifier;
    kept.delete_before_replace = step.delete_before_replace;
    kept.inputs = without_unknowns(step.inputs);
    for (const Reason& reason : step.reasons) {
      kept.reasons.push_back(reason.text);
    }
    for (const catalog::Difference& difference : step.drift) {
      kept.drift.push_back(difference.path);
    }
  }
  for (const auto& [name, value] : plan.outputs) {
    saved.outputs.emplace(name, without_unknowns(value));
  }
}

std::vector<std::string> changed_basis(const SavedPlan& saved, const SavedPlan& now) {
  std::vector<std::string> found;
  if (saved.where != now.where) {
    found.push_back(fmt::format("it was made for {}, this is {}", saved.where, now.where));
  }
  if (saved.config != now.config) {
    found.push_back("the configuration has changed: " + different_names(saved.config, now.config));
  }
  if (saved.declarations != now.declarations) {
    found.push_back("the program has changed: " +
                    different_names(saved.declarations, now.declarations));
  }
  if (saved.state_number != now.state_number || saved.state_digest != now.state_digest) {
    found.push_back(fmt::format("the state has changed: it had number {} and has {} now",
                                saved.state_number, now.state_number));
  }
  return found;
}

std::vector<std::string> changes_since_saved(const SavedPlan& saved, const SavedPlan& now) {
  std::vector<std::string> found = changed_basis(saved, now);
  if (found.empty()) {
    compare_steps(saved, now, found);
  }
  return found;
}

}  // namespace engine
