#include "platform/security/firewall.h"

#include <vector>

#include "platform/log_group.h"

namespace platform {

namespace {

using catalog::Document;
using catalog::Value;
using catalog::wafv2::WebACL;

constexpr int kRequestsPerWindow = 2000;
constexpr int kWindowSeconds = 300;

WebACL::VisibilityConfig visible_as(const std::string& metric) {
  return {
      .CloudWatchMetricsEnabled = true,
      .MetricName = metric,
      .SampledRequestsEnabled = true,
  };
}

Document nothing() {
  return Value::Object{};
}

WebACL::Rule managed_rule(const char* name, int priority) {
  return {
      .Name = name,
      .OverrideAction = {{.None = nothing()}},
      .Priority = priority,
      .Statement = {{.ManagedRuleGroupStatement = {{.Name = name, .VendorName = "AWS"}}}},
      .VisibilityConfig = visible_as(name),
  };
}

/// Blocks addresses that ask too often.
WebACL::Rule rate_limit(int priority) {
  return {
      .Action = {{.Block = WebACL::BlockAction{}}},
      .Name = "RateLimitPerIp",
      .Priority = priority,
      .Statement = {{.RateBasedStatement = {{
                         .AggregateKeyType = "IP",
                         .EvaluationWindowSec = kWindowSeconds,
                         .Limit = kRequestsPerWindow,
                     }}}},
      .VisibilityConfig = visible_as("RateLimitPerIp"),
  };
}

}  // namespace

WebACL declare_firewall(catalog::Scope& scope, const Settings& settings,
                        const catalog::kms::Key& log_key,
                        const catalog::elasticloadbalancingv2::LoadBalancer& load_balancer) {
  // WAF writes only to groups whose name starts with this.
  const std::string log_name = "aws-waf-logs-payment-" + settings.suffix;
  const catalog::logs::LogGroup log_group =
      declare_log_group(scope, settings, log_key,
                        {.name = "waf-log-group",
                         .log_group = log_name,
                         .retention_days = settings.size.audit_log_days});
  WebACL acl(scope, "web-acl",
             {
                 .DefaultAction = {{.Allow = WebACL::AllowAction{}}},
                 .Description = "Payment ALB protection",
                 .Name = settings.name("waf"),
                 .Rules =
                     {
                         managed_rule("AWSManagedRulesAmazonIpReputationList", 1),
                         managed_rule("AWSManagedRulesCommonRuleSet", 2),
                         managed_rule("AWSManagedRulesKnownBadInputsRuleSet", 3),
                         managed_rule("AWSManagedRulesSQLiRuleSet", 4),
                         rate_limit(10),
                     },
                 .Scope = "REGIONAL",
                 .Tags = settings.tags(settings.name("waf")),
                 .VisibilityConfig = visible_as(settings.name("waf")),
             });
  const catalog::wafv2::WebACLAssociation association(
      scope, "web-acl-association",
      {.ResourceArn = load_balancer.LoadBalancerArn(), .WebACLArn = acl.Arn()});
  const catalog::wafv2::LoggingConfiguration logging(
      scope, "waf-logging",
      {
          .LogDestinationConfigs = {log_group_arn(log_name)},
          // Credentials do not belong in a log.
          .RedactedFields = {{.SingleHeader = {{.Name = "authorization"}}},
                             {.SingleHeader = {{.Name = "cookie"}}}},
          .ResourceArn = acl.Arn(),
      },
      {.depends_on = {log_group.urn()}});
  return acl;
}

}  // namespace platform
