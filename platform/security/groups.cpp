#include "platform/security/groups.h"

#include <array>

#include <fmt/core.h>

namespace platform {

namespace {

using catalog::ec2::SecurityGroup;
using catalog::ec2::SecurityGroupEgress;
using catalog::ec2::SecurityGroupIngress;

constexpr int kPostgres = 5432;
constexpr int kRedis = 6379;
constexpr int kHttp = 80;
constexpr int kHttps = 443;

SecurityGroup declare_group(catalog::Scope& scope, const Settings& settings,
                            const catalog::ec2::VPC& vpc, const char* name,
                            const char* description) {
  return {scope,
          fmt::format("{}-security-group", name),
          {
              .GroupDescription = description,
              .GroupName = settings.name(fmt::format("{}-sg", name)),
              // A rule that lets nothing through takes the place of EC2's own, which lets all out.
              .SecurityGroupEgress = {{
                  .CidrIp = "255.255.255.255/32",
                  .Description = "Disallow all traffic; real rules are separate resources",
                  .FromPort = 252,
                  .IpProtocol = "icmp",
                  .ToPort = 86,
              }},
              .Tags = settings.tags(settings.name(fmt::format("{}-sg", name))),
              .VpcId = vpc.VpcId(),
          }};
}

/// One allowed path between two groups.
struct Path {
  const char* name;
  const SecurityGroup& group;  ///< the one that has the rule
  const SecurityGroup& peer;
  int port;
  const char* description;
};

std::string declare_ingress(catalog::Scope& scope, const Path& path) {
  return SecurityGroupIngress(scope, path.name,
                              {
                                  .Description = path.description,
                                  .FromPort = path.port,
                                  .GroupId = path.group.GroupId(),
                                  .IpProtocol = "tcp",
                                  .SourceSecurityGroupId = path.peer.GroupId(),
                                  .ToPort = path.port,
                              })
      .urn();
}

std::string declare_egress(catalog::Scope& scope, const Path& path) {
  return SecurityGroupEgress(scope, path.name,
                             {
                                 .Description = path.description,
                                 .DestinationSecurityGroupId = path.peer.GroupId(),
                                 .FromPort = path.port,
                                 .GroupId = path.group.GroupId(),
                                 .IpProtocol = "tcp",
                                 .ToPort = path.port,
                             })
      .urn();
}

/// People reach the load balancer from the allowed ranges, over HTTP and HTTPS.
void declare_public_ingress(catalog::Scope& scope, const Settings& settings,
                            const SecurityGroup& load_balancer) {
  struct Door {
    const char* name;
    int port;
    const char* description;
  };

  constexpr std::array<Door, 2> kDoors = {{
      {"alb-ingress-https", kHttps, "HTTPS from allowed range"},
      {"alb-ingress-http", kHttp, "HTTP, redirected to HTTPS"},
  }};
  for (std::size_t i = 0; i < settings.allowed_ingress.size(); ++i) {
    for (const Door& door : kDoors) {
      SecurityGroupIngress(scope, fmt::format("{}-{}", door.name, i + 1),
                           {
                               .CidrIp = settings.allowed_ingress[i],
                               .Description = door.description,
                               .FromPort = door.port,
                               .GroupId = load_balancer.GroupId(),
                               .IpProtocol = "tcp",
                               .ToPort = door.port,
                           });
    }
  }
}

/// Image layers come from S3, whose addresses are a list that AWS keeps.
std::string declare_s3_egress(catalog::Scope& scope, const Settings& settings,
                              const SecurityGroup& app) {
  return SecurityGroupEgress(scope, "app-to-s3",
                             {
                                 .Description = "S3 gateway endpoint (ECR layers)",
                                 .DestinationPrefixListId = settings.s3_prefix_list,
                                 .FromPort = kHttps,
                                 .GroupId = app.GroupId(),
                                 .IpProtocol = "tcp",
                                 .ToPort = kHttps,
                             })
      .urn();
}

}  // namespace

SecurityGroups declare_security_groups(catalog::Scope& scope, const Settings& settings,
                                       const catalog::ec2::VPC& vpc) {
  const auto group = [&](const char* name, const char* description) {
    return declare_group(scope, settings, vpc, name, description);
  };
  SecurityGroups groups{
      .load_balancer = group("alb", "ALB: HTTP/HTTPS from the allowed source ranges"),
      .app = group("app", "ECS tasks: traffic only from the ALB"),
      .database = group("db", "Aurora: PostgreSQL only from the app"),
      .cache = group("cache", "ElastiCache: Redis only from the app"),
      .endpoints = group("endpoint", "VPC interface endpoints: HTTPS only from the app"),
  };
  const SecurityGroup& alb = groups.load_balancer;
  const SecurityGroup& app = groups.app;
  const int port = settings.container_port;

  declare_public_ingress(scope, settings, alb);
  for (const Path& path : {
           Path{"alb-to-app", alb, app, port, "ALB to app tasks"},
           Path{"app-to-db", app, groups.database, kPostgres, "PostgreSQL to Aurora"},
           Path{"app-to-cache", app, groups.cache, kRedis, "Redis to ElastiCache"},
           Path{"app-to-endpoints", app, groups.endpoints, kHttps,
                "AWS APIs through interface endpoints"},
       }) {
    groups.rule_urns.emplace(path.name, declare_egress(scope, path));
  }
  groups.rule_urns.emplace("app-to-s3", declare_s3_egress(scope, settings, app));
  for (const Path& path : {
           Path{"app-from-alb", app, alb, port, "App port from ALB"},
           Path{"db-from-app", groups.database, app, kPostgres, "PostgreSQL from app"},
           Path{"cache-from-app", groups.cache, app, kRedis, "Redis from app"},
           Path{"endpoint-from-app", groups.endpoints, app, kHttps, "HTTPS from app"},
       }) {
    groups.rule_urns.emplace(path.name, declare_ingress(scope, path));
  }
  return groups;
}

}  // namespace platform
