#pragma once

#include <string>

#include "catalog/schema.h"
#include "engine/graph/urn.h"
#include "engine/plan/plan.h"

namespace cli {

inline std::string sample_urn(const std::string& parent, const std::string& type,
                              const std::string& name) {
  const catalog::ResourceType* schema = catalog::find_resource_type(type);
  return engine::make_urn("dev", "pay", parent, schema != nullptr ? schema->token : type, name);
}

/// For tests: a plan with a step of every action, in two components.
inline engine::Plan sample_plan() {
  using engine::Action;
  const std::string network = sample_urn("", "settle:platform:Network", "network");
  const std::string compute = sample_urn("", "settle:platform:Compute", "compute");
  engine::Plan plan;
  const auto add = [&](Action action, const std::string& parent, const std::string& type,
                       const std::string& name) -> engine::Step& {
    return plan.steps.emplace_back(engine::Step{.action = action,
                                                .urn = sample_urn(parent, type, name),
                                                .type = type,
                                                .name = name,
                                                .parent = parent});
  };
  add(Action::kSame, "", "settle:platform:Network", "network").component = true;
  add(Action::kSame, network, "AWS::EC2::VPC", "vpc");
  engine::Step& subnet = add(Action::kReplace, network, "AWS::EC2::Subnet", "private-a");
  subnet.reasons = {{"CidrBlock", "CidrBlock: 10.0.0.0/24 => 10.0.1.0/24 (create-only)", true}};
  subnet.differences = {{.pointer = "/CidrBlock",
                         .path = "CidrBlock",
                         .before = catalog::Value("10.0.0.0/24"),
                         .after = catalog::Value("10.0.1.0/24")}};
  add(Action::kCreate, "", "settle:platform:Compute", "compute").component = true;
  engine::Step& group =
      add(Action::kUpdate, compute, "AWS::ElasticLoadBalancingV2::TargetGroup", "tg");
  group.reasons = {{"HealthCheckPath", "HealthCheckPath: / => /health", false},
                   {"Matcher.HttpCode", "Matcher.HttpCode: 200 => (none) (drift)", false}};
  group.differences = {{.path = "HealthCheckPath",
                        .before = catalog::Value("/"),
                        .after = catalog::Value("/health")}};
  group.drift = {{.path = "Matcher.HttpCode", .before = catalog::Value("200")}};
  engine::Step& role = add(Action::kCreate, compute, "AWS::IAM::Role", "task");
  role.inputs = catalog::Value(
      catalog::Value::Object{{"RoleName", catalog::Value("payment-task")},
                             {"Password", catalog::Value::secret(catalog::Value("hunter2"))}});
  add(Action::kDelete, "", "AWS::SQS::Queue", "old-queue").identifier = "https://sqs/old-queue";
  return plan;
}

}  // namespace cli
