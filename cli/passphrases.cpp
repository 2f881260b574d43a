#include "cli/passphrases.h"

#include <optional>
#include <utility>

#include <fmt/core.h>

#include "base/text.h"

namespace cli {

namespace {

constexpr std::uint64_t kPassphraseBytesMax = 1U << 16;

base::Result<std::string> read_passphrase(Session& session, const base::Path& file) {
  base::Result<std::string> text = session.files.read(file, kPassphraseBytesMax);
  return text ? base::Result<std::string>(std::string(base::trimmed(*text))) : text;
}

/// The passphrase that PULUMI_<name>, or the file that PULUMI_<name>_FILE says, gives (or those of
/// SETTLE); nullopt: none does.
base::Result<std::optional<std::string>> given_as(Session& session, std::string_view name) {
  if (auto set = session.environment.first_of(
          {fmt::format("PULUMI_{}", name), fmt::format("SETTLE_{}", name)})) {
    return std::optional(std::move(*set));
  }
  const std::string file_name = fmt::format("PULUMI_{}_FILE", name);
  const std::optional<std::string> file =
      session.environment.first_of({file_name, fmt::format("SETTLE_{}_FILE", name)});
  if (!file || file->empty()) {
    return std::optional<std::string>();
  }
  base::Result<std::string> text = read_passphrase(session, *file);
  if (!text) {
    return text.error().in(file_name);
  }
  return std::optional(std::move(*text));
}

constexpr std::string_view kPresent = "CONFIG_PASSPHRASE";
constexpr std::string_view kNew = "CONFIG_PASSPHRASE_NEW";

base::Result<std::string> generate(Session& session, const base::Path& file) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  constexpr std::size_t kLength = 43;  // 256 bits
  std::string passphrase = session.random.text(kLength, kAlphabet);
  if (base::Result<void> written = session.files.write_atomic(file, passphrase + "\n"); !written) {
    return std::move(written).error();
  }
  return passphrase;
}

base::Result<std::string> ask(Session& session, const std::string& stack, bool fresh) {
  const std::string question = fmt::format("Enter the passphrase {} the secrets of stack '{}': ",
                                           fresh ? "that is to protect" : "that protects", stack);
  base::Result<std::string> first = session.terminal.read_line(question, true, session.stop);
  if (!first || !fresh) {
    return first;
  }
  base::Result<std::string> second =
      session.terminal.read_line("Enter it again: ", true, session.stop);
  if (!second) {
    return second;
  }
  if (*first != *second) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "the two passphrases differ; nothing done");
  }
  return first;
}

}  // namespace

base::Path passphrase_file(const Session& session, const std::string& project,
                           const std::string& stack) {
  return session.environment.home() / "passphrases" / project / stack;
}

engine::PassphraseSource passphrase_source(Session& session, engine::Target target,
                                           std::string project, std::string stack,
                                           bool interactive) {
  return [&session, target, project = std::move(project), stack = std::move(stack),
          interactive](bool fresh) -> base::Result<std::string> {
    base::Result<std::optional<std::string>> given = given_as(session, kPresent);
    if (!given) {
      return std::move(given).error();
    }
    if (*given) {
      return std::move(**given);
    }
    const base::Path file = passphrase_file(session, project, stack);
    if (session.files.exists(file)) {
      return read_passphrase(session, file);
    }
    if (fresh && target == engine::Target::kLocal) {
      return generate(session, file);
    }
    if (interactive) {
      return ask(session, stack, fresh);
    }
    return base::error(base::ErrorKind::kPermission,
                       "passphrase must be set with PULUMI_CONFIG_PASSPHRASE or "
                       "PULUMI_CONFIG_PASSPHRASE_FILE environment variables (SETTLE_... is read "
                       "too): stack '{}' has secrets",
                       stack);
  };
}

engine::PassphraseSource new_passphrase_source(Session& session, engine::Target target,
                                               std::string project, std::string stack,
                                               bool interactive) {
  return [=, &session, project = std::move(project),
          stack = std::move(stack)](bool fresh) -> base::Result<std::string> {
    base::Result<std::optional<std::string>> given = given_as(session, kNew);
    if (!given) {
      return std::move(given).error();
    }
    if (*given) {
      return std::move(**given);
    }
    return interactive ? ask(session, stack, fresh)
                       : passphrase_source(session, target, project, stack, false)(fresh);
  };
}

engine::PassphraseSource changed_passphrase_source(Session& session, const std::string& salt,
                                                   std::string project, std::string stack,
                                                   bool interactive) {
  return [=, &session, project = std::move(project),
          stack = std::move(stack)](bool fresh) -> base::Result<std::string> {
    base::Result<std::optional<std::string>> given = given_as(session, kNew);
    if (given && *given && engine::open_salt(salt, **given)) {
      return std::move(**given);
    }
    // Of a key that is there already nobody asks whether the stack is a local one.
    return passphrase_source(session, engine::Target::kAws, project, stack, interactive)(fresh);
  };
}

void retire_passphrase(Session& session, const std::string& project, const std::string& stack,
                       const std::string& salt) {
  const base::Path file = passphrase_file(session, project, stack);
  if (salt.empty() || !session.files.exists(file)) {
    return;
  }
  const std::string text = read_passphrase(session, file).or_throw();
  if (engine::open_salt(salt, text)) {
    return;
  }
  // What the stack's history keeps is under it.
  const base::Path kept =
      fmt::format("{}.before-{}", file.string(), base::format_rfc3339_ms(session.clock.wall_now()));
  session.files.write_atomic(kept, text + "\n").or_throw();
  session.files.remove(file).or_throw();
  session.terminal.write_error(
      fmt::format("The earlier passphrase, which earlier states in the stack's history are under, "
                  "is kept in {}\n",
                  kept.string()));
}

std::string passphrase_advice(Session& session, const std::string& project,
                              const std::string& stack, const std::string& salt) {
  if (salt.empty()) {
    return {};
  }
  const std::optional<std::string> given = given_as(session, kPresent).or_throw();
  if (given) {
    return engine::open_salt(salt, *given)
               ? ""
               : "PULUMI_CONFIG_PASSPHRASE (or what else gives it) is still the earlier one: set "
                 "it to the new one\n";
  }
  const base::Path file = passphrase_file(session, project, stack);
  return session.files.exists(file) ? fmt::format("The passphrase is kept in {}\n", file.string())
                                    : "";
}

}  // namespace cli
