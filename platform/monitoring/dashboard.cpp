#include "platform/monitoring/dashboard.h"

#include "platform/policy.h"
#include "platform/values.h"

namespace platform {

namespace {

constexpr int kWidth = 12;
constexpr int kHeight = 6;
constexpr int kPeriodSeconds = 60;

/// A graph in one of the four quarters. In `metrics`, "." repeats the row above.
Value graph(int column, int row, const char* title, std::vector<Value> metrics) {
  return Value::Object{
      {"type", "metric"},
      {"x", column * kWidth},
      {"y", row * kHeight},
      {"width", kWidth},
      {"height", kHeight},
      {"properties",
       Value::Object{
           {"title", title},
           {"region", region().value()},
           {"metrics", words(std::move(metrics))},
           {"view", "timeSeries"},
           {"stat", "Average"},
           {"period", kPeriodSeconds},
       }},
  };
}

}  // namespace

catalog::cloudwatch::Dashboard declare_dashboard(
    catalog::Scope& scope, const Settings& settings,
    const catalog::elasticloadbalancingv2::LoadBalancer& load_balancer) {
  const Value widgets = words({
      graph(0, 0, "ALB",
            {words({"AWS/ApplicationELB", "RequestCount", "LoadBalancer",
                    load_balancer.LoadBalancerFullName().value(), Value::Object{{"stat", "Sum"}}}),
             words({".", "TargetResponseTime", ".", "."})}),
      graph(1, 0, "ECS",
            {words({"AWS/ECS", "CPUUtilization", "ClusterName", settings.name("cluster"),
                    "ServiceName", settings.name("service")}),
             words({".", "MemoryUtilization", ".", ".", ".", "."})}),
      graph(0, 1, "Aurora",
            {words({"AWS/RDS", "ServerlessDatabaseCapacity", "DBClusterIdentifier",
                    settings.name("db")}),
             words({".", "CPUUtilization", ".", "."}),
             words({".", "DatabaseConnections", ".", "."})}),
      graph(1, 1, "Queue",
            {words({"AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName",
                    settings.name("queue")}),
             words({"...", settings.name("dlq")})}),
  });
  return {scope,
          "dashboard",
          {
              .DashboardBody = catalog::json_text(Value::Object{{"widgets", widgets}}),
              .DashboardName = settings.name("dashboard"),
          }};
}

}  // namespace platform
