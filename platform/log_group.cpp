#include "platform/log_group.h"

#include <algorithm>

#include "platform/values.h"

namespace platform {

namespace {

/// `/ecs/payment-dev` as a Name tag: `ecs-payment-dev`.
std::string tag_name(std::string log_group) {
  std::ranges::replace(log_group, '/', '-');
  return log_group.starts_with('-') ? log_group.substr(1) : log_group;
}

}  // namespace

catalog::logs::LogGroup declare_log_group(catalog::Scope& scope, const Settings& settings,
                                          const catalog::kms::Key& key, const LogGroupPlan& plan) {
  using catalog::Input;
  return {scope,
          plan.name,
          {
              .DeletionProtectionEnabled =
                  settings.deletion_protection ? Input<bool>(true) : Input<bool>(),
              .KmsKeyId = key.Arn(),
              .LogGroupName = plan.log_group,
              .RetentionInDays = plan.retention_days,
              .Tags = settings.tags(tag_name(plan.log_group)),
          },
          {.retain_on_delete = settings.deletion_protection}};
}

catalog::Output<std::string> log_group_arn(const std::string& log_group) {
  return arn("logs", "log-group:" + log_group);
}

}  // namespace platform
