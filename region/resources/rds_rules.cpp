#include "region/resources/rds_rules.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "base/crypto.h"
#include "base/text.h"
#include "region/resources/model.h"
#include "region/resources/placement.h"
#include "region/resources/properties.h"

namespace region {

namespace {

constexpr std::string_view kEndpointAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

struct Version {
  std::string_view name;
  bool offered;
};

/// Aurora PostgreSQL 15 as AWS offered it in August 2026; what is not offered cannot be created.
constexpr std::array kVersions{
    Version{"15.2", false}, Version{"15.3", false}, Version{"15.4", false}, Version{"15.5", false},
    Version{"15.6", false}, Version{"15.7", false}, Version{"15.8", false}, Version{"15.10", true},
    Version{"15.12", true}, Version{"15.13", true}, Version{"15.14", true}, Version{"15.15", true},
    Version{"15.17", true}, Version{"15.18", true},
};

constexpr std::array<std::string_view, 4> kOtherMajors{"14", "16", "17", "18"};

bool is_identifier(const std::string& name) {
  return !name.empty() && name.size() <= 63 &&
         std::isalpha(static_cast<unsigned char>(name.front())) != 0 && name.back() != '-' &&
         name.find("--") == std::string::npos && std::ranges::all_of(name, [](unsigned char c) {
           return std::isalnum(c) != 0 || c == '-';
         });
}

}  // namespace

std::string rds_identifier(const base::JsonObject& desired, std::string_view property,
                           std::string_view prefix, HandlerContext& context) {
  const std::string name = text_of(desired, property);
  if (name.empty()) {
    return fmt::format("{}-{}", prefix, context.random.text(12, kEndpointAlphabet));
  }
  if (!is_identifier(name)) {
    throw HandlerError(
        "InvalidRequest",
        fmt::format("The parameter {} is not a valid identifier. Identifiers must begin with "
                    "a letter; must contain only ASCII letters, digits, and hyphens; and must "
                    "not end with a hyphen or contain two consecutive hyphens.",
                    property));
  }
  return base::lower_case(name);
}

std::string rds_resource_id(std::string_view prefix, HandlerContext& context) {
  return fmt::format("{}{}", prefix,
                     context.random.text(26, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"));
}

std::string rds_arn(std::string_view kind, std::string_view name, const HandlerContext& context) {
  return fmt::format("arn:{}:rds:{}:{}:{}:{}", context.partition, context.region, context.account,
                     kind, name);
}

std::string rds_endpoint(const std::string& identifier, std::string_view kind,
                         const HandlerContext& context) {
  // AWS gives every account 12 characters of its own in a region; ours follow from the two.
  const base::Sha256 digest =
      base::sha256(base::as_bytes(context.account + "/rds/" + context.region));
  std::string part = "c";
  for (std::size_t i = 0; i < 11; ++i) {
    part += kEndpointAlphabet[digest.at(i) % kEndpointAlphabet.size()];
  }
  const std::string_view suffix =
      context.region.starts_with("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  return fmt::format("{}.{}{}.{}.rds.{}", identifier, kind, part, context.region, suffix);
}

std::string aurora_version(const std::string& wanted) {
  if (wanted.empty() || wanted == "15") {
    return std::string(kVersions.back().name);
  }
  if (std::ranges::any_of(kVersions,
                          [&](const Version& v) { return v.offered && v.name == wanted; })) {
    return wanted;
  }
  const std::string major = wanted.substr(0, wanted.find('.'));
  if (std::ranges::find(kOtherMajors, major) != kOtherMajors.end()) {
    throw HandlerError(
        "InvalidRequest",
        fmt::format("The local region does not support aurora-postgresql {}: it serves "
                    "version 15 with Debian's postgresql-15. Use EngineVersion 15.18.",
                    wanted));
  }
  throw HandlerError("InvalidRequest",
                     fmt::format("Cannot find version {} for aurora-postgresql", wanted));
}

std::string aurora_family(const std::string& version) {
  return "aurora-postgresql" + version.substr(0, version.find('.'));
}

std::string rds_key_arn(const std::string& key, HandlerContext& context) {
  std::string arn = key_arn(key, context);
  if (arn.empty()) {
    throw HandlerError(
        "InvalidRequest",
        fmt::format("The specified KMS key [{}] does not exist, is not enabled or you do not "
                    "have permissions to access it.",
                    key));
  }
  return arn;
}

std::vector<StoredResource> cluster_members(const std::string& cluster,
                                            const Resources& resources) {
  std::vector<StoredResource> members = resources.all(kDbInstance);
  std::erase_if(members, [&](const StoredResource& instance) {
    return text_of(instance.model, "DBClusterIdentifier") != cluster;
  });
  std::ranges::sort(members, {}, &StoredResource::serial);
  return members;
}

}  // namespace region
