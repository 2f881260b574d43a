#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/encoding.h"
#include "region/resources/elasticache.h"
#include "region/resources/model.h"
#include "region/resources/placement.h"
#include "region/resources/properties.h"
#include "region/resources/rds.h"

namespace region {

namespace {

constexpr std::string_view kFamily = "redis7";

/// A parameter of family redis7: its values, or its range.
struct Parameter {
  std::string_view name;
  std::string_view values;  ///< separated by commas; empty: a number
  std::int64_t least = 0;
  std::int64_t most = 0;
  bool in_redis = true;  ///< false: ElastiCache's own, without effect here
};

constexpr std::int64_t kNoLimit = 9'223'372'036'854'775'807;
constexpr std::array kRedisParameters{
    Parameter{"active-expire-effort", "", 1, 10},
    Parameter{"activedefrag", "yes,no", 0, 0, false},
    Parameter{"activerehashing", "yes,no"},
    Parameter{"client-query-buffer-limit", "", 1'048'576, 1'073'741'824},
    Parameter{"close-on-replica-write", "yes,no", 0, 0, false},
    Parameter{"cluster-enabled", "no", 0, 0, false},
    Parameter{"databases", "", 1, 1'200'000},
    Parameter{"hash-max-listpack-entries", "", 0, kNoLimit},
    Parameter{"hash-max-listpack-value", "", 0, kNoLimit},
    Parameter{"hll-sparse-max-bytes", "", 1, 16'000},
    Parameter{"latency-tracking", "yes,no"},
    Parameter{"lazyfree-lazy-eviction", "yes,no"},
    Parameter{"lazyfree-lazy-expire", "yes,no"},
    Parameter{"lazyfree-lazy-server-del", "yes,no"},
    Parameter{"lazyfree-lazy-user-del", "yes,no"},
    Parameter{"lazyfree-lazy-user-flush", "yes,no"},
    Parameter{"lfu-decay-time", "", 0, kNoLimit},
    Parameter{"lfu-log-factor", "", 1, kNoLimit},
    Parameter{"list-compress-depth", "", 0, kNoLimit},
    Parameter{"list-max-listpack-size", "", -5, kNoLimit},
    Parameter{"lua-time-limit", "", 5000, 5000},
    Parameter{"maxclients", "", 1, 65'000},
    Parameter{"maxmemory-policy",
              "volatile-lru,allkeys-lru,volatile-lfu,allkeys-lfu,volatile-random,allkeys-random,"
              "volatile-ttl,noeviction"},
    Parameter{"maxmemory-samples", "", 1, kNoLimit},
    Parameter{"min-replicas-max-lag", "", 0, kNoLimit},
    Parameter{"min-replicas-to-write", "", 0, kNoLimit},
    Parameter{"notify-keyspace-events", "*"},
    Parameter{"proto-max-bulk-len", "", 1'048'576, 536'870'912},
    Parameter{"repl-backlog-size", "", 16'384, kNoLimit},
    Parameter{"repl-backlog-ttl", "", 0, kNoLimit},
    Parameter{"reserved-memory-percent", "", 0, 100, false},
    Parameter{"set-max-intset-entries", "", 0, kNoLimit},
    Parameter{"slowlog-log-slower-than", "", -1, kNoLimit},
    Parameter{"slowlog-max-len", "", 0, kNoLimit},
    Parameter{"stream-node-max-bytes", "", 0, kNoLimit},
    Parameter{"stream-node-max-entries", "", 0, kNoLimit},
    Parameter{"tcp-keepalive", "", 0, kNoLimit},
    Parameter{"timeout", "", 0, kNoLimit},
    Parameter{"tracking-table-max-keys", "", 1, 100'000'000},
    Parameter{"zset-max-listpack-entries", "", 0, kNoLimit},
    Parameter{"zset-max-listpack-value", "", 0, kNoLimit},
};

bool is_good(const Parameter& parameter, const std::string& value) {
  if (parameter.values == "*") {
    constexpr std::string_view kEvents = "AKEg$lshzxetdmn";
    return value.find_first_not_of(kEvents) == std::string::npos;
  }
  if (!parameter.values.empty()) {
    const auto values = base::split(parameter.values, ',');
    return std::ranges::find(values, value) != values.end();
  }
  std::int64_t number = 0;
  const char* end = value.data() + value.size();
  const auto parsed = std::from_chars(value.data(), end, number);
  return parsed.ec == std::errc() && parsed.ptr == end && number >= parameter.least &&
         number <= parameter.most;
}

class CacheParameterGroupHandler final : public Handler {
 public:
  explicit CacheParameterGroupHandler(std::shared_ptr<ElastiCache> cache)
      : cache_(std::move(cache)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    // Cloud Control has no name to give: it is made up and read-only.
    model["CacheParameterGroupName"] =
        current != nullptr
            ? current->identifier
            : cache_identifier({}, "CacheParameterGroupName", "cacheparametergroup", context);
    const std::string family = text_of(desired, "CacheParameterGroupFamily");
    if (family != kFamily) {
      throw HandlerError(
          "InvalidRequest",
          fmt::format("CacheParameterGroupFamily {} is not supported by the local region; "
                      "expected redis7",
                      family));
    }
    redis_parameters(object_of(desired, "Properties"));
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    if (before == nullptr) {
      return;
    }
    for (const StoredResource& group : context.resources.all(kReplicationGroup)) {
      if (text_of(group.model, "CacheParameterGroupName") == resource.identifier) {
        or_not_stable(cache_->groups().ensure(
            placed_replication_group(group, cache_->runtimes().interfaces, context)));
      }
    }
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    if (context.resources.find_by(kReplicationGroup, "CacheParameterGroupName",
                                  current.identifier)) {
      throw HandlerError(
          "ResourceConflict",
          fmt::format("One or more cache clusters are still members of this parameter group {}, "
                      "so the group cannot be deleted.",
                      current.identifier));
    }
  }

 private:
  std::shared_ptr<ElastiCache> cache_;
};

class CacheSubnetGroupHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const std::string name =
        cache_identifier(desired, "CacheSubnetGroupName", "cachesubnetgroup", context);
    if (current == nullptr && context.resources.find(kCacheSubnetGroup, name)) {
      throw HandlerError("AlreadyExists",
                         fmt::format("Cache subnet group {} already exists.", name));
    }
    PlacementProblem problem;
    place(texts_of(desired, "SubnetIds"), context.resources, problem);
    if (!problem.unknown_subnets.empty()) {
      throw HandlerError("InvalidRequest", fmt::format("Some input subnets in :[{}] are invalid.",
                                                       base::join(problem.unknown_subnets, ", ")));
    }
    if (problem.several_vpcs) {
      throw HandlerError("InvalidRequest",
                         "The subnets of a cache subnet group must be in the same VPC.");
    }
    model["CacheSubnetGroupName"] = name;
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    if (context.resources.find_by(kReplicationGroup, "CacheSubnetGroupName", current.identifier)) {
      throw HandlerError(
          "ResourceConflict",
          fmt::format("Cache subnet group {} is currently in use by a cache cluster.",
                      current.identifier));
    }
  }

  bool has_data_plane() const override { return false; }
};

}  // namespace

std::map<std::string, std::string> redis_parameters(const base::JsonObject& properties) {
  std::map<std::string, std::string> settings;
  for (const auto& [name, json] : properties) {
    const std::string value =
        json.is_string() ? std::string(json.get_string()) : base::json_text(json);
    const auto parameter =
        std::ranges::find(kRedisParameters, std::string_view(name), &Parameter::name);
    if (parameter == kRedisParameters.end()) {
      throw HandlerError(
          "InvalidRequest",
          fmt::format("The parameter {} does not exist in the parameter group.", name));
    }
    if (!is_good(*parameter, value)) {
      throw HandlerError("InvalidRequest",
                         fmt::format("The parameter value {} for {} is invalid.", value, name));
    }
    if (parameter->in_redis) {
      settings[std::string(name)] = value;
    }
  }
  return settings;
}

std::unique_ptr<Handler> make_cache_parameter_group_handler(std::shared_ptr<ElastiCache> cache) {
  return std::make_unique<CacheParameterGroupHandler>(std::move(cache));
}

std::unique_ptr<Handler> make_cache_subnet_group_handler() {
  return std::make_unique<CacheSubnetGroupHandler>();
}

}  // namespace region
