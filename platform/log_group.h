#pragma once

#include <string>

#include "catalog/types/kms.h"
#include "catalog/types/logs.h"
#include "platform/settings.h"

namespace platform {

struct LogGroupPlan {
  std::string name;       ///< of the resource in the stack
  std::string log_group;  ///< `/ecs/payment-dev-test-001`
  int retention_days;
};

/// Encrypted and kept for as long as declared. Services that would make a group of their own,
/// without either, find this one.
catalog::logs::LogGroup declare_log_group(catalog::Scope& scope, const Settings& settings,
                                          const catalog::kms::Key& key, const LogGroupPlan& plan);

/// Its ARN before it exists.
catalog::Output<std::string> log_group_arn(const std::string& log_group);

}  // namespace platform
