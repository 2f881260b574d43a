#include "cli/stack_settings.h"

#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/config_assignments.h"
#include "cli/exit_code.h"
#include "cli/other_stack.h"
#include "cli/stack_place.h"
#include "engine/config/effective_config.h"
#include "engine/policy/enforcement.h"

namespace cli {

namespace {

constexpr std::uint64_t kPolicyConfigBytesMax = 1U << 20;

/// What a --policy-pack-config file says of each policy wins over what the stack says of it.
void take_policy_config(Session& session, const std::string& name, engine::ConfigValues& config) {
  const std::string text =
      session.files.read(session.directory / name, kPolicyConfigBytesMax).or_throw();
  const catalog::Value given = catalog::Value::from_json(base::parse_json(text, name).or_throw());
  if (given.if_object() == nullptr) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("{}: expected a map of policy names, or \"all\", to levels", name));
  }
  catalog::Value& known = config[std::string(engine::kPoliciesKey)];
  catalog::Value::Object merged = *given.if_object();
  if (known.if_object() != nullptr && !merged.contains("all")) {
    merged.insert(known.if_object()->begin(), known.if_object()->end());
  }
  known = std::move(merged);
}

}  // namespace

ReadStackSettings read_stack_settings(Session& session, const Workspace& workspace,
                                      OpenStack& stack, const RunArguments& arguments,
                                      bool interactive) {
  assign_config(workspace, stack, arguments.config, arguments.config_path);
  engine::EffectiveConfig config =
      engine::effective_config(
          workspace.project(), stack.file(), stack.name(),
          [&](std::string_view ciphertext) { return stack.secrets().decrypt(ciphertext); })
          .or_throw();
  if (arguments.policy_config) {
    take_policy_config(session, *arguments.policy_config, config.values);
  }
  engine::StackSettings settings{.project = workspace.project().name,
                                 .name = stack.name(),
                                 .region = region_of(session, config.values),
                                 .target = stack.target()};
  if (settings.region.empty()) {
    config.diagnostics.push_back(
        {.summary =
             fmt::format("Stack '{}' is missing configuration value 'aws:region'", stack.name()),
         .expected = "the AWS region to deploy to",
         .fix = "settle config set aws:region us-east-1",
         .resource = "aws:region",
         .file = stack.file().path().string()});
  }
  settings.config = std::move(config.values);
  settings.read_outputs = [&session, &workspace, interactive](std::string_view name) {
    return read_stack_outputs(session, workspace, name, interactive);
  };
  return {std::move(settings), std::move(config.diagnostics)};
}

}  // namespace cli
