#include "engine/graph/validation.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "base/encoding.h"
#include "catalog/validate.h"

namespace engine {

namespace {

using catalog::Value;

/// Calls `visit(path, text)` for every literal text below `value`.
template <class Visit>
void for_each_text(const Value& value, const std::string& path, const Visit& visit) {
  if (const std::string* text = value.if_string()) {
    visit(path, *text);
  } else if (const Value::List* list = value.if_list()) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      for_each_text((*list)[i], fmt::format("{}[{}]", path, i), visit);
    }
  } else if (const Value::Object* members = value.if_object()) {
    for (const auto& [name, member] : *members) {
      for_each_text(member, path.empty() ? name : path + '.' + name, visit);
    }
  } else if (const Value::Concat* concat = value.if_concat()) {
    for (const Value& part : concat->parts) {
      for_each_text(part, path, visit);
    }
  } else if (const Value::JsonText* json_text = value.if_json_text()) {
    for_each_text(json_text->document, path, visit);
  } else if (const Value::Secret* secret = value.if_secret()) {
    for_each_text(secret->inner, path, visit);
  }
}

class Validation {
 public:
  explicit Validation(const Stack& stack) : stack_(stack) {}

  base::Diagnostics run() {
    for (const DeclaredResource& resource : stack_.resources()) {
      if (resource.schema != nullptr) {
        check_schema(resource);
      }
      check_template_language(resource);
      const Value::Object* properties = resource.declaration.properties.if_object();
      for (const auto& [property, value] : properties != nullptr ? *properties : Value::Object{}) {
        value.for_each_attribute([&, &path = property](const Value::Attribute& attribute) {
          check_attribute(resource, path, attribute);
        });
      }
    }
    return std::move(diagnostics_);
  }

 private:
  base::Diagnostic& report(const DeclaredResource& resource, std::string path,
                           std::string summary) {
    return diagnostics_.emplace_back(
        base::Diagnostic{.summary = std::move(summary),
                         .resource = resource.urn,
                         .path = std::move(path),
                         .file = resource.declaration.where.file_name(),
                         .line = resource.declaration.where.line()});
  }

  void check_schema(const DeclaredResource& resource) {
    for (catalog::Violation& violation :
         catalog::validate(*resource.schema, resource.declaration.properties)) {
      base::Diagnostic& found =
          report(resource, std::move(violation.path), std::move(violation.message));
      found.expected = std::move(violation.expected);
      found.fix = std::move(violation.fix);
    }
  }

  /// Cloud Control passes such text on as it is, and the resource gets it literally.
  void check_template_language(const DeclaredResource& resource) {
    for_each_text(
        resource.declaration.properties, "", [&](const std::string& path, const std::string& text) {
          if (text.find("{{resolve:") != std::string::npos) {
            base::Diagnostic& found = report(
                resource, path, "'{{resolve:' is a dynamic reference of CloudFormation templates");
            found.expected = "a value, or an expression";
            found.fix =
                "use secret_string(...) for a secret, or the attribute of a declared resource";
          }
        });
  }

  void check_attribute(const DeclaredResource& resource, const std::string& path,
                       const Value::Attribute& attribute) {
    const DeclaredResource* target = stack_.find(attribute.urn);
    if (target == nullptr || target->schema == nullptr) {
      return;  // the graph reports what is not declared
    }
    std::string pointer = '/' + attribute.path;
    std::ranges::replace(pointer, '.', '/');
    if (catalog::find_property(*target->schema, pointer) == nullptr) {
      base::Diagnostic& found =
          report(resource, path,
                 fmt::format("{} has no attribute '{}'", target->schema->name, attribute.path));
      found.fix = nearest_attribute(*target->schema, attribute.path);
    }
  }

  static std::string nearest_attribute(const catalog::ResourceType& type, std::string_view path) {
    std::string fix;
    std::size_t least = 4;  // further away it is no misspelling
    for (const catalog::Property& property : type.properties.members) {
      const std::size_t distance = base::edit_distance(path, property.name);
      if (distance < least) {
        least = distance;
        fix = fmt::format("did you mean {}?", property.name);
      }
    }
    return fix;
  }

  const Stack& stack_;
  base::Diagnostics diagnostics_;
};

}  // namespace

base::Diagnostics validate(const Stack& stack) {
  return Validation(stack).run();
}

}  // namespace engine
