#pragma once

#include <string>
#include <string_view>

#include "region/runtimes/load_balancer_plan.h"

namespace region {

/// Lines of a frontend that set `txn.rule` to the priority of the rule that a request meets, to 0
/// when it meets none. Nothing without rules.
std::string rule_lines(const ListenerPlan& listener);

/// The condition of lines that are for one rule's requests (0: no rule's): ` { ... }`. Nothing
/// without rules.
std::string rule_condition(const ListenerPlan& listener, int priority);

/// One word of haproxy.cfg, whatever the text holds; line ends cannot be kept and are left out.
std::string config_word(std::string_view text);

}  // namespace region
