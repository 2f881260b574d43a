#include <algorithm>
#include <array>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/crypto.h"
#include "base/encoding.h"
#include "region/resources/elasticache.h"
#include "region/resources/model.h"
#include "region/resources/placement.h"
#include "region/resources/properties.h"
#include "region/resources/rds.h"
#include "region/resources/references.h"

namespace region {

namespace {

constexpr std::array<std::string_view, 5> kGroupReadOnly{"PrimaryEndPoint", "ReaderEndPoint",
                                                         "ReadEndPoint", "ConfigurationEndPoint",
                                                         "EffectiveDurability"};
constexpr std::string_view kDefaultParameterGroup = "default.redis7";
/// A handler's note: the token that ROTATE keeps good beside the new one.
constexpr std::string_view kPreviousToken = "PreviousAuthToken";
constexpr std::int64_t kMaxNodes = 6;
constexpr std::int64_t kOverheadBytes = 64LL << 20;
constexpr std::int64_t kRedisProcessesMax = 256;

struct NodeType {
  std::string_view name;
  std::int64_t memory_bytes;  ///< `maxmemory` before the quarter that ElastiCache reserves
};

constexpr std::array kNodeTypes{
    NodeType{"cache.t3.micro", 536'870'912},     NodeType{"cache.t3.small", 1'471'026'299},
    NodeType{"cache.t3.medium", 3'317'862'236},  NodeType{"cache.t4g.micro", 536'870'912},
    NodeType{"cache.t4g.small", 1'471'026'299},  NodeType{"cache.t4g.medium", 3'317'862'236},
    NodeType{"cache.m5.large", 6'854'542'746},   NodeType{"cache.m6g.large", 6'854'542'746},
    NodeType{"cache.m7g.large", 6'854'542'746},  NodeType{"cache.r5.large", 14'037'181'030},
    NodeType{"cache.r6g.large", 14'037'181'030}, NodeType{"cache.r7g.large", 14'037'181'030},
};

std::int64_t node_count(const base::JsonObject& model) {
  return model.contains("NumCacheClusters") ? number_of(model, "NumCacheClusters", 1)
                                            : 1 + number_of(model, "ReplicasPerNodeGroup", 0);
}

/// `us-east-1` -> `use1`
std::string short_region(const std::string& region) {
  const auto parts = base::split(region, '-');
  std::string name = parts.front();
  for (const std::string_view direction : {"north", "south", "east", "west", "central"}) {
    if (parts.size() > 1 && parts[1].find(direction) != std::string::npos) {
      name += direction.front();
    }
  }
  return parts.size() > 2 ? name + parts[2] : name;
}

/// The part of every endpoint that is the account's own.
std::string account_part(const HandlerContext& context) {
  constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
  const base::Sha256 digest =
      base::sha256(base::as_bytes(context.account + "/elasticache/" + context.region));
  std::string part;
  for (std::size_t i = 0; i < 6; ++i) {
    part += kAlphabet[digest.at(i) % kAlphabet.size()];
  }
  return part;
}

std::string node_name(const StoredResource& group, std::int64_t number) {
  return fmt::format("{}-{:03}", group.identifier, number);
}

std::string node_endpoint(const std::string& node, const StoredResource& group,
                          const HandlerContext& context) {
  const std::string suffix =
      fmt::format("{}.{}.cache.amazonaws.com", account_part(context), short_region(context.region));
  return flag_of(group.model, "TransitEncryptionEnabled")
             ? fmt::format("{}.{}.{}", node, group.identifier, suffix)
             : fmt::format("{}.{}", node, suffix);
}

void check_redis(base::JsonObject& model) {
  set_default(model, "Engine", "redis");
  if (const std::string engine = text_of(model, "Engine"); engine != "redis") {
    refuse(fmt::format("The local region does not support engine '{}'; expected redis", engine));
  }
  set_default(model, "EngineVersion", "7.1");
  const std::string version = text_of(model, "EngineVersion");
  if (version.starts_with("5.") || version.starts_with("6.")) {
    refuse(
        fmt::format("The local region does not support redis {}: it serves version 7 with Debian's "
                    "redis-server. Use EngineVersion 7.0 or 7.1.",
                    version));
  }
  if (version != "7.0" && version != "7.1") {
    refuse(fmt::format("Cannot find version {} for redis", version));
  }
}

void check_topology(base::JsonObject& model) {
  const std::string type = text_of(model, "CacheNodeType");
  if (std::ranges::find(kNodeTypes, type, &NodeType::name) == kNodeTypes.end()) {
    refuse(fmt::format("The local region does not support cache node type '{}'", type));
  }
  if (number_of(model, "NumNodeGroups", 1) != 1 || text_of(model, "ClusterMode") == "enabled" ||
      model.contains("NodeGroupConfiguration")) {
    refuse("The local region does not support cluster mode: expected one node group");
  }
  const std::int64_t nodes = node_count(model);
  if (nodes < 1 || nodes > kMaxNodes) {
    refuse(fmt::format("Invalid number of cache clusters {}: expected 1 to {}.", nodes, kMaxNodes));
  }
  set_default(model, "AutomaticFailoverEnabled", false);
  set_default(model, "MultiAZEnabled", false);
  if (flag_of(model, "AutomaticFailoverEnabled") && nodes < 2) {
    refuse("Must specify at least two cache clusters in order to auto failover.");
  }
  if (flag_of(model, "MultiAZEnabled") && !flag_of(model, "AutomaticFailoverEnabled")) {
    refuse("Must enable automatic failover to use Multi-AZ.");
  }
}

void check_token(const base::JsonObject& model) {
  const std::string token = text_of(model, "AuthToken");
  if (token.empty()) {
    return;
  }
  if (!flag_of(model, "TransitEncryptionEnabled")) {
    refuse("The AUTH token can only be used when encryption-in-transit is enabled.");
  }
  constexpr std::string_view kPunctuation = "!&#$^<>-";
  const bool allowed = std::ranges::all_of(token, [&](unsigned char c) {
    return std::isalnum(c) != 0 ||
           kPunctuation.find(static_cast<char>(c)) != std::string_view::npos;
  });
  if (token.size() < 16 || token.size() > 128 || !allowed) {
    refuse(
        "Invalid AuthToken provided: it must have 16 to 128 alphanumeric characters or symbols "
        "(excluding "
        "@, \", /).");
  }
}

void check_encryption(base::JsonObject& model, HandlerContext& context) {
  set_default(model, "TransitEncryptionEnabled", false);
  set_default(model, "AtRestEncryptionEnabled", false);
  if (!model.contains("KmsKeyId")) {
    return;
  }
  if (!flag_of(model, "AtRestEncryptionEnabled")) {
    refuse("At-rest encryption must be enabled when a KMS key is given.");
  }
  const std::string arn = key_arn(text_of(model, "KmsKeyId"), context);
  if (arn.empty()) {
    refuse(fmt::format(
        "The specified KMS key {} does not exist, is not enabled or you do not have permissions "
        "to access it.",
        text_of(model, "KmsKeyId")));
  }
  model["KmsKeyId"] = arn;
}

Placement group_placement(const base::JsonObject& model, const Resources& resources) {
  const std::string name = text_of(model, "CacheSubnetGroupName");
  const auto group = resources.find(kCacheSubnetGroup, name);
  if (!group) {
    throw HandlerError("NotFound", fmt::format("Cache Subnet Group {} does not exist.", name));
  }
  PlacementProblem problem;
  return place(texts_of(group->model, "SubnetIds"), resources, problem);
}

void check_references(base::JsonObject& model, HandlerContext& context) {
  set_default(model, "CacheSubnetGroupName", "default");
  const Placement placement = group_placement(model, context.resources);
  if (flag_of(model, "MultiAZEnabled") && placement.zones() < 2) {
    refuse("Multi-AZ needs a cache subnet group with subnets in at least two Availability Zones.");
  }
  const std::vector<std::string> groups = texts_of(model, "SecurityGroupIds");
  if (const std::string missing =
          missing_security_group(groups, placement.vpc_id, context.resources);
      !missing.empty()) {
    refuse(fmt::format("Some security group Ids are invalid: {}", missing));
  }
  if (groups.empty()) {
    model["SecurityGroupIds"] = default_security_groups(placement.vpc_id, context.resources);
  }
  set_default(model, "CacheParameterGroupName", base::Json(kDefaultParameterGroup));
  const std::string parameters = text_of(model, "CacheParameterGroupName");
  if (parameters != kDefaultParameterGroup &&
      !context.resources.find(kCacheParameterGroup, parameters)) {
    throw HandlerError("NotFound", fmt::format("CacheParameterGroup not found: {}", parameters));
  }
  const std::string topic = text_of(model, "NotificationTopicArn");
  if (!topic.empty() && !find_topic(context.resources, topic)) {
    refuse(fmt::format("SNS topic {} does not exist.", topic));
  }
  for_each_text(model,
                "/LogDeliveryConfigurations/*/DestinationDetails/CloudWatchLogsDetails/LogGroup",
                [&](const std::string& name) {
                  if (!context.resources.find("AWS::Logs::LogGroup", name)) {
                    refuse(fmt::format("The log group {} does not exist.", name));
                  }
                });
}

class ReplicationGroupHandler final : public Handler {
 public:
  explicit ReplicationGroupHandler(std::shared_ptr<ElastiCache> cache) : cache_(std::move(cache)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const std::string id =
        cache_identifier(desired, "ReplicationGroupId", "replicationgroup", context);
    if (current == nullptr && context.resources.find(kReplicationGroup, id)) {
      throw HandlerError("AlreadyExists", "Replication group with specified id already exists.");
    }
    if (id.size() > 40) {
      refuse("The parameter ReplicationGroupId must have at most 40 characters.");
    }
    model["ReplicationGroupId"] = id;
    check_redis(model);
    check_topology(model);
    check_encryption(model, context);
    check_token(model);
    check_references(model, context);
    set_default(model, "Port", 6379);
    set_default(model, "AutoMinorVersionUpgrade", true);
    set_default(model, "SnapshotRetentionLimit", 0);
    keep_rotated_token(model, current);
    fill_endpoints(model, current, context);
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    Interfaces& interfaces = cache_->runtimes().interfaces;
    or_not_stable(cache_->groups().ensure(placed_replication_group(resource, interfaces, context)));
    if (before == nullptr) {
      return;
    }
    for (std::int64_t number = 1; number <= node_count(*before); ++number) {
      const std::string owner = "elasticache:" + node_name(resource, number);
      if (number > node_count(resource.model)) {
        interfaces.release(owner, context);
      } else {
        interfaces.set_groups(owner, texts_of(resource.model, "SecurityGroupIds"), context);
      }
    }
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    or_not_stable(cache_->groups().remove(replication_group_spec(resource, context)));
    for (std::int64_t number = 1; number <= node_count(resource.model); ++number) {
      cache_->runtimes().interfaces.release("elasticache:" + node_name(resource, number), context);
    }
  }

 private:
  static void keep_rotated_token(base::JsonObject& model, const StoredResource* current) {
    const std::string before = current == nullptr ? "" : text_of(current->model, "AuthToken");
    const std::string note = current == nullptr ? "" : text_of(current->model, kPreviousToken);
    if (text_of(model, "AuthToken") == before && !note.empty()) {
      model[kPreviousToken] = note;
    } else if (!before.empty() && text_of(model, "AuthToken") != before &&
               text_of(model, "AuthTokenUpdateStrategy") != "SET") {
      model[kPreviousToken] = before;
    }
  }

  static void fill_endpoints(base::JsonObject& model, const StoredResource* current,
                             HandlerContext& context) {
    if (current != nullptr) {
      for (const std::string_view property : kGroupReadOnly) {
        if (const base::Json* value = current->model.if_contains(property)) {
          model[property] = *value;
        }
      }
      return;
    }
    const std::string id = text_of(model, "ReplicationGroupId");
    const std::string port = std::to_string(number_of(model, "Port", 6379));
    const std::string part = account_part(context);
    const std::string region = short_region(context.region);
    const bool tls = flag_of(model, "TransitEncryptionEnabled");
    const auto name = [&](std::string_view with_tls, std::string_view suffix) {
      return tls ? fmt::format("{}.{}.{}.{}.cache.amazonaws.com", with_tls, id, part, region)
                 : fmt::format("{}{}.{}.ng.0001.{}.cache.amazonaws.com", id, suffix, part, region);
    };
    model["PrimaryEndPoint"] = {{"Address", name("master", "")}, {"Port", port}};
    model["ReaderEndPoint"] = {{"Address", name("replica", "-ro")}, {"Port", port}};
  }

  std::shared_ptr<ElastiCache> cache_;
};

}  // namespace

RedisGroupSpec replication_group_spec(const StoredResource& group, const HandlerContext& context) {
  const base::JsonObject& model = group.model;
  RedisGroupSpec spec{
      .id = fmt::format("{}.{}", group.identifier, context.region),
      .vpc_id = group_placement(model, context.resources).vpc_id,
      .primary_endpoint = text_of(object_of(model, "PrimaryEndPoint"), "Address"),
      .reader_endpoint = text_of(object_of(model, "ReaderEndPoint"), "Address"),
      .port = static_cast<std::uint16_t>(number_of(model, "Port", 6379)),
      .tls = flag_of(model, "TransitEncryptionEnabled"),
      .automatic_failover = flag_of(model, "AutomaticFailoverEnabled"),
  };
  for (const std::string_view property : {std::string_view("AuthToken"), kPreviousToken}) {
    if (std::string token = text_of(model, property); !token.empty()) {
      spec.tokens.push_back(std::move(token));
    }
  }
  if (const auto parameters =
          context.resources.find(kCacheParameterGroup, text_of(model, "CacheParameterGroupName"))) {
    spec.settings = redis_parameters(object_of(parameters->model, "Properties"));
  }
  const auto type = std::ranges::find(kNodeTypes, text_of(model, "CacheNodeType"), &NodeType::name);
  if (type != kNodeTypes.end()) {
    spec.max_memory_bytes = type->memory_bytes / 4 * 3;
    spec.limits = {.memory_bytes = type->memory_bytes + kOverheadBytes,
                   .pids_max = kRedisProcessesMax};
  }
  for (std::int64_t number = 1; number <= node_count(model); ++number) {
    const std::string node = node_name(group, number);
    spec.nodes.push_back({.number = static_cast<int>(number),
                          .process = fmt::format("elasticache.{}.{}", node, context.region),
                          .endpoint = node_endpoint(node, group, context)});
  }
  return spec;
}

RedisGroupSpec placed_replication_group(const StoredResource& group, Interfaces& interfaces,
                                        HandlerContext& context) {
  RedisGroupSpec spec = replication_group_spec(group, context);
  const Placement placement = group_placement(group.model, context.resources);
  const std::vector<std::string> groups = texts_of(group.model, "SecurityGroupIds");
  for (RedisNodeSpec& node : spec.nodes) {
    const auto& subnet =
        placement.subnets.at(static_cast<std::size_t>(node.number - 1) % placement.subnets.size());
    const InterfaceSpec interface = interfaces.ensure(
        "elasticache:" + node_name(group, node.number), subnet.id, groups, context);
    node.network_namespace = interface.network_namespace;
    node.address = interface.address;
  }
  return spec;
}

std::unique_ptr<Handler> make_replication_group_handler(std::shared_ptr<ElastiCache> cache) {
  return std::make_unique<ReplicationGroupHandler>(std::move(cache));
}

}  // namespace region
