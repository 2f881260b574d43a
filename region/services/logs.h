#pragma once

#include "aws/server/service.h"
#include "base/clock.h"
#include "region/store/log_files.h"
#include "region/store/store.h"

namespace region {

/// What CloudWatch Logs is built on; outlives it.
struct LogsEnvironment {
  Store& store;  ///< groups are AWS::Logs::LogGroup resources
  LogFiles logs;
  base::Clock& clock;
};

/// CloudWatch Logs: reads what containers have written. Events older than their group's retention
/// are not there.
aws::Service logs_service(LogsEnvironment environment);

}  // namespace region
