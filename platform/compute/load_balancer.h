#pragma once

#include <string>
#include <vector>

#include "catalog/types/elasticloadbalancingv2.h"
#include "platform/network.h"
#include "platform/settings.h"

namespace platform {

/// What people reach: the load balancer, its log bucket, its listeners and the tasks behind it.
struct Entrance {
  catalog::elasticloadbalancingv2::LoadBalancer load_balancer;
  catalog::elasticloadbalancingv2::TargetGroup target_group;
  std::vector<std::string> listener_urns;
};

Entrance declare_entrance(catalog::Scope& scope, const Settings& settings, const Network& network,
                          const SecurityGroups& groups);

}  // namespace platform
