#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/model.h"
#include "region/resources/placement.h"
#include "region/resources/properties.h"
#include "region/resources/rds.h"
#include "region/resources/rds_rules.h"
#include "region/resources/rds_secret.h"

namespace region {

namespace {

constexpr std::string_view kDefaultGroupPrefix = "default.";

/// Properties that AWS returns and nobody sets; an update keeps them.
constexpr std::array<std::string_view, 4> kClusterReadOnly{"DBClusterArn", "DBClusterResourceId",
                                                           "Endpoint", "ReadEndpoint"};

bool is_database_name(const std::string& name) {
  return !name.empty() && name.size() <= 63 &&
         std::isalpha(static_cast<unsigned char>(name.front())) != 0 &&
         std::ranges::all_of(name,
                             [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
}

void check_engine(base::JsonObject& model, const StoredResource* current) {
  const std::string engine = text_of(model, "Engine");
  if (engine != kAuroraPostgresql) {
    refuse(fmt::format("The local region does not support engine '{}'; expected aurora-postgresql",
                       engine));
  }
  const std::string mode = text_of(model, "EngineMode");
  if (!mode.empty() && mode != "provisioned") {
    refuse(fmt::format("The engine mode {} you requested is currently unavailable.", mode));
  }
  const std::string before = current == nullptr ? "" : text_of(current->model, "EngineVersion");
  const std::string wanted = text_of(model, "EngineVersion");
  // An existing cluster keeps a version that is no longer offered, and "15" means the minor it has.
  const std::string version =
      !before.empty() && (wanted == before || wanted == "15" || wanted.empty())
          ? before
          : aurora_version(wanted);
  if (!before.empty() && std::stoi(version.substr(3)) < std::stoi(before.substr(3))) {
    refuse(fmt::format("Cannot upgrade aurora-postgresql from {} to {}", before, version));
  }
  model["EngineVersion"] = version;
}

void check_master_user(const base::JsonObject& model, const StoredResource* current) {
  constexpr std::array<std::string_view, 6> kReserved{
      "rdsadmin", "rds_superuser", "postgres", "admin", "public", "rds_replication"};
  const std::string user = text_of(model, "MasterUsername");
  if (current != nullptr && text_of(current->model, "MasterUsername") != user) {
    throw HandlerError("NotUpdatable", "MasterUsername cannot be changed");
  }
  if (!is_database_name(user)) {
    refuse(
        "The parameter MasterUsername is not a valid identifier. Identifiers must begin with a "
        "letter; must "
        "contain only ASCII letters, digits, and underscores.");
  }
  if (user.starts_with("pg_") || std::ranges::find(kReserved, user) != kReserved.end()) {
    refuse(fmt::format(
        "MasterUsername {} cannot be used as it is a reserved word used by the engine", user));
  }
}

void check_master_password(const base::JsonObject& model) {
  const std::string password = text_of(model, "MasterUserPassword");
  const bool managed = flag_of(model, "ManageMasterUserPassword");
  if (managed && !password.empty()) {
    refuse("You can't specify MasterUserPassword when ManageMasterUserPassword is true.");
  }
  if (managed) {
    return;
  }
  if (password.empty()) {
    refuse("The parameter MasterUserPassword must be provided and must not be blank.");
  }
  if (password.size() < 8 || password.size() > 128) {
    refuse(fmt::format(
        "The parameter MasterUserPassword is not a valid password because it is {} than {} "
        "characters.",
        password.size() < 8 ? "shorter" : "longer", password.size() < 8 ? 8 : 128));
  }
  const bool printable = std::ranges::all_of(password, [](unsigned char c) {
    return c > 0x20 && c < 0x7F && c != '/' && c != '@' && c != '"';
  });
  if (!printable) {
    refuse(
        "The parameter MasterUserPassword is not a valid password. Only printable ASCII characters "
        "besides "
        "'/', '@', '\"', ' ' may be used.");
  }
}

void check_database(const base::JsonObject& model) {
  const std::string name = text_of(model, "DatabaseName");
  if (name.empty()) {
    return;
  }
  if (!is_database_name(name)) {
    refuse("DatabaseName must begin with a letter and contain only alphanumeric characters.");
  }
  if (name == "rdsadmin" || name.starts_with("template") || name.starts_with("pg_")) {
    refuse(fmt::format("Database name {} cannot be used. It is a reserved word for this engine",
                       name));
  }
}

void check_scaling(const base::JsonObject& model) {
  if (!model.contains("ServerlessV2ScalingConfiguration")) {
    return;
  }
  const base::JsonObject scaling = object_of(model, "ServerlessV2ScalingConfiguration");
  const double least = real_of(scaling, "MinCapacity", -1);
  const double most = real_of(scaling, "MaxCapacity", -1);
  const auto is_step = [](double value) {
    return std::fabs(value * 2 - std::round(value * 2)) < 1e-9;
  };
  if (least < 0 || least > 256 || most < 1 || most > 256 || least > most || !is_step(least) ||
      !is_step(most)) {
    refuse(fmt::format(
        "Invalid ServerlessV2ScalingConfiguration: MinCapacity {} and MaxCapacity {}; expected "
        "steps of 0.5 with 0 <= MinCapacity <= MaxCapacity, 1 <= MaxCapacity <= 256",
        least, most));
  }
}

void check_parameter_group(base::JsonObject& model, HandlerContext& context) {
  const std::string family = aurora_family(text_of(model, "EngineVersion"));
  const std::string name = text_of(model, "DBClusterParameterGroupName");
  if (name.empty() || name == std::string(kDefaultGroupPrefix) + family) {
    model["DBClusterParameterGroupName"] = std::string(kDefaultGroupPrefix) + family;
    return;
  }
  const auto group = context.resources.find(kDbClusterParameterGroup, name);
  if (!group) {
    throw HandlerError("NotFound", fmt::format("DBClusterParameterGroup not found: {}", name));
  }
  if (const std::string other = text_of(group->model, "Family"); other != family) {
    refuse(fmt::format(
        "The Parameter Group {} with DBParameterGroupFamily {} cannot be used for this instance. "
        "Please use a Parameter Group with DBParameterGroupFamily {}",
        name, other, family));
  }
}

void check_placement(base::JsonObject& model, HandlerContext& context) {
  set_default(model, "DBSubnetGroupName", "default");
  const std::string name = text_of(model, "DBSubnetGroupName");
  const auto group = context.resources.find(kDbSubnetGroup, name);
  if (!group) {
    throw HandlerError("NotFound", fmt::format("DB subnet group '{}' does not exist.", name));
  }
  PlacementProblem problem;
  const Placement placement =
      place(texts_of(group->model, "SubnetIds"), context.resources, problem);
  const std::vector<std::string> groups = texts_of(model, "VpcSecurityGroupIds");
  if (const std::string missing =
          missing_security_group(groups, placement.vpc_id, context.resources);
      !missing.empty()) {
    refuse(fmt::format("Invalid security group , groupId= {}, groupName=.", missing));
  }
  if (groups.empty()) {
    model["VpcSecurityGroupIds"] = default_security_groups(placement.vpc_id, context.resources);
  }
}

void check_keys(base::JsonObject& model, HandlerContext& context) {
  if (flag_of(model, "StorageEncrypted") || model.contains("KmsKeyId")) {
    model["StorageEncrypted"] = true;
    set_default(model, "KmsKeyId", "alias/aws/rds");
  }
  for (const char* property : {"KmsKeyId", "PerformanceInsightsKmsKeyId"}) {
    if (model.contains(property)) {
      model[property] = rds_key_arn(text_of(model, property), context);
    }
  }
}

class DbClusterHandler final : public Handler {
 public:
  explicit DbClusterHandler(std::shared_ptr<Rds> rds) : rds_(std::move(rds)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const std::string id = rds_identifier(desired, "DBClusterIdentifier", "dbcluster", context);
    if (current == nullptr && context.resources.find(kDbCluster, id)) {
      throw HandlerError("AlreadyExists", "DB Cluster already exists");
    }
    model["DBClusterIdentifier"] = id;
    check_engine(model, current);
    check_master_user(model, current);
    check_master_password(model);
    check_database(model);
    check_scaling(model);
    check_parameter_group(model, context);
    check_placement(model, context);
    check_keys(model, context);
    set_default(model, "Port", 5432);
    set_default(model, "EngineMode", "provisioned");
    set_default(model, "BackupRetentionPeriod", 1);
    set_default(model, "DeletionProtection", false);
    fill_read_only(model, current, context);
    admit_master_secret(model, current, context);
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    AuroraClusters& clusters = rds_->clusters();
    const AuroraClusterSpec spec = cluster_spec(resource, context.resources);
    or_not_stable(clusters.ensure_cluster(spec));
    if (before == nullptr) {
      return;
    }
    const std::string password = master_password(resource.model, context.resources);
    if (password != master_password(*before, context.resources)) {
      or_not_stable(clusters.set_master_password(spec.id, password));
    }
    for (const StoredResource& member : cluster_members(resource.identifier, context.resources)) {
      if (member.phase != Phase::kCreating) {
        rds_->runtimes().interfaces.set_groups(
            "rds:" + member.identifier, texts_of(resource.model, "VpcSecurityGroupIds"), context);
      }
    }
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    if (flag_of(current.model, "DeletionProtection")) {
      throw HandlerError(
          "NotUpdatable",
          "Cannot delete protected Cluster, please disable deletion protection and try again.");
    }
    if (!cluster_members(current.identifier, context.resources).empty()) {
      throw HandlerError(
          "ResourceConflict",
          "Cluster cannot be deleted, it still contains DB instances in non-deleting state.");
    }
  }

  /// AWS takes a final snapshot here; the region has no snapshots (nothing could be restored from
  /// one) and says so in the status message.
  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    or_not_stable(
        rds_->clusters().remove_cluster(plane_id(text_of(resource.model, "DBClusterResourceId"))));
    remove_master_secret(resource.model, context);
    if (context.progress) {
      context.progress(
          fmt::format("DB cluster {} is deleted; the local region keeps no final snapshot",
                      resource.identifier));
    }
  }

 private:
  static void fill_read_only(base::JsonObject& model, const StoredResource* current,
                             HandlerContext& context) {
    if (current != nullptr) {
      for (const std::string_view property : kClusterReadOnly) {
        model[property] = current->model.at(property);
      }
      return;
    }
    const std::string id = text_of(model, "DBClusterIdentifier");
    model["DBClusterArn"] = rds_arn("cluster", id, context);
    model["DBClusterResourceId"] = rds_resource_id("cluster-", context);
    model["Endpoint"] = {{"Address", rds_endpoint(id, "cluster-", context)},
                         {"Port", std::to_string(number_of(model, "Port", 5432))}};
    model["ReadEndpoint"] = {{"Address", rds_endpoint(id, "cluster-ro-", context)}};
  }

  std::shared_ptr<Rds> rds_;
};

}  // namespace

std::unique_ptr<Handler> make_db_cluster_handler(std::shared_ptr<Rds> rds) {
  return std::make_unique<DbClusterHandler>(std::move(rds));
}

}  // namespace region
