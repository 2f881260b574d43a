#include <algorithm>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/passphrases.h"
#include "cli/verbs/config_verbs.h"
#include "engine/history/history.h"

namespace cli {

namespace {

constexpr std::string_view kConfigRefreshDetails =
    "Makes the stack's file say again what its last run was given: values set since are taken\n"
    "back, those that were removed return. The file as it was becomes Pulumi.STACK.yaml.bak (and\n"
    ".bak.bak when there is one), unless --force.";

engine::RunRecord last_run(OpenStack& stack) {
  const engine::History history(stack.store().backend(), stack.store().id());
  std::vector<engine::RunRecord> newest = history.page(1, 1).or_throw();
  if (newest.empty()) {
    throw Failure(
        ExitCode::kError,
        fmt::format("stack '{}' has no previous deployment; nothing was changed", stack.name()));
  }
  return std::move(newest.front());
}

/// A value that looks like a recorded one is kept as it stands in the file: `true` stays a bool.
bool says_the_same(const base::Json& present, const engine::RecordedValue& recorded) {
  if (const base::Json* ciphertext = engine::if_secure(present)) {
    return recorded.secret && !recorded.structured && *ciphertext == base::Json(recorded.value);
  }
  const bool structured = present.is_object() || present.is_array();
  const std::string text =
      present.is_string() ? std::string(present.as_string()) : base::json_text(present);
  return structured == recorded.structured && text == recorded.value &&
         engine::contains_secure(present) == recorded.secret;
}

/// A file that is gone has taken its salt or wrapped key with it; the state's header has them too.
void restore_keys(OpenStack& stack) {
  engine::StackFile& file = stack.file();
  const std::string text = stack.store().secrets_description().or_throw();
  const base::Json description =
      text.empty() ? base::Json() : base::parse_json(text, "the state's header").or_throw();
  const base::Json* state =
      description.is_object() ? description.as_object().if_contains("state") : nullptr;
  if (state == nullptr || !file.encryption_salt().empty() || !file.secrets_provider().empty()) {
    return;
  }
  const auto text_of = [state](std::string_view name) {
    const base::Json* value = state->is_object() ? state->as_object().if_contains(name) : nullptr;
    return value != nullptr && value->is_string() ? std::string(value->as_string()) : "";
  };
  if (const std::string salt = text_of("salt"); !salt.empty()) {
    file.set_encryption_salt(salt).or_throw();
  } else if (const std::string url = text_of("url"); !url.empty()) {
    file.set_secrets_provider(url, text_of("encryptedkey")).or_throw();
  }
}

/// Without one a new salt would be made, under which nothing opens.
void require_keys(const OpenStack& stack) {
  const engine::StackFile& file = stack.file();
  for (const auto& [key, value] : file.values()) {
    if (engine::contains_secure(value) && file.encryption_salt().empty() &&
        file.secrets_provider().empty()) {
      throw Failure(ExitCode::kError,
                    fmt::format("the last run's secret '{}' cannot be opened, nothing was changed: "
                                "the salt that it was encrypted with has gone with {}; restore the "
                                "file from version control",
                                key.text(), file.path().string()));
    }
  }
}

/// Every ciphertext in it must open: those under a key that the stack has no more are of no use.
void require_open(StackSecrets& secrets, const engine::ConfigKey& key, const base::Json& value) {
  if (const base::Json* ciphertext = engine::if_secure(value)) {
    if (const auto plaintext = secrets.decrypt(ciphertext->as_string()); !plaintext) {
      throw base::Exception(plaintext.error().in(fmt::format(
          "the last run's secret '{}' cannot be opened, nothing was changed", key.text())));
    }
  } else if (value.is_object()) {
    for (const auto& member : value.as_object()) {
      require_open(secrets, key, member.value());
    }
  } else if (value.is_array()) {
    for (const base::Json& item : value.as_array()) {
      require_open(secrets, key, item);
    }
  }
}

base::Json value_of(const engine::RecordedValue& recorded) {
  if (recorded.structured) {
    return base::parse_json(recorded.value, "a recorded value").or_throw();
  }
  return recorded.secret ? engine::make_secure(recorded.value) : base::Json(recorded.value);
}

void restore(OpenStack& stack, const Workspace& workspace, const engine::RunRecord& record) {
  engine::StackFile& file = stack.file();
  for (const auto& [key, value] : file.values()) {
    if (!record.config.contains(key.text())) {
      file.remove(key).or_throw();
    }
  }
  for (const auto& [name, recorded] : record.config) {
    const engine::ConfigKey key =
        engine::parse_config_key(name, workspace.project().name).or_throw();
    const base::Json* present = file.find(key);
    if (present != nullptr && says_the_same(*present, recorded)) {
      continue;
    }
    file.set(key, {}, value_of(recorded)).or_throw();
  }
}

/// Pulumi's way to a free name.
base::Path back_up(Session& session, const base::Path& file, const std::string& text) {
  base::Path backup = file.string() + ".bak";
  while (session.files.exists(backup)) {
    backup += ".bak";
  }
  session.files.write_atomic(backup, text).or_throw();
  return backup;
}

ExitCode run_config_refresh(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack(),
                  {.new_config_file = true});
  const std::string before = stack.file().text();
  restore(stack, workspace, last_run(stack));
  restore_keys(stack);
  require_keys(stack);
  StackSecrets secrets(session, stack.file(),
                       passphrase_source(session, stack.target(), workspace.project().name,
                                         stack.name(), is_interactive(session, arguments)));
  for (const auto& [key, value] : stack.file().values()) {
    require_open(secrets, key, value);
  }
  if (stack.file().text() != before) {
    if (!arguments.has("force") && session.files.exists(stack.file().path())) {
      session.terminal.write(fmt::format("Backed up the configuration as it was to {}\n",
                                         back_up(session, stack.file().path(), before).string()));
    }
    stack.file().write(session.files).or_throw();
  }
  session.terminal.write(fmt::format("Refreshed the configuration of stack '{}'\n", stack.name()));
  return ExitCode::kOk;
}

}  // namespace

Verb config_refresh_verb() {
  return {.name = "refresh",
          .summary = "Restore the configuration that the last run was given",
          .details = kConfigRefreshDetails,
          .flags = {{"force", 'f', "", "keep no backup of the file as it was"}, kConfigFile},
          .run = run_config_refresh};
}

}  // namespace cli
