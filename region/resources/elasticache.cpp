#include "region/resources/elasticache.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "region/resources/model.h"
#include "region/resources/resources.h"

namespace region {

RedisGroups& ElastiCache::groups() {
  const std::lock_guard lock(mutex_);
  if (groups_ == nullptr) {
    auto opened = RedisGroups::open({runtimes_.home, runtimes_.log, runtimes_.cell,
                                     runtimes_.network, runtimes_.certificates, runtimes_.exits},
                                    random_);
    if (!opened) {
      throw HandlerError("GeneralServiceException", opened.error().message);
    }
    groups_ = *std::move(opened);
  }
  return *groups_;
}

std::string cache_identifier(const base::JsonObject& desired, std::string_view property,
                             std::string_view prefix, HandlerContext& context) {
  constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::string name = text_of(desired, property);
  if (name.empty()) {
    return fmt::format("{}-{}", prefix, context.random.text(12, kAlphabet));
  }
  const bool valid =
      std::isalpha(static_cast<unsigned char>(name.front())) != 0 && name.back() != '-' &&
      name.find("--") == std::string::npos &&
      std::ranges::all_of(name, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
  if (!valid) {
    throw HandlerError(
        "InvalidRequest",
        fmt::format("The parameter {} is not a valid identifier. Identifiers must begin with "
                    "a letter; must contain only ASCII letters, digits, and hyphens; and must "
                    "not end with a hyphen or contain two consecutive hyphens.",
                    property));
  }
  std::ranges::transform(name, name.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

std::vector<HandlerEntry> elasticache_handlers(Runtimes& runtimes) {
  const auto cache = std::make_shared<ElastiCache>(runtimes);
  std::vector<HandlerEntry> entries;
  entries.push_back({kCacheParameterGroup, make_cache_parameter_group_handler(cache)});
  entries.push_back({kReplicationGroup, make_replication_group_handler(cache)});
  entries.push_back({kCacheSubnetGroup, make_cache_subnet_group_handler()});
  return entries;
}

}  // namespace region
