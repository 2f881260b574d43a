#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/graph/stack.h"

namespace engine {

/// `alb_dns_name`, `private-a`: `AlbDnsName`, `PrivateA`. Letters and digits only.
std::string pascal_case(std::string_view name);

/// CloudFormation's logical ids of the declared resources, one for each; empty for a component. A
/// resource's name and, unless the name says it, its type: `PrivateASubnet`, `Vpc`. They depend on
/// nothing else, so that a new resource renames no other; two that would be the same get their
/// parents' names in front, and if need be a part of the URN's digest behind.
std::vector<std::string> logical_ids(const Stack& stack);

}  // namespace engine
