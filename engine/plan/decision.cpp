#include "engine/plan/decision.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/json.h"
#include "catalog/contribution.h"
#include "catalog/pointer.h"
#include "engine/plan/attributes.h"
#include "engine/plan/property_pattern.h"

namespace engine {

namespace {

using catalog::Difference;
using catalog::Value;

/// The values at a pointer pattern below `value`: `/Rules/*/Id` gives each rule's id.
void collect(const Value& value, std::string_view pattern, Value::List& found) {
  if (pattern.empty()) {
    found.push_back(value);
    return;
  }
  pattern.remove_prefix(1);
  const std::size_t slash = pattern.find('/');
  const std::string_view first = pattern.substr(0, slash);
  const std::string_view rest =
      slash == std::string_view::npos ? std::string_view() : pattern.substr(slash);
  if (const Value::List* list = value.if_list(); list != nullptr && first == "*") {
    for (const Value& element : *list) {
      collect(element, rest, found);
    }
  } else if (value.is_unknown()) {
    found.push_back(value);
  } else if (Value child = value.at(catalog::name_of_part(first)); !child.is_absent()) {
    collect(child, rest, found);
  }
}

/// What of `pattern` lies below `pointer`, if anything does: of `/Logging/*/Bucket` below
/// `/Logging/0`: `/Bucket`.
std::optional<std::string_view> below(std::string_view pattern, std::string_view pointer) {
  while (!pointer.empty()) {
    if (pattern.empty()) {
      return std::nullopt;
    }
    const std::string_view want = pattern.substr(0, pattern.find('/', 1));
    const std::string_view have = pointer.substr(0, pointer.find('/', 1));
    if (want != have && want != "/*") {
      return std::nullopt;
    }
    pattern.remove_prefix(want.size());
    pointer.remove_prefix(have.size());
  }
  return pattern;
}

/// Whether a difference changes something that the patterns name: at it, below it, or above it when
/// the part that they name differs.
bool touches(const Difference& difference, std::span<const std::string_view> patterns) {
  if (catalog::covered(difference.pointer, patterns)) {
    return true;
  }
  return std::ranges::any_of(patterns, [&](std::string_view pattern) {
    const auto rest = below(pattern, difference.pointer);
    if (!rest || rest->empty()) {
      return false;
    }
    Value::List before;
    Value::List after;
    collect(difference.before, *rest, before);
    collect(difference.after, *rest, after);
    return before != after;
  });
}

/// Why a difference makes a new resource necessary; empty: it does not.
std::string_view why_replace(const DeclaredResource& declared, const Difference& difference) {
  if (touches(difference, declared.schema->create_only)) {
    return "create-only";
  }
  if (!declared.schema->can_update) {
    return "this type cannot be updated";
  }
  const auto& paths = declared.declaration.options.replace_on_changes;
  const bool asked = std::ranges::any_of(paths, [&](const std::string& path) {
    const auto pattern = parse_property_pattern(path);
    const std::string pointer = pattern ? pointer_of(*pattern) : std::string();
    const std::string_view view = pointer;
    return pattern && touches(difference, {&view, 1});
  });
  return asked ? "replace_on_changes" : "";
}

/// Expressions over Secrets Manager as texts that are equal when the expressions are: what they
/// give is not in the state, so this is all that can be compared.
Value comparable(const Value& inputs) {
  catalog::Resolver resolver;
  resolver.secret_string = [](const Value::SecretString& secret) -> std::optional<Value> {
    return Value(fmt::format("{{{{{}#{}}}}}", *secret.secret_id.if_string(), secret.json_key));
  };
  return inputs.contains_secret() ? catalog::resolve(inputs, resolver) : inputs;
}

/// Whether the pointer leads into (or to) something secret.
bool is_secret(const Value& root, std::string_view pointer) {
  if (root.if_secret() != nullptr || root.if_secret_string() != nullptr) {
    return true;
  }
  if (root.is_expression() || pointer.empty()) {
    return root.contains_secret();
  }
  pointer.remove_prefix(1);
  const std::size_t slash = pointer.find('/');
  const std::string_view rest =
      slash == std::string_view::npos ? std::string_view() : pointer.substr(slash);
  const Value child = value_at(root, catalog::name_of_part(pointer.substr(0, slash)));
  return !child.is_absent() && is_secret(child, rest);
}

std::string change_text(const Difference& difference, bool secret) {
  const auto side = [&](const Value& value) {
    return secret && !value.is_absent() && !value.is_unknown() ? std::string("[secret]")
                                                               : shown(value);
  };
  return fmt::format("{}: {} => {}", difference.path, side(difference.before),
                     side(difference.after));
}

/// Drift that the last refresh has found and that the declaration does not want.
std::vector<Difference> drift_of(const DeclaredResource& declared, const Value& inputs,
                                 const ResourceState& recorded) {
  if (recorded.drifted.empty()) {
    return {};
  }
  Value wanted = inputs;
  for (const std::string& property : recorded.drifted) {
    if (catalog::is_shared_list(*declared.schema, property)) {
      wanted = catalog::with_list(wanted, property,
                                  catalog::own_elements(*declared.schema, inputs, property));
    }
  }
  std::vector<Difference> drift = catalog::compare_live(*declared.schema, wanted, recorded.outputs);
  std::erase_if(drift, [&](const Difference& difference) {
    return std::ranges::find(recorded.drifted, catalog::top_level(difference.pointer)) ==
           recorded.drifted.end();
  });
  for (Difference& difference : drift) {  // as the step will change it: from live to declared
    std::swap(difference.before, difference.after);
  }
  return drift;
}

bool deletes_first(const DeclaredResource& declared, const Value& inputs,
                   const ResourceState& recorded) {
  if (const auto asked = declared.declaration.options.delete_before_replace) {
    return *asked;
  }
  return declared.schema->replacement == catalog::Replacement::kDeleteThenCreate ||
         has_same_identity(*declared.schema, inputs, recorded);
}

void add_reasons(const DeclaredResource& declared, const Value& inputs,
                 const ResourceState& recorded, const std::vector<Difference>& differences,
                 bool drift, Decision& decision) {
  for (const Difference& difference : differences) {
    const std::string_view replace = why_replace(declared, difference);
    const bool secret =
        is_secret(inputs, difference.pointer) || is_secret(recorded.inputs, difference.pointer);
    std::string text = change_text(difference, secret);
    for (const std::string_view remark : {std::string_view(drift ? "drift" : ""), replace}) {
      text += remark.empty() ? "" : fmt::format(" ({})", remark);
    }
    decision.reasons.push_back({difference.path, std::move(text), !replace.empty(), drift});
  }
}

/// What asks for a replacement besides the properties.
void add_other_reasons(const Wanted& wanted, const ResourceState& recorded, Decision& decision) {
  const auto add = [&](std::string text, bool replaces) {
    decision.reasons.push_back({.text = std::move(text), .replaces = replaces});
  };
  for (const std::string& why : wanted.forced) {
    add(why, true);
  }
  const Value& before = recorded.replacement_trigger;
  const Value& after = wanted.replacement_trigger;
  if (!before.is_absent() && !after.is_absent() && !(before == after)) {
    const bool secret = before.contains_secret() || after.contains_secret();
    add(secret ? "its replacement_trigger has changed"
               : fmt::format("its replacement_trigger: {} => {}", shown(before), shown(after)),
        true);
  }
  switch (recorded.taint) {
    case Taint::kNone:
      break;
    case Taint::kCreate:
      add("its creation had failed: " + recorded.failure, true);
      break;
    case Taint::kUpdate:
      add("its last update had failed: " + recorded.failure, false);
      break;
    case Taint::kReplace:
      add("it is tainted", true);
      break;
  }
}

/// What exists is to be taken over, whatever is recorded.
bool imports(const DeclaredResource& declared, const ResourceState* recorded) {
  const std::string& id = declared.declaration.options.import_id;
  return !id.empty() &&
         (recorded == nullptr || (recorded->identifier != id && recorded->import_id != id));
}

}  // namespace

std::string shown(const Value& value) {
  constexpr std::size_t kLongest = 60;
  if (value.is_absent()) {
    return "(none)";
  }
  if (value.contains_unknown()) {
    return "(known after the deployment)";
  }
  const base::Json json = value.to_display_json();
  std::string text = json.is_string() ? std::string(json.get_string()) : base::json_text(json);
  if (text.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      --end;  // not in the middle of a character
    }
    text.resize(end);
    text += "...";
  }
  return text;
}

Value with_ignored_changes(const Value& inputs, const Value& recorded,
                           const std::vector<std::string>& paths) {
  Value result = inputs;
  for (const std::string& path : paths) {
    if (const auto pattern = parse_property_pattern(path)) {
      result = with_recorded(result, recorded, *pattern);
    }
  }
  return result;
}

void hide(const std::vector<std::string>& paths, Decision& decision) {
  for (const std::string& path : paths) {
    const auto pattern = parse_property_pattern(path);
    if (!pattern) {
      continue;
    }
    std::vector<std::string> hidden;
    for (std::vector<Difference>* differences : {&decision.differences, &decision.drift}) {
      std::erase_if(*differences, [&](const Difference& difference) {
        const bool hides = covers(*pattern, difference.pointer);
        if (hides) {
          hidden.push_back(difference.path);
        }
        return hides;
      });
    }
    for (Reason& reason : decision.reasons) {
      if (!reason.path.empty() && std::ranges::find(hidden, reason.path) != hidden.end()) {
        reason.text = reason.path + ": [hidden]";
      }
    }
  }
}

bool has_same_identity(const catalog::ResourceType& type, const Value& inputs,
                       const ResourceState& recorded) {
  const auto same = [&](std::string_view pointer) {
    std::string path(pointer.substr(pointer.starts_with('/') ? 1 : 0));
    std::ranges::replace(path, '/', '.');
    const Value now = value_at(inputs, path);
    return !now.is_absent() && !now.contains_unknown() && now == value_at(recorded.inputs, path);
  };
  return (!type.name_property.empty() && same(type.name_property)) ||
         (!type.primary_identifier.empty() && std::ranges::all_of(type.primary_identifier, same));
}

bool changes_write_only(const catalog::ResourceType& type, const Decision& decision) {
  return std::ranges::any_of(decision.differences, [&](const Difference& difference) {
    return touches(difference, type.write_only);
  });
}

Decision decide(const DeclaredResource& declared, const Wanted& wanted,
                const ResourceState* recorded) {
  Decision decision;
  if (imports(declared, recorded)) {
    decision.action = Action::kImport;
    return decision;
  }
  if (recorded == nullptr) {
    decision.action = Action::kCreate;
    return decision;
  }
  if (declared.schema == nullptr) {
    return decision;
  }
  decision.differences =
      catalog::compare(*declared.schema, comparable(recorded->inputs), comparable(wanted.inputs));
  decision.drift = drift_of(declared, wanted.inputs, *recorded);
  add_reasons(declared, wanted.inputs, *recorded, decision.differences, false, decision);
  add_reasons(declared, wanted.inputs, *recorded, decision.drift, true, decision);
  add_other_reasons(wanted, *recorded, decision);
  if (recorded->pending_replacement) {
    decision.reasons.push_back(
        {.text = "an earlier run has deleted it to replace it", .replaces = true});
  }
  if (decision.reasons.empty()) {
    return decision;
  }
  const bool replaces =
      std::ranges::any_of(decision.reasons, [](const Reason& reason) { return reason.replaces; });
  decision.action = replaces ? Action::kReplace : Action::kUpdate;
  decision.delete_before_replace =
      replaces && (recorded->pending_replacement || recorded->taint == Taint::kCreate ||
                   deletes_first(declared, wanted.inputs, *recorded));
  return decision;
}

}  // namespace engine
