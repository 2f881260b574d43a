#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/core.h>

#include "base/json_members.h"
#include "catalog/compare.h"
#include "catalog/schema.h"
#include "engine/exchange/cloudformation.h"

namespace engine {

namespace {

using base::Json;
using base::JsonObject;
using base::Severity;

constexpr std::size_t kMostResources = 500;
constexpr std::size_t kMostOutputs = 200;
constexpr std::size_t kMostParameters = 200;
constexpr std::size_t kMostBytes = 1'000'000;
constexpr std::size_t kMostInlineBytes = 51'200;

const JsonObject& section(const JsonObject& document, std::string_view name) {
  static const JsonObject kNone;
  const Json* found = document.if_contains(name);
  return found != nullptr && found->is_object() ? found->get_object() : kNone;
}

class TemplateCheck {
 public:
  explicit TemplateCheck(const JsonObject& document)
      : document_(document),
        resources_(section(document, "Resources")),
        parameters_(section(document, "Parameters")) {}

  base::Diagnostics run() {
    for (const auto& resource : resources_) {
      place_ = resource.key();
      check_type(resource.value());
      walk(resource.value());
      check_depends_on(resource.value());
    }
    for (const auto& output : section(document_, "Outputs")) {
      place_ = fmt::format("Outputs.{}", std::string_view(output.key()));
      walk(output.value());
    }
    place_.clear();
    check_circles();
    check_limits();
    return std::move(findings_);
  }

 private:
  void report(std::string summary, Severity severity = Severity::kError) {
    findings_.push_back({.severity = severity, .summary = std::move(summary), .resource = place_});
  }

  void check_type(const Json& resource) {
    const std::string type =
        resource.is_object() ? base::text_member(resource.get_object(), "Type") : "";
    if (catalog::find_resource_type(type) == nullptr) {
      report(fmt::format("its type '{}' is not known", type));
    }
  }

  /// A resource, a parameter or a pseudo parameter; with `attribute` a resource that has it.
  void check_target(const std::string& name, const std::string& attribute) {
    const Json* resource = resources_.if_contains(name);
    if (resource != nullptr) {
      needs_[place_].insert(name);
    }
    if (attribute.empty()) {
      if (resource == nullptr && !parameters_.contains(name) && !name.starts_with("AWS::")) {
        report(fmt::format("it refers to '{}', which is not there", name));
      }
      return;
    }
    const catalog::ResourceType* type =
        resource == nullptr
            ? nullptr
            : catalog::find_resource_type(base::text_member(resource->as_object(), "Type"));
    std::string pointer = '/' + attribute;
    std::ranges::replace(pointer, '.', '/');
    if (type == nullptr) {
      report(fmt::format("it reads '{}' of '{}', which is not there", attribute, name));
    } else if (!catalog::covered(pointer, type->read_only)) {
      report(fmt::format("it reads '{}' of '{}', which {} does not have to read", attribute, name,
                         type->name));
    }
  }

  void check_pattern(std::string_view pattern) {
    for (std::size_t at = 0; (at = pattern.find("${", at)) != std::string_view::npos; ++at) {
      const std::size_t end = pattern.find('}', at);
      const std::string inner(pattern.substr(at + 2, end - at - 2));
      if (end == std::string_view::npos) {
        report("a text of Fn::Sub has '${' without '}'");
        return;
      }
      if (!inner.starts_with('!')) {
        const std::size_t dot = inner.find('.');
        check_target(inner.substr(0, dot), dot == std::string::npos ? "" : inner.substr(dot + 1));
      }
    }
  }

  void walk(const Json& json) {
    if (json.is_array()) {
      for (const Json& element : json.get_array()) {
        walk(element);
      }
      return;
    }
    if (!json.is_object()) {
      return;
    }
    const JsonObject& object = json.get_object();
    if (object.size() == 1) {
      const std::string_view function = object.begin()->key();
      const Json& argument = object.begin()->value();
      if (function == "Ref" && argument.is_string()) {
        check_target(std::string(argument.get_string()), "");
      } else if (function == "Fn::GetAtt" && argument.is_array() &&
                 argument.get_array().size() == 2) {
        check_target(std::string(argument.get_array()[0].as_string()),
                     std::string(argument.get_array()[1].as_string()));
      } else if (function == "Fn::Sub" && argument.is_string()) {
        check_pattern(argument.get_string());
      }
    }
    for (const auto& member : object) {
      walk(member.value());
    }
  }

  void check_depends_on(const Json& resource) {
    const Json* depends = resource.as_object().if_contains("DependsOn");
    if (depends == nullptr) {
      return;
    }
    const base::JsonArray names =
        depends->is_array() ? depends->get_array() : base::JsonArray{*depends};
    for (const Json& name : names) {
      const std::string text = base::text_of(name);
      if (!resources_.contains(text)) {
        report(fmt::format("it depends on '{}', which is not there", text));
      }
      needs_[place_].insert(text);
    }
  }

  /// Takes away what needs nothing that is left, until nothing is left or everything needs.
  void check_circles() {
    std::set<std::string> left;
    for (const auto& resource : resources_) {
      left.emplace(resource.key());
    }
    const auto is_free = [&](const std::string& name) {
      return std::ranges::none_of(needs_[name],
                                  [&](const std::string& need) { return left.contains(need); });
    };
    for (std::size_t before = left.size() + 1; left.size() < before;) {
      before = left.size();
      std::erase_if(left, is_free);
    }
    if (!left.empty()) {
      report(fmt::format("'{}' needs itself, through others", *left.begin()));
    }
  }

  void check_limits() {
    const std::size_t bytes = base::json_text(document_).size();
    const auto most = [&](std::size_t count, std::size_t limit, std::string_view what) {
      if (count > limit) {
        report(fmt::format("it has {} {}; CloudFormation takes {}", count, what, limit));
      }
    };
    most(resources_.size(), kMostResources, "resources");
    most(parameters_.size(), kMostParameters, "parameters");
    most(section(document_, "Outputs").size(), kMostOutputs, "outputs");
    most(bytes, kMostBytes, "bytes");
    if (bytes > kMostInlineBytes && bytes <= kMostBytes) {
      report(fmt::format("it has {} bytes, more than the {} that can be sent in a request: upload "
                         "it to S3, as `aws cloudformation deploy --s3-bucket` does",
                         bytes, kMostInlineBytes),
             Severity::kWarning);
    }
  }

  const JsonObject& document_;
  const JsonObject& resources_;
  const JsonObject& parameters_;
  std::string place_;
  std::map<std::string, std::set<std::string>> needs_;
  base::Diagnostics findings_;
};

}  // namespace

base::Diagnostics check_template(const JsonObject& document) {
  return TemplateCheck(document).run();
}

}  // namespace engine
