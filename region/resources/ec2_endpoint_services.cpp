#include "region/resources/ec2_endpoint_services.h"

#include <array>

#include <fmt/core.h>

namespace region {

namespace {

constexpr std::array<EndpointService, 20> kInterfaceServices{{
    {"application-autoscaling", "application-autoscaling"},
    {"cloudformation", "cloudformation"},
    {"ecr.api", "api.ecr"},
    {"ecr.dkr", "%a.dkr.ecr"},
    {"ecs", "ecs"},
    {"ecs-agent", "ecs-a"},
    {"ecs-telemetry", "ecs-t"},
    {"elasticloadbalancing", "elasticloadbalancing"},
    {"events", "events"},
    {"kms", "kms"},
    {"lambda", "lambda"},
    {"logs", "logs"},
    {"monitoring", "monitoring"},
    {"rds", "rds"},
    {"secretsmanager", "secretsmanager"},
    {"sns", "sns"},
    {"sqs", "sqs"},
    {"ssm", "ssm"},
    {"sts", "sts"},
    {"xray", "xray"},
}};

}  // namespace

const EndpointService* find_interface_service(std::string_view name) {
  for (const EndpointService& service : kInterfaceServices) {
    if (service.name == name) {
      return &service;
    }
  }
  return nullptr;
}

bool has_gateway_service(std::string_view name) {
  return name == "s3" || name == "dynamodb";
}

std::string endpoint_service_name(std::string_view service, std::string_view region) {
  const std::string prefix = fmt::format("com.amazonaws.{}.", region);
  return service.starts_with(prefix) ? std::string(service.substr(prefix.size())) : std::string();
}

std::vector<std::string> private_names(const EndpointService& service, std::string_view region,
                                       std::string_view account) {
  std::string name(service.private_name);
  if (const std::size_t place = name.find("%a"); place != std::string::npos) {
    name.replace(place, 2, account);
  }
  return {fmt::format("{}.{}.amazonaws.com", name, region)};
}

}  // namespace region
