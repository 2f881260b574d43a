#pragma once

#include <string>
#include <utility>
#include <vector>

#include "region/resources/handler.h"
#include "region/runtimes/load_balancer_plan.h"

namespace region {

/// The one action that a listener or a rule has in the local region; `property` is its place
/// (`DefaultActions`), `vpc` the load balancer's. Throws HandlerError in AWS's words.
void check_actions(const base::JsonArray& actions, std::string_view property,
                   const std::string& vpc, const HandlerContext& context);

ListenerAction action_plan(const base::JsonObject& action);

/// Target group ARNs that an action forwards to, with their weights.
std::vector<std::pair<std::string, int>> forwards_of(const base::JsonObject& action);

}  // namespace region
