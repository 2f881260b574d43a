#include "platform/monitoring/alarms.h"

#include <utility>

namespace platform {

using catalog::cloudwatch::Alarm;

DeclaredAlarm declare_alarm(catalog::Scope& scope, const Settings& settings,
                            const Messaging& messaging, const AlarmPlan& plan,
                            std::vector<Alarm::Dimension> dimensions) {
  const std::string name = settings.name(plan.name);
  const Alarm alarm(scope, "alarm-" + plan.name,
                    {
                        .ActionsEnabled = true,
                        .AlarmActions = {messaging.alert_topic.TopicArn()},
                        .AlarmDescription = plan.description,
                        .AlarmName = name,
                        .ComparisonOperator = plan.comparison,
                        .DatapointsToAlarm = plan.periods_to_alarm,
                        .Dimensions = std::move(dimensions),
                        .EvaluationPeriods = plan.periods,
                        .MetricName = plan.metric,
                        .Namespace = plan.space,
                        .OKActions = {messaging.alert_topic.TopicArn()},
                        .Period = plan.period_seconds,
                        .Statistic = plan.statistic,
                        .Tags = settings.tags(name),
                        .Threshold = plan.threshold,
                        .TreatMissingData = plan.when_missing,
                    },
                    {.depends_on = {messaging.alert_policy_urn}});
  return {name, alarm.urn()};
}

}  // namespace platform
