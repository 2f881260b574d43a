#include "engine/graph/validation.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "base/encoding.h"
#include "catalog/validate.h"
#include "engine/plan/property_pattern.h"

namespace engine {

namespace {

using catalog::Value;

class Validation {
 public:
  explicit Validation(const Stack& stack) : stack_(stack) {}

  base::Diagnostics run() {
    for (const DeclaredResource& resource : stack_.resources()) {
      if (resource.schema != nullptr) {
        check_schema(resource);
      }
      check_paths(resource);
      if (const Value::Object* properties = resource.declaration.properties.if_object()) {
        check_attributes(resource, *properties);
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
         validator_.check(*resource.schema, resource.declaration.properties)) {
      base::Diagnostic& found =
          report(resource, std::move(violation.path), std::move(violation.message));
      found.expected = std::move(violation.expected);
      found.fix = std::move(violation.fix);
    }
  }

  void check_paths(const DeclaredResource& resource) {
    const catalog::ResourceOptions& options = resource.declaration.options;
    const auto check = [&](const std::vector<std::string>& paths, std::string_view option) {
      for (const std::string& path : paths) {
        if (const auto parsed = parse_property_pattern(path); !parsed) {
          report(resource, std::string(option), parsed.error().message);
        }
      }
    };
    check(options.ignore_changes, "ignore_changes");
    check(options.replace_on_changes, "replace_on_changes");
    check(options.hide_diffs, "hide_diffs");
  }

  void check_attributes(const DeclaredResource& resource, const Value::Object& properties) {
    for (const auto& [property, value] : properties) {
      value.for_each_attribute([&, &path = property](const Value::Attribute& attribute) {
        check_attribute(resource, path, attribute);
      });
    }
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
  const catalog::Validator validator_;
  base::Diagnostics diagnostics_;
};

}  // namespace

base::Diagnostics validate(const Stack& stack) {
  return Validation(stack).run();
}

}  // namespace engine
