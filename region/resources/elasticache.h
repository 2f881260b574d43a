#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/random.h"
#include "region/resources/handler.h"
#include "region/runtimes/redis_groups.h"
#include "region/runtimes/runtimes.h"

namespace region {

inline constexpr std::string_view kCacheParameterGroup = "AWS::ElastiCache::ParameterGroup";
inline constexpr std::string_view kCacheSubnetGroup = "AWS::ElastiCache::SubnetGroup";
inline constexpr std::string_view kReplicationGroup = "AWS::ElastiCache::ReplicationGroup";

/// What the handlers of ElastiCache share: the groups' servers, opened when the first one is
/// needed.
class ElastiCache {
 public:
  explicit ElastiCache(Runtimes& runtimes) : runtimes_(runtimes) {}

  Runtimes& runtimes() { return runtimes_; }

  /// Throws HandlerError.
  RedisGroups& groups();

 private:
  Runtimes& runtimes_;
  base::SystemRandom random_;
  std::mutex mutex_;
  std::unique_ptr<RedisGroups> groups_;
};

/// Checks names and values of a parameter group of family redis7; throws HandlerError in AWS's
/// words. What is left is for redis.conf.
std::map<std::string, std::string> redis_parameters(const base::JsonObject& properties);

/// The name in lower case; absent: one made up. Throws InvalidRequest.
std::string cache_identifier(const base::JsonObject& desired, std::string_view property,
                             std::string_view prefix, HandlerContext& context);

std::unique_ptr<Handler> make_cache_parameter_group_handler(std::shared_ptr<ElastiCache> cache);
std::unique_ptr<Handler> make_cache_subnet_group_handler();
std::unique_ptr<Handler> make_replication_group_handler(std::shared_ptr<ElastiCache> cache);

/// The group of a stored ReplicationGroup as its nodes need it, without the nodes.
RedisGroupSpec replication_group_spec(const StoredResource& group, const HandlerContext& context);
/// With the interfaces of its nodes, made where they are missing.
RedisGroupSpec placed_replication_group(const StoredResource& group, Interfaces& interfaces,
                                        HandlerContext& context);

}  // namespace region
