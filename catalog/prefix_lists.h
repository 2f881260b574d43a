#pragma once

#include <string_view>

namespace catalog {

/// The prefix list that AWS manages for S3 in a region (`com.amazonaws.<region>.s3`, EC2's
/// DescribePrefixLists). For a region that is not listed here it is us-east-1's, which the local
/// region takes there as well; AWS does not.
std::string_view s3_prefix_list(std::string_view region);

}  // namespace catalog
