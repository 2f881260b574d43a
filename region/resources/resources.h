#pragma once

#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "region/resources/handler.h"
#include "region/runtimes/runtimes.h"

namespace region {

/// Every type of resource that the region knows, with its handler. Immutable, safe from any thread.
class HandlerTable {
 public:
  /// A type may have one row only.
  explicit HandlerTable(std::vector<HandlerEntry> entries);
  /// nullptr: the region does not support the type.
  Handler* find(std::string_view type) const;

 private:
  std::map<std::string_view, std::unique_ptr<Handler>> handlers_;
};

/// The rows of all families below: the whole region on one screen (resources.cpp).
std::vector<HandlerEntry> handlers(Runtimes& runtimes);

// One function a family, each defined in its own file of this folder.
/// EC2: VPCs, subnets, routes, security groups, endpoints (ec2.cpp).
std::vector<HandlerEntry> ec2_handlers(Runtimes& runtimes);
/// Image repositories.
std::vector<HandlerEntry> ecr_handlers();
/// Clusters, task definitions, services, and their scaling.
std::vector<HandlerEntry> ecs_handlers(Runtimes& runtimes);
/// Load balancers, target groups, listeners.
std::vector<HandlerEntry> elbv2_handlers(Runtimes& runtimes);
/// ElastiCache: Redis replication groups (elasticache.cpp).
std::vector<HandlerEntry> elasticache_handlers(Runtimes& runtimes);
/// RDS: Aurora PostgreSQL clusters (rds.cpp).
std::vector<HandlerEntry> rds_handlers(Runtimes& runtimes);
/// Types without a data plane: checked, given their read-only properties, kept (stored_types.cpp).
std::vector<HandlerEntry> stored_handlers();

}  // namespace region
