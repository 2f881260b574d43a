#include "cli/render/step_json.h"

#include <map>
#include <string>
#include <utility>

#include <boost/json.hpp>

#include "cli/render/value_text.h"
#include "engine/graph/urn.h"

namespace cli {

namespace {

std::string_view severity_name(base::Severity severity) {
  switch (severity) {
    case base::Severity::kInfo:
      return "info";
    case base::Severity::kWarning:
      return "warning";
    case base::Severity::kError:
      return "error";
  }
  return "";
}

std::string_view kind_name(catalog::ChangeKind kind, bool replaces) {
  switch (kind) {
    case catalog::ChangeKind::kAdd:
      return replaces ? "add-replace" : "add";
    case catalog::ChangeKind::kRemove:
      return replaces ? "delete-replace" : "delete";
    case catalog::ChangeKind::kModify:
      return replaces ? "update-replace" : "update";
  }
  return "";
}

void put(base::JsonObject& object, std::string_view name, const std::string& text) {
  if (!text.empty()) {
    object[name] = text;
  }
}

void put(base::JsonObject& object, std::string_view name, const catalog::Value& value,
         bool reveal) {
  if (!value.is_absent()) {
    object[name] = output_json(value, reveal);
  }
}

base::JsonArray texts(const std::vector<std::string>& all) {
  base::JsonArray array;
  for (const std::string& each : all) {
    array.emplace_back(each);
  }
  return array;
}

base::JsonObject named(const std::string& urn, bool component) {
  base::JsonObject object;
  object["urn"] = urn;
  object["type"] = std::string(engine::parse_urn(urn).type());
  object["custom"] = !component;
  return object;
}

}  // namespace

base::JsonObject state_json(const engine::ResourceState& resource, bool reveal) {
  base::JsonObject object = named(resource.urn, resource.component);
  put(object, "id", resource.identifier);
  put(object, "parent", resource.parent);
  put(object, "inputs", resource.inputs, reveal);
  put(object, "outputs", resource.outputs, reveal);
  if (resource.protect) {
    object["protect"] = true;
  }
  if (!resource.dependencies.empty()) {
    object["dependencies"] = texts(resource.dependencies);
  }
  base::JsonObject properties;
  for (const auto& [name, urns] : resource.property_dependencies) {
    properties[name] = texts(urns);
  }
  if (!properties.empty()) {
    object["propertyDependencies"] = std::move(properties);
  }
  put(object, "created", resource.created);
  put(object, "modified", resource.modified);
  return object;
}

base::JsonObject planned_json(const engine::Step& step, bool reveal) {
  base::JsonObject object = named(step.urn, step.component);
  if (step.action != engine::Action::kReplace) {
    put(object, "id", step.identifier);
  }
  put(object, "parent", step.parent);
  put(object, "inputs", step.inputs, reveal);
  return object;
}

base::JsonObject changes_json(const engine::Step& step) {
  base::JsonArray changed;
  base::JsonArray replacing;
  base::JsonObject detailed;
  std::map<std::string, bool> replaces;
  for (const engine::Reason& reason : step.reasons) {
    if (reason.path.empty()) {
      continue;
    }
    replaces[reason.path] |= reason.replaces;
    changed.emplace_back(reason.path);
    if (reason.replaces) {
      replacing.emplace_back(reason.path);
    }
  }
  const std::pair<const std::vector<catalog::Difference>*, bool> sides[] = {
      {&step.drift, false}, {&step.differences, true}};
  for (const auto& [differences, input] : sides) {
    for (const catalog::Difference& difference : *differences) {
      base::JsonObject detail;
      detail["kind"] = kind_name(difference.kind, replaces[difference.path]);
      detail["inputDiff"] = input;
      detailed[difference.path] = std::move(detail);
    }
  }
  base::JsonObject object;
  if (!changed.empty()) {
    object["diffReasons"] = std::move(changed);
    object["detailedDiff"] = std::move(detailed);
  }
  if (!replacing.empty()) {
    object["replaceReasons"] = std::move(replacing);
  }
  return object;
}

base::JsonObject diagnostic_json(const base::Diagnostic& diagnostic) {
  base::JsonObject object;
  const std::pair<std::string_view, const std::string*> texts[] = {
      {"urn", &diagnostic.resource},      {"message", &diagnostic.summary},
      {"expected", &diagnostic.expected}, {"fix", &diagnostic.fix},
      {"path", &diagnostic.path},         {"file", &diagnostic.file}};
  for (const auto& [name, text] : texts) {
    put(object, name, *text);
  }
  if (diagnostic.line != 0) {
    object["line"] = diagnostic.line;
  }
  object["severity"] = severity_name(diagnostic.severity);
  return object;
}

}  // namespace cli
