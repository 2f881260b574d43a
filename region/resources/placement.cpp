#include "region/resources/placement.h"

#include <set>

#include <fmt/format.h>

#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {

namespace {

constexpr std::string_view kManagedAlias = "alias/aws/";

std::string after(const std::string& text, std::string_view marker) {
  const auto position = text.rfind(marker);
  return position == std::string::npos ? text : text.substr(position + marker.size());
}

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
  std::string id = key;
  if (key.starts_with("alias/") || key.find(":alias/") != std::string::npos) {
    const std::string alias = "alias/" + after(key, "alias/");
    if (alias.starts_with(kManagedAlias)) {
      return fmt::format("arn:{}:kms:{}:{}:{}", context.partition, context.region, context.account,
                         alias);
    }
    const auto found = context.resources.find("AWS::KMS::Alias", alias);
    if (!found) {
      return {};
    }
    id = text_of(found->model, "TargetKeyId");
  }
  const auto found = context.resources.find("AWS::KMS::Key", after(id, ":key/"));
  if (!found || !flag_of(found->model, "Enabled", true)) {
    return {};
  }
  return text_of(found->model, "Arn");
}

}  // namespace region
