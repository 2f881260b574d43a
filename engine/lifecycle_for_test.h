#pragma once

#include <functional>
#include <string>
#include <vector>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "engine/fake_world.h"

/// For tests: small programs and what becomes of them, one after the other, in one world.
namespace engine {

using Program = std::function<void(Stack&)>;

inline catalog::Declaration queue(std::string name, catalog::Value::Object properties = {}) {
  return {.type = "AWS::SQS::Queue", .name = std::move(name), .properties = std::move(properties)};
}

inline std::string declare_vpc(Stack& stack, const std::string& cidr, catalog::Value tags = {}) {
  return stack.declare(
      {.type = "AWS::EC2::VPC",
       .name = "vpc",
       .properties = catalog::Value::Object{{"CidrBlock", cidr}, {"Tags", std::move(tags)}}});
}

inline std::string declare_subnet(Stack& stack, const std::string& name, const std::string& vpc,
                                  const std::string& cidr) {
  return stack.declare(
      {.type = "AWS::EC2::Subnet",
       .name = name,
       .properties = catalog::Value::Object{{"CidrBlock", cidr},
                                            {"VpcId", catalog::Value::attribute(vpc, "VpcId")}}});
}

inline catalog::Value tag(const std::string& key, const std::string& value) {
  return catalog::Value::List{catalog::Value::Object{{"Key", key}, {"Value", value}}};
}

class Lifecycle : public testing::Test {
 protected:
  static Program one(const catalog::Declaration& declaration) {
    return [declaration](Stack& stack) { stack.declare(declaration); };
  }

  static catalog::Declaration with(catalog::Declaration declaration,
                                   catalog::ResourceOptions options) {
    declaration.options = std::move(options);
    return declaration;
  }

  static Stack stack_of(const Program& program) {
    Stack stack({.project = "shop", .name = "dev", .region = "us-east-1"});
    program(stack);
    return stack;
  }

  /// Previews, then brings up; the two must tell the same story. Returns what was done, in order.
  std::vector<std::string> up(const Program& program, const RunOptions& options = {}) {
    const Stack stack = stack_of(program);
    const Plan plan = preview(stack, world_.world(), options).or_throw();
    world_.observer.lines.clear();
    summary_ = engine::up(stack, world_.world(), options).or_throw();
    if (summary_.result == RunResult::kSucceeded) {
      EXPECT_EQ(plan.counts(), summary_.counts);
    }
    return world_.observer.lines;
  }

  std::vector<std::string> reasons(const Program& program) {
    const Plan plan = preview(stack_of(program), world_.world(), {}).or_throw();
    std::vector<std::string> texts;
    for (const Step& step : plan.steps) {
      for (const Reason& reason : step.reasons) {
        texts.push_back(fmt::format("{} {}: {}", name(step.action), step.name, reason.text));
      }
    }
    return texts;
  }

  base::Error up_error(const Program& program) {
    const auto result = engine::up(stack_of(program), world_.world(), {});
    return result ? base::Error{.message = "no error"} : result.error();
  }

  std::string only_summary() {
    return world_.observer.diagnostics.empty() ? "" : world_.observer.diagnostics.front().summary;
  }

  FakeWorld world_;
  Summary summary_;
};

}  // namespace engine
