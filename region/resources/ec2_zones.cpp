#include "region/resources/ec2_zones.h"

#include <array>

#include <fmt/core.h>

#include "base/encoding.h"

namespace region {

namespace {

constexpr std::string_view kUsualZones = "abc";

struct RegionZones {
  std::string_view region;
  std::string_view letters;
};

/// Where an account finds other zones than a, b and c.
constexpr std::array<RegionZones, 8> kZones{{
    {"us-east-1", "abcdef"},
    {"us-west-1", "ac"},
    {"us-west-2", "abcd"},
    {"ap-northeast-1", "acd"},
    {"ap-northeast-2", "abcd"},
    {"ca-central-1", "abd"},
    {"sa-east-1", "abc"},
    {"eu-central-1", "abc"},
}};

}  // namespace

std::vector<std::string> availability_zones(std::string_view region) {
  std::string_view letters = kUsualZones;
  for (const RegionZones& entry : kZones) {
    letters = entry.region == region ? entry.letters : letters;
  }
  std::vector<std::string> zones;
  for (const char letter : letters) {
    zones.push_back(std::string(region) + letter);
  }
  return zones;
}

std::string availability_zone_id(std::string_view zone) {
  // `us-east-1a` -> `us`, `east`, `1a` -> `use1-az1`; two-word directions by their initials
  // (`apne1`).
  const std::vector<std::string> parts = base::split(zone.substr(0, zone.size() - 1), '-');
  std::string id = parts.front();
  const std::string& direction = parts.size() > 1 ? parts[1] : parts.front();
  id += direction.front();
  for (const std::string_view second : {"east", "west"}) {
    if (direction.size() > second.size() && direction.ends_with(second)) {
      id += second.front();
    }
  }
  return fmt::format("{}{}-az{}", id, parts.back(), zone.back() - 'a' + 1);
}

}  // namespace region
