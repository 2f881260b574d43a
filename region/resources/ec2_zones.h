#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace region {

/// `us-east-1a` ... `us-east-1f`; three for a region that is not in the table.
std::vector<std::string> availability_zones(std::string_view region);
/// `use1-az1` for `us-east-1a`.
std::string availability_zone_id(std::string_view zone);

}  // namespace region
