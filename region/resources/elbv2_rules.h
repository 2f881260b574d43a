#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "region/resources/handler.h"
#include "region/runtimes/load_balancer_plan.h"

namespace region {

/// The rules of a listener (an ARN) by priority.
std::vector<StoredResource> rules_of(std::string_view listener, const Resources& resources);

/// ARNs of the target groups that a listener forwards to, by itself or by a rule. Rules that are
/// being deleted, and `without` (an ARN), do not count.
std::vector<std::string> target_groups_of(const StoredResource& listener,
                                          const Resources& resources,
                                          std::string_view without = {});

/// Whether it does so to one target group (an ARN).
bool forwards_to(const StoredResource& listener, const std::string& group,
                 const Resources& resources);

/// What a rule asks of a request. Throws HandlerError, in AWS's words, for what no request can be
/// asked, and by name for what the local region does not ask.
std::vector<RuleCondition> conditions_plan(const base::JsonObject& rule);

ListenerRulePlan rule_plan(const StoredResource& rule);

/// Of the load balancer's subnets.
std::string vpc_of(const StoredResource& load_balancer, const Resources& resources);

}  // namespace region
