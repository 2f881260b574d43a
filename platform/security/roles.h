#pragma once

#include "catalog/types/iam.h"
#include "catalog/types/kms.h"
#include "platform/settings.h"

namespace platform {

/// What a task may do, and on what.
struct TaskGrants {
  catalog::Output<std::string> queue_arn;
  catalog::Output<std::string> notification_topic_arn;
  catalog::Output<std::string> cache_secret_arn;
  catalog::Output<std::string> database_secret_arn;
  catalog::Output<std::string> database_resource_id;
  catalog::kms::Key secrets_key;
  catalog::kms::Key messaging_key;
};

/// Writes the VPC's flow logs to `log_group`.
catalog::iam::Role declare_flow_log_role(catalog::Scope& scope, const Settings& settings,
                                         const std::string& log_group);
/// Pulls the image and writes the task's logs, before and beside the application.
catalog::iam::Role declare_execution_role(catalog::Scope& scope, const Settings& settings,
                                          const catalog::Output<std::string>& repository_arn,
                                          const catalog::kms::Key& data_key,
                                          const std::string& log_group);
/// What the application itself may do.
catalog::iam::Role declare_task_role(catalog::Scope& scope, const Settings& settings,
                                     const TaskGrants& grants);
/// Publishes the operating system's metrics of database instances.
catalog::iam::Role declare_database_monitoring_role(catalog::Scope& scope,
                                                    const Settings& settings);
/// Takes AWS Backup's recovery points.
catalog::iam::Role declare_backup_role(catalog::Scope& scope, const Settings& settings);

}  // namespace platform
