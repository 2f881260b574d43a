#include "platform/compute/load_balancer.h"

#include "catalog/types/s3.h"
#include "platform/policy.h"
#include "platform/values.h"

namespace platform {

namespace {

using catalog::elasticloadbalancingv2::Listener;
using catalog::elasticloadbalancingv2::LoadBalancer;
using catalog::elasticloadbalancingv2::TargetGroup;
using catalog::s3::Bucket;
using catalog::s3::BucketPolicy;

constexpr int kNoncurrentDays = 7;
/// Tasks register with their container's own port. Another one here would replace the group, which
/// cannot go while the listener forwards to it, nor come beside it under the same name.
constexpr int kDefaultPort = 8080;

/// Access logs: only SSE-S3, since the load balancer cannot write with a key of ours.
Bucket declare_log_bucket(catalog::Scope& scope, const Settings& settings) {
  return {
      scope,
      "alb-logs-bucket",
      {
          .BucketEncryption = {{
              .ServerSideEncryptionConfiguration = {{
                  .ServerSideEncryptionByDefault = {{.SSEAlgorithm = "AES256"}},
              }},
          }},
          .BucketName = catalog::format("payment-alb-logs-{}-{}", settings.suffix, account_id()),
          .LifecycleConfiguration = {{
              .Rules = {{
                  .AbortIncompleteMultipartUpload = {{.DaysAfterInitiation = kNoncurrentDays}},
                  .ExpirationInDays = settings.size.access_log_days,
                  .Id = "expire",
                  .NoncurrentVersionExpiration = {{.NoncurrentDays = kNoncurrentDays}},
                  .Status = "Enabled",
              }},
          }},
          .OwnershipControls = {{.Rules = {{.ObjectOwnership = "BucketOwnerEnforced"}}}},
          .PublicAccessBlockConfiguration = {{
              .BlockPublicAcls = true,
              .BlockPublicPolicy = true,
              .IgnorePublicAcls = true,
              .RestrictPublicBuckets = true,
          }},
          .Tags = settings.tags(settings.name("alb-logs")),
          .VersioningConfiguration = {{.Status = "Enabled"}},
      },
      {.retain_on_delete = settings.deletion_protection}};
}

BucketPolicy declare_log_bucket_policy(catalog::Scope& scope, const Bucket& bucket) {
  const auto objects = [&](const char* path) {
    return catalog::format("{}/{}", bucket.Arn(), path).value();
  };
  return {scope,
          "alb-logs-bucket-policy",
          {
              .Bucket = bucket.BucketName(),
              .PolicyDocument = policy({
                  {.sid = "AlbLogDelivery",
                   .principal = service("logdelivery.elasticloadbalancing.amazonaws.com"),
                   .action = "s3:PutObject",
                   .resource =
                       catalog::format("{}/alb/AWSLogs/{}/*", bucket.Arn(), account_id()).value()},
                  deny_insecure_transport("s3:*", words({bucket.Arn().value(), objects("*")})),
              }),
          }};
}

std::vector<LoadBalancer::LoadBalancerAttribute> attributes(const Settings& settings,
                                                            const Bucket& log_bucket) {
  const bool strict = settings.environment == Environment::kProd;
  std::vector<LoadBalancer::LoadBalancerAttribute> attributes = {
      {.Key = "access_logs.s3.bucket", .Value = log_bucket.BucketName()},
      {.Key = "access_logs.s3.enabled", .Value = "true"},
      {.Key = "access_logs.s3.prefix", .Value = "alb"},
      {.Key = "deletion_protection.enabled",
       .Value = settings.deletion_protection ? "true" : "false"},
      {.Key = "idle_timeout.timeout_seconds", .Value = "60"},
      {.Key = "routing.http.desync_mitigation_mode", .Value = strict ? "strictest" : "defensive"},
      {.Key = "routing.http.drop_invalid_header_fields.enabled", .Value = "true"},
      {.Key = "waf.fail_open.enabled", .Value = "false"},
  };
  if (strict) {
    attributes.push_back({.Key = "zonal_shift.config.enabled", .Value = "true"});
  }
  return attributes;
}

LoadBalancer declare_load_balancer(catalog::Scope& scope, const Settings& settings,
                                   const Network& network, const SecurityGroups& groups) {
  const Bucket log_bucket = declare_log_bucket(scope, settings);
  const BucketPolicy log_policy = declare_log_bucket_policy(scope, log_bucket);
  return {scope,
          "load-balancer",
          {
              .IpAddressType = "ipv4",
              .LoadBalancerAttributes = attributes(settings, log_bucket),
              .Name = settings.name("alb"),
              .Scheme = "internet-facing",
              .SecurityGroups = {groups.load_balancer.GroupId()},
              .Subnets = network.public_subnet_ids(),
              .Tags = settings.tags(settings.name("alb")),
              .Type = "application",
          },
          {.depends_on = {log_policy.urn(), network.public_default_route.urn()},
           .protect = settings.deletion_protection}};
}

TargetGroup declare_target_group(catalog::Scope& scope, const Settings& settings,
                                 const Network& network) {
  return {
      scope,
      "target-group",
      {
          .HealthCheckEnabled = true,
          .HealthCheckIntervalSeconds = 30,
          .HealthCheckPath = settings.health_check_path,
          .HealthCheckPort = "traffic-port",
          .HealthCheckProtocol = "HTTP",
          .HealthCheckTimeoutSeconds = 5,
          .HealthyThresholdCount = 2,
          .Matcher = {{.HttpCode = "200-399"}},
          .Name = settings.name("tg"),
          .Port = kDefaultPort,
          .Protocol = "HTTP",
          .ProtocolVersion = "HTTP1",
          .Tags = settings.tags(settings.name("tg")),
          .TargetGroupAttributes = {{.Key = "deregistration_delay.timeout_seconds", .Value = "30"}},
          .TargetType = "ip",
          .UnhealthyThresholdCount = 3,
          .VpcId = network.vpc.VpcId(),
      }};
}

Listener::Action forward_to(const TargetGroup& group) {
  return {.TargetGroupArn = group.TargetGroupArn(), .Type = "forward"};
}

Listener::Action redirect_to_https() {
  return {
      .RedirectConfig = {{
          .Host = "#{host}",
          .Path = "/#{path}",
          .Port = "443",
          .Protocol = "HTTPS",
          .Query = "#{query}",
          .StatusCode = "HTTP_301",
      }},
      .Type = "redirect",
  };
}

std::vector<std::string> declare_listeners(catalog::Scope& scope, const Settings& settings,
                                           const Entrance& entrance) {
  std::vector<std::string> urns;
  urns.push_back(
      Listener(scope, "http-listener",
               {
                   .DefaultActions = {settings.redirect_http ? redirect_to_https()
                                                             : forward_to(entrance.target_group)},
                   .LoadBalancerArn = entrance.load_balancer.LoadBalancerArn(),
                   .Port = 80,
                   .Protocol = "HTTP",
                   .Tags = settings.tags(settings.name("http")),
               })
          .urn());
  if (!settings.certificate_arn.is_absent()) {
    urns.push_back(Listener(scope, "https-listener",
                            {
                                .Certificates = {{.CertificateArn = settings.certificate_arn}},
                                .DefaultActions = {forward_to(entrance.target_group)},
                                .LoadBalancerArn = entrance.load_balancer.LoadBalancerArn(),
                                .Port = 443,
                                .Protocol = "HTTPS",
                                .SslPolicy = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
                                .Tags = settings.tags(settings.name("https")),
                            })
                       .urn());
  }
  return urns;
}

}  // namespace

Entrance declare_entrance(catalog::Scope& scope, const Settings& settings, const Network& network,
                          const SecurityGroups& groups) {
  Entrance entrance{
      .load_balancer = declare_load_balancer(scope, settings, network, groups),
      .target_group = declare_target_group(scope, settings, network),
  };
  entrance.listener_urns = declare_listeners(scope, settings, entrance);
  return entrance;
}

}  // namespace platform
