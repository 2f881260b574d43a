#include "cli/templates.h"

#include <algorithm>
#include <utility>

namespace cli {

namespace {

constexpr TemplateFile kCpp[] = {
    {"Pulumi.yaml", R"(name: @PROJECT@
runtime: settle
description: "@DESCRIPTION@"
main: build/program
)"},
    {"main.cpp",
     R"(// What a stack of @PROJECT@ consists of. The classes of catalog/types are AWS's resource types.
#include "catalog/types/sqs.h"
#include "cli/run.h"

namespace {

void declare(engine::Stack& stack) {
  const catalog::sqs::Queue jobs(stack, "jobs", {.VisibilityTimeout = 60});
  stack.output("jobs_url", jobs.QueueUrl().value());
}

}  // namespace

int main(int argc, char** argv) {
  return settle::run(argc, argv, declare);
}
)"},
    {"CMakeLists.txt", R"(cmake_minimum_required(VERSION 3.25)
project(@PROJECT@ LANGUAGES CXX)

# Settle's libraries are built with the program. Its own tests are not.
set(SETTLE "@SETTLE@" CACHE PATH "Settle's checkout")
option(BUILD_TESTING "Settle's tests" OFF)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_STANDARD 20)
add_subdirectory(${SETTLE} settle EXCLUDE_FROM_ALL)

add_executable(program main.cpp)
target_link_libraries(program PRIVATE settle_cli)
# The local region, where the program finds it: beside itself.
add_dependencies(program settle-region settle-cell)
)"},
    {".gitignore", "build/\n"},
};

constexpr TemplateFile kPaymentPlatform[] = {
    {"Pulumi.yaml", R"(name: @PROJECT@
runtime: settle
description: "@DESCRIPTION@"
config:
  environmentSuffix:
    type: string
    description: a unique suffix of resource names, 2 to 20 of a-z 0-9 -, such as dev-test-001
  environment:
    type: string
    description: dev, staging or prod
  vpcCidr:
    type: string
    description: a private /16
    default: 10.0.0.0/16
  enableMultiAZ:
    type: boolean
    description: three availability zones instead of two
    default: false
)"},
};

constexpr ProjectTemplate kTemplates[] = {
    {.name = "cpp",
     .summary = "A program of your own, in C++",
     .next_step = "cmake -S . -B build && cmake --build build --parallel --target program",
     .needs_checkout = true,
     .files = kCpp},
    {.name = "payment-platform",
     .summary = "The payment platform that settle brings with it",
     .project = "payment-processing",
     .files = kPaymentPlatform},
};

}  // namespace

std::span<const ProjectTemplate> project_templates() {
  return kTemplates;
}

std::string fill_in(std::string_view text, const TemplateValues& values) {
  const std::pair<std::string_view, const std::string&> known[] = {
      {"@PROJECT@", values.project},
      {"@DESCRIPTION@", values.description},
      {"@SETTLE@", values.checkout}};
  std::string result;
  while (!text.empty()) {
    const auto* const word =
        std::ranges::find_if(known, [&](const auto& each) { return text.starts_with(each.first); });
    if (word != std::end(known)) {
      result += word->second;
      text.remove_prefix(word->first.size());
    } else {
      const std::size_t size = std::min(text.find('@', 1), text.size());
      result += text.substr(0, size);
      text.remove_prefix(size);
    }
  }
  return result;
}

}  // namespace cli
