#include <memory>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/encoding.h"
#include "cli/passphrases.h"
#include "cli/stack_deployment.h"
#include "cli/verbs.h"
#include "engine/exchange/deployment_import.h"

namespace cli {

namespace {

constexpr std::string_view kStackImportDetails =
    "Reads what `stack export` wrote, or `pulumi stack export` of a stack with aws-native, from a\n"
    "file or standard input, and makes it the state of the selected stack. Nothing at AWS is\n"
    "changed. The state before stays beside the new one, and it says where.\n\n"
    "--force takes it although it breaks rules, is another stack's, or has resources that Settle\n"
    "cannot manage: these are left out.";

std::string member_text(const base::Json& object, std::initializer_list<std::string_view> path) {
  const base::Json* at = &object;
  for (const std::string_view name : path) {
    at = at != nullptr && at->is_object() ? at->as_object().if_contains(name) : nullptr;
  }
  return at != nullptr && at->is_string() ? at->as_string().c_str() : "";
}

/// Readable secrets, as Pulumi's tests and `pulumi stack init --secrets-provider b64` have them.
class Base64Secrets final : public engine::SecretsManager {
 public:
  base::Result<std::string> encrypt(std::string_view plaintext) override {
    return base::base64_encode(base::as_bytes(plaintext));
  }

  base::Result<std::string> decrypt(std::string_view ciphertext) override {
    base::Result<base::Bytes> bytes = base::base64_decode(ciphertext);
    return bytes ? base::Result<std::string>(base::to_string(*bytes))
                 : base::Result<std::string>(std::move(bytes).error());
  }

  base::Json description() const override { return base::JsonObject{{"type", "b64"}}; }
};

/// Secrets of another stack under a passphrase: the environment's, or the one that a person gives.
class ForeignPassphrase final : public engine::SecretsManager {
 public:
  ForeignPassphrase(std::string salt, engine::PassphraseSource source, base::Random& random)
      : key_(std::move(salt), std::move(source), random,
             [](const std::string& /*salt*/) -> base::Result<void> { return {}; }) {}

  base::Result<std::string> encrypt(std::string_view plaintext) override {
    return key_.encrypt(plaintext);
  }

  base::Result<std::string> decrypt(std::string_view ciphertext) override {
    return key_.decrypt(ciphertext);
  }

  base::Json description() const override { return base::JsonObject{{"type", "passphrase"}}; }

 private:
  engine::PassphraseKey key_;
};

/// Who can open the secrets of a file; makes the manager that `keeper` holds.
base::Result<engine::SecretsManager*> secrets_of(Session& session, const Arguments& arguments,
                                                 const Workspace& workspace, OpenStack& stack,
                                                 std::unique_ptr<engine::SecretsManager>& keeper,
                                                 const base::Json& description) {
  const std::string type = member_text(description, {"type"});
  if (description == stack.secrets().description()) {
    return nullptr;
  }
  if (type == "passphrase") {
    const std::string salt = member_text(description, {"state", "salt"});
    if (salt.empty()) {
      return nullptr;  // it has no secrets
    }
    keeper = std::make_unique<ForeignPassphrase>(
        salt,
        passphrase_source(session, stack.target(), workspace.project().name, stack.name(),
                          is_interactive(session, arguments)),
        session.random);
  } else if (type == "cloud" &&
             member_text(description, {"state", "url"}).starts_with("awskms://")) {
    auto opened =
        open_described(session, workspace.project().name, base::json_text(description), {});
    if (!opened) {
      return std::move(opened).error();
    }
    keeper = *std::move(opened);
  } else if (type == "b64") {
    keeper = std::make_unique<Base64Secrets>();
  } else {
    return base::error(base::ErrorKind::kUnsupported,
                       "the file's secrets are kept by a provider of type '{}', which cannot be "
                       "asked here; export it again with --show-secrets",
                       type);
  }
  return keeper.get();
}

base::Json read_document(Session& session, const Arguments& arguments) {
  constexpr std::uint64_t kMostBytes = 256U << 20;
  const std::optional<std::string> file = arguments.value("file");
  const std::string text =
      file ? session.files.read(session.directory / *file, kMostBytes).or_throw()
           : session.terminal.read_all(kMostBytes).or_throw();
  return base::parse_json(text, file.value_or("standard input")).or_throw();
}

ExitCode run_stack_import(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  const base::Json document = read_document(session, arguments);
  std::unique_ptr<engine::SecretsManager> keeper;
  std::vector<std::string> notes;
  std::size_t resources = 0;
  std::string kept;
  stack.store()
      .replace([&](engine::StateCodec& codec) -> base::Result<engine::Snapshot> {
        auto imported = engine::import_deployment(
            document,
            {.project = workspace.project().name,
             .stack = stack.name(),
             .force = arguments.has("force"),
             .secrets =
                 [&](const base::Json& description) {
                   return secrets_of(session, arguments, workspace, stack, keeper, description);
                 }},
            codec);
        if (!imported) {
          return std::move(imported).error();
        }
        auto before = keep_state(session, stack, "import");
        if (!before) {
          return std::move(before).error();
        }
        kept = *std::move(before);
        notes = std::move(imported->notes);
        resources = imported->snapshot.resources().size();
        return std::move(imported->snapshot);
      })
      .or_throw();
  for (const std::string& note : notes) {
    session.terminal.write_error(fmt::format("warning: {}\n", note));
  }
  session.terminal.write(
      fmt::format("Import complete: {} resources in stack '{}'.\n", resources, stack.name()));
  if (!kept.empty()) {
    session.terminal.write_error(fmt::format("The state as it was before is {}\n", kept));
  }
  return ExitCode::kOk;
}

}  // namespace

Verb stack_import_verb() {
  return {.name = "import",
          .summary = "Make a Pulumi deployment the stack's state",
          .details = kStackImportDetails,
          .flags = {{"file", 0, "FILE", "read from a file instead of standard input"},
                    {"force", 'f', "", "take what can be taken, whatever is wrong with it"}},
          .run = run_stack_import};
}

}  // namespace cli
