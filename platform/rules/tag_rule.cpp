#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "base/encoding.h"
#include "catalog/schema.h"
#include "platform/rules/requirement.h"
#include "platform/rules/rules.h"

namespace platform {

namespace {

using catalog::Value;
using engine::PolicyResource;
using engine::PolicySettings;

std::vector<std::string> find_missing(const PolicyResource& resource,
                                      const PolicySettings& settings) {
  const catalog::ResourceType* type = catalog::find_resource_type(resource.type);
  const bool excepted =
      std::ranges::any_of(*settings.at("except").if_list(),
                          [&](const Value& each) { return each == Value(resource.type); });
  if (excepted || type == nullptr || catalog::find_property(*type, "/Tags") == nullptr) {
    return {};
  }
  std::vector<std::string> missing;
  for (const Value& each : *settings.at("tags").if_list()) {
    const std::string* tag = each.if_string();
    if (tag != nullptr && value_of(resource.properties, {"Tags", *tag}).is_absent()) {
      missing.push_back(*tag);
    }
  }
  return missing.empty() ? std::vector<std::string>{}
                         : std::vector<std::string>{"Tags lack " + base::join(missing, ", ")};
}

}  // namespace

engine::Policy required_tags(engine::EnforcementLevel level) {
  return {.name = "required-tags",
          .description = "Whose it is, and what it is for, can be told from the tags.",
          .level = level,
          .settings = {{"tags",
                        Value::List{"DataClassification", "Environment", "ManagedBy", "Project"},
                        "names"},
                       {"except",
                        Value::List{"AWS::ApplicationAutoScaling::ScalableTarget",
                                    "AWS::CloudWatch::Dashboard"},
                        "types of resources"}},
          .check = find_missing};
}

}  // namespace platform
