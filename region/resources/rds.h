#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "region/resources/handler.h"
#include "region/runtimes/aurora_clusters.h"
#include "region/runtimes/runtimes.h"

namespace region {

/// What the handlers of RDS share: the clusters' servers, opened when the first one is needed, so
/// that a region without databases does not touch the cell.
class Rds {
 public:
  explicit Rds(Runtimes& runtimes) : runtimes_(runtimes) {}

  Runtimes& runtimes() { return runtimes_; }

  /// Throws HandlerError.
  AuroraClusters& clusters();

 private:
  Runtimes& runtimes_;
  std::mutex mutex_;
  std::unique_ptr<AuroraClusters> clusters_;
};

/// A failure of a data plane as the handler's: throws HandlerError (NotStabilized after a deadline,
/// GeneralServiceException otherwise).
void or_not_stable(base::Result<void> result);

/// The cluster of a stored DBCluster as its servers need it.
AuroraClusterSpec cluster_spec(const StoredResource& cluster, const Resources& resources);
/// The id of a cluster or member in AuroraClusters, from its resource id (`cluster-ABC...`).
std::string plane_id(const std::string& resource_id);

std::unique_ptr<Handler> make_db_cluster_handler(std::shared_ptr<Rds> rds);
std::unique_ptr<Handler> make_db_instance_handler(std::shared_ptr<Rds> rds);
std::unique_ptr<Handler> make_db_subnet_group_handler();
std::unique_ptr<Handler> make_db_cluster_parameter_group_handler(std::shared_ptr<Rds> rds);
std::unique_ptr<Handler> make_db_parameter_group_handler();
std::unique_ptr<Handler> make_db_event_subscription_handler();

}  // namespace region
