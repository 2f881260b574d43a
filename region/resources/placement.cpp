#include "region/resources/placement.h"

#include <set>

#include <fmt/format.h>

#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/references.h"

namespace region {

namespace {

constexpr std::string_view kManagedAlias = "alias/aws/";

}  // namespace

std::size_t Placement::zones() const {
  std::set<std::string> names;
  for (const Subnet& subnet : subnets) {
    names.insert(subnet.zone);
  }
  return names.size();
}

Placement place(const std::vector<std::string>& subnet_ids, const Resources& resources,
                PlacementProblem& problem) {
  Placement placement;
  for (const std::string& id : subnet_ids) {
    const auto subnet = resources.find("AWS::EC2::Subnet", id);
    if (!subnet) {
      problem.unknown_subnets.push_back(id);
      continue;
    }
    const std::string vpc_id = text_of(subnet->model, "VpcId");
    problem.several_vpcs |= !placement.vpc_id.empty() && placement.vpc_id != vpc_id;
    placement.vpc_id = vpc_id;
    placement.subnets.push_back({id, text_of(subnet->model, "AvailabilityZone")});
  }
  return placement;
}

std::string missing_security_group(const std::vector<std::string>& groups, std::string_view vpc_id,
                                   const Resources& resources) {
  for (const std::string& group : groups) {
    const auto found = resources.find("AWS::EC2::SecurityGroup", group);
    if (!found || text_of(found->model, "VpcId") != vpc_id) {
      return group;
    }
  }
  return {};
}

base::JsonArray default_security_groups(std::string_view vpc_id, const Resources& resources) {
  for (const StoredResource& group : resources.all("AWS::EC2::SecurityGroup")) {
    if (text_of(group.model, "GroupName") == "default" && text_of(group.model, "VpcId") == vpc_id) {
      return {base::Json(group.identifier)};
    }
  }
  return {};
}

std::string key_arn(const std::string& key, const HandlerContext& context) {
  if (const auto alias = key.find(kManagedAlias); alias != std::string::npos) {
    return fmt::format("arn:{}:kms:{}:{}:{}", context.partition, context.region, context.account,
                       key.substr(alias));
  }
  const auto found = find_key(context.resources, key);
  return found && flag_of(found->model, "Enabled", true) ? text_of(found->model, "Arn") : "";
}

}  // namespace region
