#pragma once

#include "platform/compute/load_balancer.h"
#include "platform/compute/service.h"
#include "platform/database.h"
#include "platform/monitoring/alarms.h"
#include "platform/settings.h"

namespace platform {

/// The group that ECS would otherwise make by itself, unencrypted and kept for ever.
catalog::logs::LogGroup declare_insights_log_group(catalog::Scope& scope, const Settings& settings,
                                                   const catalog::kms::Key& key);

/// What customers see: unhealthy tasks, slow answers, errors.
struct EntranceAlarms {
  DeclaredAlarm unhealthy;
  DeclaredAlarm errors;
  DeclaredAlarm latency;
};

EntranceAlarms declare_entrance_alarms(catalog::Scope& scope, const Settings& settings,
                                       const Messaging& messaging, const Entrance& entrance);

struct MonitoringNeeds {
  const Messaging& messaging;
  const Entrance& entrance;
  const EntranceAlarms& entrance_alarms;
  const Cluster& cluster;
  const Database& database;
};

/// All other alarms, the one that sums up what customers see, and the dashboard.
catalog::cloudwatch::Dashboard declare_monitoring(catalog::Scope& scope, const Settings& settings,
                                                  const MonitoringNeeds& needs);

}  // namespace platform
