#include <algorithm>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/encoding.h"
#include "region/resources/aurora_parameters.h"
#include "region/resources/model.h"
#include "region/resources/placement.h"
#include "region/resources/properties.h"
#include "region/resources/rds.h"
#include "region/resources/rds_rules.h"

namespace region {

namespace {

void refuse_duplicate(std::string_view type, const std::string& name, const StoredResource* current,
                      std::string_view what, const HandlerContext& context) {
  if (current == nullptr && context.resources.find(type, name)) {
    throw HandlerError("AlreadyExists", fmt::format("The {} '{}' already exists.", what, name));
  }
}

/// The first resource of `type` whose `property` is `name`.
std::optional<StoredResource> user_of(std::string_view type, std::string_view property,
                                      const std::string& name, const HandlerContext& context) {
  return context.resources.find_by(type, property, name);
}

class DbSubnetGroupHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const std::string name = rds_identifier(desired, "DBSubnetGroupName", "dbsubnetgroup", context);
    refuse_duplicate(kDbSubnetGroup, name, current, "DB subnet group", context);
    PlacementProblem problem;
    const Placement placement = place(texts_of(desired, "SubnetIds"), context.resources, problem);
    if (!problem.unknown_subnets.empty()) {
      throw HandlerError("InvalidRequest", fmt::format("Some input subnets in :[{}] are invalid.",
                                                       base::join(problem.unknown_subnets, ", ")));
    }
    if (problem.several_vpcs) {
      throw HandlerError("InvalidRequest", "Some input subnets are not in the same VPC.");
    }
    if (placement.zones() < 2) {
      throw HandlerError("InvalidRequest",
                         fmt::format("The DB subnet group doesn't meet Availability Zone (AZ) "
                                     "coverage requirement. Current "
                                     "AZ coverage: {}. Add subnets to cover at least 2 AZs.",
                                     placement.subnets.front().zone));
    }
    model["DBSubnetGroupName"] = name;
    model["DBSubnetGroupArn"] = rds_arn("subgrp", name, context);
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    if (const auto user = user_of(kDbCluster, "DBSubnetGroupName", current.identifier, context)) {
      throw HandlerError(
          "ResourceConflict",
          fmt::format("Cannot delete the subnet group '{}' because at least one database "
                      "cluster: {} is still using it.",
                      current.identifier, user->identifier));
    }
  }

  bool has_data_plane() const override { return false; }
};

base::JsonObject admit_parameter_group(const base::JsonObject& desired, std::string_view property,
                                       std::string_view prefix, HandlerContext& context) {
  base::JsonObject model = desired;
  model[property] = rds_identifier(desired, property, prefix, context);
  const std::string family = text_of(desired, "Family");
  if (family != aurora_family("15")) {
    throw HandlerError("InvalidRequest",
                       fmt::format("ParameterGroupFamily {} is not supported by the local region; "
                                   "expected aurora-postgresql15",
                                   family));
  }
  check_preloaded_libraries(aurora_parameters(object_of(desired, "Parameters")));
  return model;
}

class DbClusterParameterGroupHandler final : public Handler {
 public:
  explicit DbClusterParameterGroupHandler(std::shared_ptr<Rds> rds) : rds_(std::move(rds)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = admit_parameter_group(desired, "DBClusterParameterGroupName",
                                                   "dbclusterparametergroup", context);
    refuse_duplicate(kDbClusterParameterGroup, text_of(model, "DBClusterParameterGroupName"),
                     current, "DB cluster parameter group", context);
    return model;
  }

  /// The servers of clusters that use the group read its parameters again.
  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    if (before == nullptr) {
      return;
    }
    for (const StoredResource& cluster : context.resources.all(kDbCluster)) {
      if (text_of(cluster.model, "DBClusterParameterGroupName") == resource.identifier) {
        or_not_stable(rds_->clusters().ensure_cluster(cluster_spec(cluster, context.resources)));
      }
    }
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    if (user_of(kDbCluster, "DBClusterParameterGroupName", current.identifier, context)) {
      throw HandlerError(
          "ResourceConflict",
          fmt::format("One or more database clusters are still members of this parameter "
                      "group {}, so the group cannot be deleted",
                      current.identifier));
    }
  }

 private:
  std::shared_ptr<Rds> rds_;
};

class DbParameterGroupHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model =
        admit_parameter_group(desired, "DBParameterGroupName", "dbparametergroup", context);
    refuse_duplicate(kDbParameterGroup, text_of(model, "DBParameterGroupName"), current,
                     "DB parameter group", context);
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    if (user_of(kDbInstance, "DBParameterGroupName", current.identifier, context)) {
      throw HandlerError(
          "ResourceConflict",
          fmt::format("One or more database instances are still members of this parameter "
                      "group {}, so the group cannot be deleted",
                      current.identifier));
    }
  }

  bool has_data_plane() const override { return false; }
};

}  // namespace

std::unique_ptr<Handler> make_db_subnet_group_handler() {
  return std::make_unique<DbSubnetGroupHandler>();
}

std::unique_ptr<Handler> make_db_cluster_parameter_group_handler(std::shared_ptr<Rds> rds) {
  return std::make_unique<DbClusterParameterGroupHandler>(std::move(rds));
}

std::unique_ptr<Handler> make_db_parameter_group_handler() {
  return std::make_unique<DbParameterGroupHandler>();
}

}  // namespace region
