#include "engine/exchange/drawing_kinds.h"

#include <fmt/core.h>

namespace engine {

namespace {

struct Service {
  std::string_view prefix;  ///< of the type, behind `AWS::`
  std::size_t kind;
};

constexpr Service kServices[] = {{"EC2::SecurityGroup", 1},
                                 {"EC2", 0},
                                 {"ElasticLoadBalancing", 0},
                                 {"Route53", 0},
                                 {"IAM", 1},
                                 {"KMS", 1},
                                 {"WAFv2", 1},
                                 {"Secrets", 1},
                                 {"CertificateManager", 1},
                                 {"GuardDuty", 1},
                                 {"SecurityHub", 1},
                                 {"RDS", 2},
                                 {"ElastiCache", 2},
                                 {"S3", 2},
                                 {"Backup", 2},
                                 {"SQS", 3},
                                 {"SNS", 3},
                                 {"Events", 3},
                                 {"ECS", 4},
                                 {"ECR", 4},
                                 {"Lambda", 4},
                                 {"ApplicationAutoScaling", 4},
                                 {"CloudWatch", 5},
                                 {"Logs", 5},
                                 {"CloudTrail", 5},
                                 {"Config", 5},
                                 {"XRay", 5},
                                 {"Synthetics", 5},
                                 {"CE", 5}};

}  // namespace

std::size_t kind_of(std::string_view type) {
  constexpr std::string_view kAws = "AWS::";
  if (type.starts_with(kAws)) {
    type.remove_prefix(kAws.size());
  }
  for (const Service& service : kServices) {
    if (type.starts_with(service.prefix)) {
      return service.kind;
    }
  }
  return kResourceKinds.size() - 1;
}

std::string short_type(const ResourceState& resource) {
  std::string_view type = resource.type;
  if (resource.component) {
    return std::string(type.substr(type.rfind(':') + 1));
  }
  type.remove_prefix(type.starts_with("AWS::") ? 5 : 0);
  const std::size_t colons = type.find("::");
  return colons == std::string_view::npos
             ? std::string(type)
             : fmt::format("{} {}", type.substr(0, colons), type.substr(colons + 2));
}

}  // namespace engine
