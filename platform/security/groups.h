#pragma once

#include <map>
#include <string>

#include "catalog/types/ec2.h"
#include "platform/settings.h"

namespace platform {

/// Who may talk to whom. Every group refuses everything by itself; each path is a rule of its own,
/// so that a plan shows one line a path.
struct SecurityGroups {
  catalog::ec2::SecurityGroup load_balancer;
  catalog::ec2::SecurityGroup app;
  catalog::ec2::SecurityGroup database;
  catalog::ec2::SecurityGroup cache;
  catalog::ec2::SecurityGroup endpoints;
  std::map<std::string, std::string> rule_urns;  ///< by the rule's name (`app-from-alb`)
};

SecurityGroups declare_security_groups(catalog::Scope& scope, const Settings& settings,
                                       const catalog::ec2::VPC& vpc);

}  // namespace platform
