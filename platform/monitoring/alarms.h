#pragma once

#include <string>

#include "catalog/types/cloudwatch.h"
#include "platform/messaging.h"
#include "platform/settings.h"

namespace platform {

/// An alarm as others refer to it.
struct DeclaredAlarm {
  std::string name;  ///< CloudWatch's, known before it exists
  std::string urn;
};

/// What raises an alarm. All of them tell the alert topic, when they go off and when they are over.
struct AlarmPlan {
  std::string
      name;  ///< `alb-5xx`: the resource is `alarm-alb-5xx`, the alarm `payment-alb-5xx-<suffix>`
  const char* description;
  const char* space;  ///< CloudWatch's namespace
  const char* metric;
  const char* statistic;
  double threshold;
  const char* when_missing = "notBreaching";
  int period_seconds = 60;
  int periods = 3;
  int periods_to_alarm = 2;
  const char* comparison = "GreaterThanThreshold";
};

DeclaredAlarm declare_alarm(catalog::Scope& scope, const Settings& settings,
                            const Messaging& messaging, const AlarmPlan& plan,
                            std::vector<catalog::cloudwatch::Alarm::Dimension> dimensions);

}  // namespace platform
