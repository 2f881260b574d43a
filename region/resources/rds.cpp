#include "region/resources/rds.h"

#include <algorithm>

#include "region/resources/aurora_parameters.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/rds_rules.h"
#include "region/resources/resources.h"

namespace region {

AuroraClusters& Rds::clusters() {
  const std::lock_guard lock(mutex_);
  if (clusters_ == nullptr) {
    auto opened =
        AuroraClusters::open({runtimes_.home, runtimes_.log, runtimes_.cell, runtimes_.network,
                              runtimes_.certificates, runtimes_.exits});
    if (!opened) {
      throw HandlerError("GeneralServiceException", opened.error().message);
    }
    clusters_ = *std::move(opened);
  }
  return *clusters_;
}

void or_not_stable(base::Result<void> result) {
  if (!result) {
    const bool late = result.error().kind == base::ErrorKind::kTimeout;
    throw HandlerError(late ? "NotStabilized" : "GeneralServiceException", result.error().message);
  }
}

std::string plane_id(const std::string& resource_id) {
  std::string id = resource_id.substr(resource_id.rfind('-') + 1).substr(0, 12);
  std::ranges::transform(id, id.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return id;
}

AuroraClusterSpec cluster_spec(const StoredResource& cluster, const Resources& resources) {
  const base::JsonObject& model = cluster.model;
  AuroraClusterSpec spec{
      .id = plane_id(text_of(model, "DBClusterResourceId")),
      .endpoint = text_of(object_of(model, "Endpoint"), "Address"),
      .reader_endpoint = text_of(object_of(model, "ReadEndpoint"), "Address"),
      .port = static_cast<std::uint16_t>(number_of(model, "Port", 5432)),
      .master_user = text_of(model, "MasterUsername"),
      .database = text_of(model, "DatabaseName"),
  };
  if (const auto group = resources.find(kDbSubnetGroup, text_of(model, "DBSubnetGroupName"))) {
    const auto subnet =
        resources.find("AWS::EC2::Subnet", texts_of(group->model, "SubnetIds").front());
    spec.vpc_id = subnet ? text_of(subnet->model, "VpcId") : "";
  }
  if (const auto group =
          resources.find(kDbClusterParameterGroup, text_of(model, "DBClusterParameterGroupName"))) {
    AuroraParameters parameters = aurora_parameters(object_of(group->model, "Parameters"));
    spec.settings = std::move(parameters.settings);
    spec.force_tls = parameters.force_tls;
  }
  return spec;
}

std::vector<HandlerEntry> rds_handlers(Runtimes& runtimes) {
  const auto rds = std::make_shared<Rds>(runtimes);
  std::vector<HandlerEntry> entries;
  entries.push_back({kDbCluster, make_db_cluster_handler(rds)});
  entries.push_back({kDbClusterParameterGroup, make_db_cluster_parameter_group_handler(rds)});
  entries.push_back({kDbEventSubscription, make_db_event_subscription_handler()});
  entries.push_back({kDbInstance, make_db_instance_handler(rds)});
  entries.push_back({kDbParameterGroup, make_db_parameter_group_handler()});
  entries.push_back({kDbSubnetGroup, make_db_subnet_group_handler()});
  return entries;
}

}  // namespace region
