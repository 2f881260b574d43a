#pragma once

#include <optional>

#include "catalog/types/applicationautoscaling.h"
#include "catalog/types/ecs.h"
#include "catalog/types/iam.h"
#include "catalog/types/logs.h"
#include "platform/cache.h"
#include "platform/compute/load_balancer.h"
#include "platform/database.h"
#include "platform/messaging.h"
#include "platform/monitoring/alarms.h"
#include "platform/network.h"
#include "platform/settings.h"

namespace platform {

/// `/ecs/payment-<suffix>`
std::string app_log_group(const Settings& settings);

/// The cluster, with FARGATE as its default.
struct Cluster {
  catalog::ecs::Cluster cluster;
  std::string capacity_urn;
};

Cluster declare_cluster(catalog::Scope& scope, const Settings& settings,
                        const catalog::logs::LogGroup& insights_log_group);

/// What the task learns from its environment, and under which roles it runs.
struct TaskNeeds {
  const Database& database;
  const catalog::elasticache::ReplicationGroup& cache;
  const catalog::secretsmanager::Secret& cache_secret;
  const Messaging& messaging;
  const catalog::iam::Role& execution_role;
  const catalog::iam::Role& task_role;
  const catalog::logs::LogGroup& log_group;
};

catalog::ecs::TaskDefinition declare_task(catalog::Scope& scope, const Settings& settings,
                                          const TaskNeeds& needs);

struct ServiceNeeds {
  const Cluster& cluster;
  const catalog::ecs::TaskDefinition& task;
  const Entrance& entrance;
  const Network& network;
  const SecurityGroups& groups;
  const Endpoints& endpoints;
  /// Set where a deployment that raises it is rolled back.
  std::optional<DeclaredAlarm> rollback_alarm;
};

catalog::ecs::Service declare_service(catalog::Scope& scope, const Settings& settings,
                                      const ServiceNeeds& needs);

}  // namespace platform
