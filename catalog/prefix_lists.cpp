#include "catalog/prefix_lists.h"

#include <algorithm>
#include <array>

namespace catalog {

namespace {

struct KnownPrefixList {
  std::string_view region;
  std::string_view id;
};

constexpr std::string_view kOfUsEast1 = "pl-63a5400a";
constexpr std::array<KnownPrefixList, 12> kS3{{
    {"ap-northeast-1", "pl-61a54008"},
    {"ap-northeast-2", "pl-78a54011"},
    {"ap-south-1", "pl-78a54011"},
    {"ap-southeast-1", "pl-6fa54006"},
    {"ap-southeast-2", "pl-6ca54005"},
    {"eu-central-1", "pl-6ea54007"},
    {"eu-west-1", "pl-6da54004"},
    {"sa-east-1", "pl-6aa54003"},
    {"us-east-1", kOfUsEast1},
    {"us-east-2", "pl-7ba54012"},
    {"us-west-1", "pl-6ba54002"},
    {"us-west-2", "pl-68a54001"},
}};

}  // namespace

std::string_view s3_prefix_list(std::string_view region) {
  const auto* found = std::ranges::find(kS3, region, &KnownPrefixList::region);
  return found == kS3.end() ? kOfUsEast1 : found->id;
}

}  // namespace catalog
