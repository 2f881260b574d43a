#include "cli/stack_place.h"

#include <utility>

#include <fmt/core.h>

#include "cli/exit_code.h"

namespace cli {

std::string region_of(const Session& session, const engine::ConfigValues& config) {
  const auto found = config.find("aws:region");
  if (found != config.end() && found->second.if_string() != nullptr) {
    return *found->second.if_string();
  }
  return session.environment.first_of({"AWS_REGION", "AWS_DEFAULT_REGION"}).value_or("");
}

engine::StackSettings place_of(const Session& session, const Workspace& workspace,
                               const OpenStack& stack) {
  const engine::Decrypt closed = [](std::string_view /*ciphertext*/) {
    return base::Result<std::string>(std::string());
  };
  engine::EffectiveConfig config =
      engine::effective_config(workspace.project(), stack.file(), stack.name(), closed).or_throw();
  const std::string region = region_of(session, config.values);
  if (region.empty()) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("stack '{}' is in no AWS region\nFix: settle config "
                              "set aws:region us-east-1",
                              stack.name()));
  }
  return {.project = workspace.project().name,
          .name = stack.name(),
          .region = region,
          .target = stack.target(),
          .config = std::move(config.values)};
}

}  // namespace cli
