#include <algorithm>
#include <array>
#include <map>
#include <regex>

#include <boost/json.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include "region/resources/aurora_parameters.h"
#include "region/resources/model.h"
#include "region/resources/placement.h"
#include "region/resources/properties.h"
#include "region/resources/rds.h"
#include "region/resources/rds_rules.h"
#include "region/resources/rds_secret.h"

namespace region {

namespace {

constexpr std::string_view kHostedZone = "Z2R2ITUGPM61AM";  // of RDS endpoints in us-east-1
constexpr std::string_view kServerless = "db.serverless";
constexpr double kBytesPerCapacityUnit = 2.0 * 1024 * 1024 * 1024;
constexpr std::int64_t kPostgresProcessesMax = 1024;

constexpr std::array<std::string_view, 7> kInstanceReadOnly{
    "DBInstanceArn",      "DbiResourceId",    "Endpoint",          "DBInstanceStatus",
    "InstanceCreateTime", "AvailabilityZone", "CertificateDetails"};

StoredResource require_cluster(const base::JsonObject& model, const HandlerContext& context) {
  const std::string id = text_of(model, "DBClusterIdentifier");
  if (id.empty()) {
    refuse(
        "The local region does not support DB instances outside of an Aurora cluster: "
        "DBClusterIdentifier is "
        "missing");
  }
  auto cluster = context.resources.find(kDbCluster, id);
  if (!cluster) {
    throw HandlerError("NotFound", fmt::format("DBCluster {} not found.", id));
  }
  return *std::move(cluster);
}

void check_class(const base::JsonObject& model, const StoredResource& cluster) {
  const std::string name = text_of(model, "DBInstanceClass");
  static const std::regex kClass("db\\.([a-z][a-z0-9-]*\\.[a-z0-9]+|serverless)");
  if (!std::regex_match(name, kClass)) {
    refuse(fmt::format("Invalid DB Instance class: {}", name));
  }
  if (name == kServerless && !cluster.model.contains("ServerlessV2ScalingConfiguration")) {
    refuse(
        "Set the Serverless v2 scaling configuration on the parent DB cluster before creating a "
        "Serverless v2 "
        "DB instance.");
  }
}

void check_instance_engine(base::JsonObject& model, const StoredResource& cluster) {
  const std::string engine = text_of(model, "Engine");
  const std::string of_cluster = text_of(cluster.model, "Engine");
  if (!engine.empty() && engine != of_cluster) {
    refuse(fmt::format(
        "The engine name requested for your DB instance ({}) doesn't match the engine name of "
        "your DB cluster ({}).",
        engine, of_cluster));
  }
  model["Engine"] = of_cluster;
  model["EngineVersion"] = text_of(cluster.model, "EngineVersion");
}

void check_monitoring(base::JsonObject& model, const HandlerContext& context) {
  constexpr std::array<std::int64_t, 7> kIntervals{0, 1, 5, 10, 15, 30, 60};
  set_default(model, "MonitoringInterval", 0);
  const std::int64_t interval = number_of(model, "MonitoringInterval", 0);
  if (std::ranges::find(kIntervals, interval) == kIntervals.end()) {
    refuse(fmt::format(
        "Invalid monitoring interval: {}. Allowed values are 0, 1, 5, 10, 15, 30, 60.", interval));
  }
  const std::string role = text_of(model, "MonitoringRoleArn");
  if (interval != 0 && role.empty()) {
    refuse(
        "A MonitoringRoleARN value is required if you specify a MonitoringInterval value other "
        "than 0.");
  }
  if (!role.empty() && !context.resources.find_by("AWS::IAM::Role", "Arn", role)) {
    refuse(
        "IAM role ARN value is invalid or does not include the required permissions for: "
        "ENHANCED_MONITORING");
  }
}

void check_instance_parameters(base::JsonObject& model, const HandlerContext& context) {
  const std::string family = aurora_family(text_of(model, "EngineVersion"));
  set_default(model, "DBParameterGroupName", base::Json("default." + family));
  const std::string name = text_of(model, "DBParameterGroupName");
  if (name != "default." + family && !context.resources.find(kDbParameterGroup, name)) {
    throw HandlerError("NotFound", fmt::format("DBParameterGroup not found: {}", name));
  }
}

Placement instance_placement(const StoredResource& cluster, const Resources& resources) {
  const auto group = resources.find(kDbSubnetGroup, text_of(cluster.model, "DBSubnetGroupName"));
  if (!group) {
    throw HandlerError("NotFound", fmt::format("DB subnet group '{}' does not exist.",
                                               text_of(cluster.model, "DBSubnetGroupName")));
  }
  PlacementProblem problem;
  return place(texts_of(group->model, "SubnetIds"), resources, problem);
}

/// The wanted zone, or that of the subnet group with the fewest members of the cluster, as RDS
/// spreads writer and readers.
std::string choose_zone(const base::JsonObject& model, const StoredResource& cluster,
                        const HandlerContext& context) {
  const Placement placement = instance_placement(cluster, context.resources);
  const std::string wanted = text_of(model, "AvailabilityZone");
  std::map<std::string, int> members;
  for (const StoredResource& member : cluster_members(cluster.identifier, context.resources)) {
    ++members[text_of(member.model, "AvailabilityZone")];
  }
  const Placement::Subnet* best = nullptr;
  for (const Placement::Subnet& subnet : placement.subnets) {
    if (wanted.empty() ? best == nullptr || members[subnet.zone] < members[best->zone]
                       : subnet.zone == wanted) {
      best = &subnet;
    }
  }
  if (best == nullptr) {
    refuse(fmt::format(
        "Availability zone '{}' is unavailable in this DB subnet group, please choose another.",
        wanted));
  }
  return best->zone;
}

std::int64_t memory_limit(const StoredResource& cluster) {
  const base::JsonObject scaling = object_of(cluster.model, "ServerlessV2ScalingConfiguration");
  return static_cast<std::int64_t>(real_of(scaling, "MaxCapacity", 1) * kBytesPerCapacityUnit);
}

class DbInstanceHandler final : public Handler {
 public:
  explicit DbInstanceHandler(std::shared_ptr<Rds> rds) : rds_(std::move(rds)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const std::string id = rds_identifier(desired, "DBInstanceIdentifier", "dbinstance", context);
    if (current == nullptr && context.resources.find(kDbInstance, id)) {
      throw HandlerError("AlreadyExists", "DB instance already exists");
    }
    model["DBInstanceIdentifier"] = id;
    const StoredResource cluster = require_cluster(model, context);
    check_instance_engine(model, cluster);
    check_class(model, cluster);
    check_monitoring(model, context);
    check_instance_parameters(model, context);
    if (model.contains("PerformanceInsightsKMSKeyId")) {
      model["PerformanceInsightsKMSKeyId"] =
          rds_key_arn(text_of(model, "PerformanceInsightsKMSKeyId"), context);
    }
    model["DBSubnetGroupName"] = text_of(cluster.model, "DBSubnetGroupName");
    set_default(model, "PromotionTier", 1);
    set_default(model, "PubliclyAccessible", false);
    set_default(model, "AutoMinorVersionUpgrade", true);
    set_default(model, "CACertificateIdentifier", "rds-ca-rsa2048-g1");
    fill_read_only(model, current, cluster, context);
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* /*before*/,
                 HandlerContext& context) override {
    const StoredResource cluster = require_cluster(resource.model, context);
    AuroraClusters& clusters = rds_->clusters();
    const AuroraClusterSpec spec = cluster_spec(cluster, context.resources);
    const InterfaceSpec interface = rds_->runtimes().interfaces.ensure(
        "rds:" + resource.identifier, subnet_of(resource, cluster, context),
        texts_of(cluster.model, "VpcSecurityGroupIds"), context);
    or_not_stable(clusters.ensure_member(
        spec.id,
        {.id = plane_id(text_of(resource.model, "DbiResourceId")),
         .process = process_of(resource, context),
         .endpoint = text_of(object_of(resource.model, "Endpoint"), "Address"),
         .network_namespace = interface.network_namespace,
         .address = interface.address,
         .promotion_tier = static_cast<int>(number_of(resource.model, "PromotionTier", 1)),
         .settings = own_settings(resource, context),
         .limits = {.memory_bytes = memory_limit(cluster), .pids_max = kPostgresProcessesMax}},
        master_password(cluster.model, context.resources)));
  }

  void admit_removal(const StoredResource& current, HandlerContext& /*context*/) override {
    if (flag_of(current.model, "DeletionProtection")) {
      throw HandlerError(
          "NotUpdatable",
          "Cannot delete protected DB Instance, please disable deletion protection and try again.");
    }
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    if (const auto cluster =
            context.resources.find(kDbCluster, text_of(resource.model, "DBClusterIdentifier"))) {
      or_not_stable(rds_->clusters().remove_member(
          plane_id(text_of(cluster->model, "DBClusterResourceId")),
          {.id = plane_id(text_of(resource.model, "DbiResourceId")),
           .process = process_of(resource, context),
           .endpoint = text_of(object_of(resource.model, "Endpoint"), "Address")}));
    }
    rds_->runtimes().interfaces.release("rds:" + resource.identifier, context);
  }

 private:
  static std::string process_of(const StoredResource& resource, const HandlerContext& context) {
    return fmt::format("rds.{}.{}", resource.identifier, context.region);
  }

  static std::string subnet_of(const StoredResource& resource, const StoredResource& cluster,
                               const HandlerContext& context) {
    const std::string zone = text_of(resource.model, "AvailabilityZone");
    const Placement placement = instance_placement(cluster, context.resources);
    const auto subnet = std::ranges::find(placement.subnets, zone, &Placement::Subnet::zone);
    if (subnet == placement.subnets.end()) {
      throw HandlerError("InvalidRequest",
                         fmt::format("The DB subnet group has no subnet in {}", zone));
    }
    return subnet->id;
  }

  static std::map<std::string, std::string> own_settings(const StoredResource& resource,
                                                         const HandlerContext& context) {
    const auto group =
        context.resources.find(kDbParameterGroup, text_of(resource.model, "DBParameterGroupName"));
    return group ? aurora_parameters(object_of(group->model, "Parameters")).settings
                 : std::map<std::string, std::string>();
  }

  static void fill_read_only(base::JsonObject& model, const StoredResource* current,
                             const StoredResource& cluster, HandlerContext& context) {
    if (current != nullptr) {
      for (const std::string_view property : kInstanceReadOnly) {
        model[property] = current->model.at(property);
      }
      return;
    }
    const std::string id = text_of(model, "DBInstanceIdentifier");
    const auto now = std::chrono::time_point_cast<std::chrono::seconds>(context.clock.wall_now());
    model["AvailabilityZone"] = choose_zone(model, cluster, context);
    model["DBInstanceArn"] = rds_arn("db", id, context);
    model["DbiResourceId"] = rds_resource_id("db-", context);
    model["DBInstanceStatus"] = "available";
    model["InstanceCreateTime"] = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
    model["Endpoint"] = {{"Address", rds_endpoint(id, "", context)},
                         {"Port", std::to_string(number_of(cluster.model, "Port", 5432))},
                         {"HostedZoneId", kHostedZone}};
    model["CertificateDetails"] = {{"CAIdentifier", text_of(model, "CACertificateIdentifier")}};
  }

  std::shared_ptr<Rds> rds_;
};

}  // namespace

std::unique_ptr<Handler> make_db_instance_handler(std::shared_ptr<Rds> rds) {
  return std::make_unique<DbInstanceHandler>(std::move(rds));
}

}  // namespace region
