#pragma once

#include <string>
#include <string_view>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "catalog/value.h"
#include "engine/graph/stack.h"
#include "platform/platform.h"

namespace platform {

/// The requirements' own configuration of an environment.
inline engine::StackSettings stack_settings(std::string_view environment) {
  struct Row {
    std::string_view environment;
    const char* cidr;
    bool multi_az;
  };

  constexpr Row kRows[] = {{"dev", "10.0.0.0/16", false},
                           {"staging", "10.1.0.0/16", true},
                           {"prod", "10.2.0.0/16", true}};
  for (const Row& row : kRows) {
    if (row.environment == environment) {
      const std::string name(environment);
      return {.project = "payment-processing",
              .name = name,
              .region = "us-east-1",
              .target = engine::Target::kLocal,
              .config = {
                  {"payment-processing:environment", name},
                  {"payment-processing:environmentSuffix", name + "-test-001"},
                  {"payment-processing:vpcCidr", row.cidr},
                  {"payment-processing:enableMultiAZ", row.multi_az},
              }};
    }
  }
  ADD_FAILURE() << "no environment " << environment;
  return {};
}

inline engine::Stack declared_platform(std::string_view environment) {
  engine::Stack stack(stack_settings(environment));
  declare(stack);
  return stack;
}

/// The resources that are no components.
inline std::vector<const engine::DeclaredResource*> real_resources(const engine::Stack& stack) {
  std::vector<const engine::DeclaredResource*> resources;
  for (const engine::DeclaredResource& resource : stack.resources()) {
    if (!resource.declaration.component) {
      resources.push_back(&resource);
    }
  }
  return resources;
}

inline const engine::DeclaredResource& resource_named(const engine::Stack& stack,
                                                      std::string_view name) {
  for (const engine::DeclaredResource& resource : stack.resources()) {
    if (resource.declaration.name == name && !resource.declaration.component) {
      return resource;
    }
  }
  ADD_FAILURE() << "no resource " << name;
  return stack.resources().front();
}

}  // namespace platform
