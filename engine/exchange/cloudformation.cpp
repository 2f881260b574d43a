#include "engine/exchange/cloudformation.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/exchange/logical_ids.h"
#include "engine/exchange/template_values.h"
#include "engine/graph/graph.h"
#include "engine/graph/validation.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonArray;
using base::JsonObject;
using catalog::Value;

/// Of a template that looks as if AWS would take it.
constexpr const char* kOfTheRegion =
    "the stack is of the region on this machine: what its program takes from there (the "
    "certificate of a listener, container images) does not exist on AWS";

class TemplateBuilder {
 public:
  TemplateBuilder(const Stack& stack, const Graph& graph)
      : stack_(stack), graph_(graph), ids_(logical_ids(stack)), values_(stack, ids_) {}

  CloudFormationTemplate build() {
    JsonObject resources;
    for (const std::size_t place : graph_.order) {
      if (!stack_.resources()[place].declaration.component) {
        resources.emplace(ids_[place], resource(place));
      }
    }
    JsonObject outputs = outputs_json();
    JsonObject document{{"AWSTemplateFormatVersion", "2010-09-09"},
                        {"Description", fmt::format("Stack {} of {}, for {}", stack_.name(),
                                                    stack_.project(), stack_.region())}};
    if (stack_.target() == Target::kLocal) {
      notes_.push_back({.severity = base::Severity::kWarning,
                        .summary = kOfTheRegion,
                        .fix = "export a stack that was made with `settle stack init NAME "
                               "--target aws`"});
      document.emplace(
          "Metadata",
          JsonObject{{"Settle", JsonObject{{"Target", "local"}, {"Warning", kOfTheRegion}}}});
    }
    if (JsonObject parameters = parameters_json(); !parameters.empty()) {
      document.emplace("Parameters", std::move(parameters));
    }
    document.emplace("Resources", std::move(resources));
    if (!outputs.empty()) {
      document.emplace("Outputs", std::move(outputs));
    }
    return {std::move(document), std::move(notes_)};
  }

 private:
  void note(std::size_t place, std::string summary) {
    const catalog::Declaration& declaration = stack_.resources()[place].declaration;
    notes_.push_back({.severity = base::Severity::kWarning,
                      .summary = std::move(summary),
                      .resource = stack_.resources()[place].urn,
                      .file = declaration.where.file_name(),
                      .line = declaration.where.line()});
  }

  Json resource(std::size_t place) {
    const DeclaredResource& declared = stack_.resources()[place];
    const catalog::ResourceOptions& options = declared.declaration.options;
    JsonObject object{{"Type", declared.declaration.type}};
    const Value& declaration = declared.declaration.properties;
    Json properties =
        values_.write(declaration.is_absent() ? Value(Value::Object{}) : declaration, ids_[place]);
    const std::set<std::size_t> references = values_.take_references();
    if (JsonArray depends = depends_on(place, references); !depends.empty()) {
      object.emplace("DependsOn", depends.size() == 1 ? depends.front() : Json(depends));
    }
    if (options.protect.value_or(false) || options.retain_on_delete.value_or(false)) {
      object.emplace("DeletionPolicy", "Retain");
      object.emplace("UpdateReplacePolicy", "Retain");
    } else if (declared.schema != nullptr && declared.schema->stateful) {
      // Said, because CloudFormation would keep a snapshot of some and delete others.
      object.emplace("DeletionPolicy", "Delete");
      object.emplace("UpdateReplacePolicy", "Delete");
    }
    if (properties.is_object() && !properties.get_object().empty()) {
      object.emplace("Properties", std::move(properties));
    }
    note_options(place, options);
    return object;
  }

  /// Everything it needs that no reference says already.
  JsonArray depends_on(std::size_t place, const std::set<std::size_t>& references) const {
    std::vector<std::string> names;
    for (const std::size_t need : graph_.nodes[place].needs) {
      if (!references.contains(need) && !stack_.resources()[need].declaration.component) {
        names.push_back(ids_[need]);
      }
    }
    std::ranges::sort(names);
    return JsonArray(names.begin(), names.end());
  }

  void note_options(std::size_t place, const catalog::ResourceOptions& options) {
    const std::pair<bool, const char*> kept[] = {
        {!options.import_id.empty(), "import"},
        {!options.ignore_changes.empty(), "ignoreChanges"},
        {!options.replace_on_changes.empty(), "replaceOnChanges"},
        {options.delete_before_replace.has_value(), "deleteBeforeReplace"},
        {!options.deleted_with.empty(), "deletedWith"},
    };
    for (const auto& [is_set, option] : kept) {
      if (is_set) {
        note(place, fmt::format("a template has no word for the option {}: left out", option));
      }
    }
  }

  JsonObject parameters_json() const {
    JsonObject parameters;
    for (const std::string& name : values_.parameters()) {
      parameters.emplace(name, JsonObject{{"Type", "String"}, {"NoEcho", true}});
    }
    return parameters;
  }

  JsonObject outputs_json() {
    JsonObject outputs;
    for (const auto& [name, value] : stack_.outputs()) {
      if (value.contains_secret()) {
        notes_.push_back({.severity = base::Severity::kWarning,
                          .summary = fmt::format("the output '{}' is secret and outputs of "
                                                 "CloudFormation can be read: left out",
                                                 name)});
        continue;
      }
      Json json = values_.write(value, "Output" + pascal_case(name));
      if (json.is_array() || (json.is_object() && !is_intrinsic(json.get_object()))) {
        notes_.push_back({.severity = base::Severity::kWarning,
                          .summary = fmt::format(
                              "the output '{}' is no text, and others CloudFormation does not "
                              "have: left out",
                              name)});
        continue;
      }
      outputs.emplace(pascal_case(name),
                      JsonObject{{"Description", name}, {"Value", std::move(json)}});
    }
    return outputs;
  }

  static bool is_intrinsic(const JsonObject& object) {
    return object.size() == 1 &&
           (object.begin()->key() == "Ref" || object.begin()->key().starts_with("Fn::"));
  }

  const Stack& stack_;
  const Graph& graph_;
  std::vector<std::string> ids_;
  TemplateValues values_;
  base::Diagnostics notes_;
};

base::Error first_error(ErrorKind kind, const base::Diagnostics& diagnostics) {
  const auto found =
      std::ranges::find(diagnostics, base::Severity::kError, &base::Diagnostic::severity);
  const std::string place = found->resource.empty() ? "" : found->resource + ": ";
  return base::error(kind, "{}{}", place, found->summary);
}

}  // namespace

base::Result<CloudFormationTemplate> cloudformation_template(const Stack& stack) {
  const Graph graph = Graph::build(stack);
  for (const base::Diagnostics& found : {stack.diagnostics(), graph.diagnostics, validate(stack)}) {
    if (base::has_errors(found)) {
      return first_error(ErrorKind::kInvalidArgument, found);
    }
  }
  auto built = base::caught([&] { return TemplateBuilder(stack, graph).build(); });
  if (!built) {
    return built;
  }
  const base::Diagnostics findings = check_template(built->document);
  if (base::has_errors(findings)) {
    return first_error(ErrorKind::kUnsupported, findings);
  }
  built->notes.insert(built->notes.end(), findings.begin(), findings.end());
  return built;
}

}  // namespace engine
