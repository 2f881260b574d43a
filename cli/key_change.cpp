#include "cli/key_change.h"

#include <optional>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/aws_places.h"
#include "cli/open_stack.h"
#include "cli/passphrases.h"
#include "engine/history/kept_states.h"

namespace cli {

namespace {

base::Path rekeyed_path(const base::Path& file) {
  return file.string() + ".rekeyed";
}

base::Json under_new_key(const base::Json& value, StackSecrets& from, StackSecrets& to) {
  if (const base::Json* ciphertext = engine::if_secure(value)) {
    const std::string plain = from.decrypt(std::string(ciphertext->as_string())).or_throw();
    return engine::make_secure(to.encrypt(plain).or_throw());
  }
  if (value.is_object()) {
    base::JsonObject object;
    for (const auto& member : value.as_object()) {
      object.emplace(member.key(), under_new_key(member.value(), from, to));
    }
    return object;
  }
  if (value.is_array()) {
    base::JsonArray array;
    for (const base::Json& element : value.as_array()) {
      array.push_back(under_new_key(element, from, to));
    }
    return array;
  }
  return value;
}

/// The file that a change has left beside `file`, if the state is under its key already.
std::optional<engine::StackFile> find_left(Session& session, engine::Backend& backend,
                                           const engine::StackId& id, const base::Path& file) {
  const base::Path path = rekeyed_path(file);
  if (!session.files.exists(path)) {
    return std::nullopt;
  }
  engine::StackFile next = engine::StackFile::read(session.files, path, id.project).or_throw();
  StackSecrets secrets(session, next, {});
  const engine::StateStore store(backend, id, secrets);
  const bool gone_over =
      store.secrets_description().or_throw() == base::json_text(secrets.description());
  return gone_over ? std::optional(std::move(next)) : std::nullopt;
}

/// Under the stack's lease, when the state is under the key of `next` already.
void take_into_use(Session& session, engine::Backend& backend, const engine::StackId& id,
                   engine::StackFile& next, StackSecrets& secrets, const base::Path& file) {
  retire_passphrase(session, id.project, id.stack, next.encryption_salt());
  engine::StateStore store(backend, id, secrets,
                           {.encrypt_whole = is_switched_on(next, "encryptState")});
  engine::KeptStates(store).keep_again().or_throw();
  next.at(file).write(session.files).or_throw();
  session.files.remove(next.path()).or_throw();
}

}  // namespace

std::string change_key(Session& session, const Arguments& arguments, const Workspace& workspace,
                       OpenStack& stack, const std::string& provider) {
  engine::StackFile next = stack.file().at(rekeyed_path(stack.file().path()));
  if (is_key_url(provider)) {
    make_data_key(session, provider, next).or_throw();
  } else {
    next.set_secrets_provider("", "").or_throw();
  }
  StackSecrets secrets(session, next,
                       new_passphrase_source(session, stack.target(), workspace.project().name,
                                             stack.name(), is_interactive(session, arguments)));
  for (const auto& [key, value] : stack.file().values()) {
    if (engine::contains_secure(value)) {
      next.set(key, {}, under_new_key(value, stack.secrets(), secrets)).or_throw();
    }
  }
  // A stack without a secret has a key from now on, too: that is what was asked for.
  secrets.encrypt("").or_throw();
  const auto lease =
      stack.store().change_secrets(secrets, [&] { return next.write(session.files); }).or_throw();
  take_into_use(session, workspace.backend(), stack.store().id(), next, secrets,
                stack.file().path());
  return next.encryption_salt();
}

void finish_key_change(Session& session, engine::Backend& backend, const engine::StackId& id,
                       const base::Path& file, bool interactive) {
  if (!find_left(session, backend, id, file)) {
    return;
  }
  const auto lease = backend.acquire(id, {}).or_throw();
  auto next = find_left(session, backend, id, file);
  if (!next) {
    return;  // who held the stack was about to finish it
  }
  StackSecrets secrets(session, *next,
                       changed_passphrase_source(session, next->encryption_salt(), id.project,
                                                 id.stack, interactive));
  take_into_use(session, backend, id, *next, secrets, file);
  session.terminal.write_error(fmt::format(
      "The change of stack '{}' to another key, which was cut short, is complete\n", id.stack));
}

}  // namespace cli
