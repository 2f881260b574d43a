#pragma once

#include <string>
#include <vector>

#include "catalog/types/ec2.h"
#include "catalog/types/iam.h"
#include "platform/security/groups.h"
#include "platform/security/keys.h"
#include "platform/settings.h"

namespace platform {

/// The VPC: public subnets hold the load balancer, private ones everything else. Nothing private
/// reaches the internet; AWS is reached through endpoints.
struct Network {
  catalog::ec2::VPC vpc;
  catalog::ec2::Route public_default_route;
  std::vector<catalog::ec2::Subnet> public_subnets;
  std::vector<catalog::ec2::Subnet> private_subnets;
  std::vector<catalog::ec2::RouteTable> private_route_tables;

  std::vector<catalog::Input<std::string>> public_subnet_ids() const;
  std::vector<catalog::Input<std::string>> private_subnet_ids() const;
};

Network declare_network(catalog::Scope& scope, const Settings& settings);

/// The doors to AWS's services, by the service's name (`ecr.api`).
struct Endpoints {
  catalog::ec2::VPCEndpoint s3;
  std::map<std::string, catalog::ec2::VPCEndpoint> interfaces;
};

Endpoints declare_endpoints(catalog::Scope& scope, const Settings& settings, const Network& network,
                            const SecurityGroups& groups);

void declare_flow_log(catalog::Scope& scope, const Settings& settings, const Network& network,
                      const catalog::kms::Key& log_key, const catalog::iam::Role& role);

/// `/aws/vpc/flowlogs/payment-<suffix>`
std::string flow_log_group(const Settings& settings);

}  // namespace platform
