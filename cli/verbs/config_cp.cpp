#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/verbs/config_verbs.h"

namespace cli {

namespace {

constexpr std::string_view kConfigCpDetails =
    "Without KEY it copies everything. Secrets are encrypted anew with the passphrase of the "
    "other\n"
    "stack. Values that the other stack has besides stay.\n\n"
    "  settle config cp --dest staging\n"
    "  settle config cp --dest prod aws:region";

/// The same value with every secret in it sealed for another stack.
base::Json resealed(const base::Json& value, StackSecrets& from, StackSecrets& to) {
  if (const base::Json* ciphertext = engine::if_secure(value)) {
    const std::string plaintext = from.decrypt(ciphertext->as_string()).or_throw();
    return engine::make_secure(to.encrypt(plaintext).or_throw());
  }
  base::Json copy = value;
  if (copy.is_object()) {
    for (auto& member : copy.as_object()) {
      member.value() = resealed(member.value(), from, to);
    }
  } else if (copy.is_array()) {
    for (base::Json& item : copy.as_array()) {
      item = resealed(item, from, to);
    }
  }
  return copy;
}

}  // namespace

void copy_config(OpenStack& from, OpenStack& to, const ConfigPlace& place,
                 const base::Json& value) {
  to.file().set(place.key, place.below, resealed(value, from.secrets(), to.secrets())).or_throw();
}

namespace {

ExitCode run_config_cp(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  if (!arguments.has("dest")) {
    throw Failure(ExitCode::kUsage, "settle config cp needs --dest STACK, the stack to copy to");
  }
  const std::string dest = workspace.stack_name(*arguments.value("dest"));
  OpenStack from(session, workspace, arguments, workspace.current_stack());
  workspace.require_stack(dest);
  if (dest == from.name()) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("--dest '{}' is the stack that is copied from", dest));
  }
  OpenStack to(session, workspace, arguments, dest);
  const auto copy = [&](const ConfigPlace& place, const base::Json& value) {
    copy_config(from, to, place, value);
  };
  if (arguments.positionals().empty()) {
    for (const auto& [key, value] : from.file().values()) {
      copy({key, {}}, value);
    }
  } else {
    const ConfigPlace place = config_place(workspace, arguments);
    const base::Json* value = from.file().find(place.key, place.below);
    if (value == nullptr) {
      fail_no_value(workspace, from, place);
    }
    copy(place, *value);
  }
  to.file().write(session.files).or_throw();
  return ExitCode::kOk;
}

}  // namespace

Verb config_cp_verb() {
  return {.name = "cp",
          .aliases = {"copy"},
          .summary = "Copy one value or all to another stack",
          .positionals = "[KEY]",
          .positionals_max = 1,
          .details = kConfigCpDetails,
          .flags = {{"dest", 'd', "STACK", "the stack to copy to"}, kConfigPath},
          .run = run_config_cp};
}

}  // namespace cli
