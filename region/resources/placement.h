#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "region/resources/handler.h"

namespace region {

/// The subnets of a database or cache subnet group, in its order.
struct Placement {
  struct Subnet {
    std::string id;
    std::string zone;
  };

  std::string vpc_id;
  std::vector<Subnet> subnets;

  std::size_t zones() const;
};

/// What is unknown or lies in another VPC; the caller has its service's words for it.
struct PlacementProblem {
  std::vector<std::string> unknown_subnets;
  bool several_vpcs = false;
};

/// `problem` says why the placement is not usable.
Placement place(const std::vector<std::string>& subnet_ids, const Resources& resources,
                PlacementProblem& problem);

/// The identifier of the first group that does not exist in `vpc_id`; empty if all do.
std::string missing_security_group(const std::vector<std::string>& groups, std::string_view vpc_id,
                                   const Resources& resources);

/// The VPC's group called `default`, which a service uses when none is given; none if it was
/// removed.
base::JsonArray default_security_groups(std::string_view vpc_id, const Resources& resources);

/// The ARN of the key named by ARN, id or alias; empty: there is no such enabled key. A name of an
/// AWS managed key (`alias/aws/rds`) always resolves.
std::string key_arn(const std::string& key, const HandlerContext& context);

}  // namespace region
