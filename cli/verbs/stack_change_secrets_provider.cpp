#include <fmt/core.h>

#include "cli/aws_places.h"
#include "cli/key_change.h"
#include "cli/open_stack.h"
#include "cli/passphrases.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kStackChangeSecretsProviderDetails =
    "Encrypts the secrets of the stack's configuration and of its state anew: under a passphrase,\n"
    "or under a data key that AWS KMS keeps wrapped.\n\n"
    "  settle stack change-secrets-provider \"awskms://alias/states?region=us-east-1\"\n"
    "  settle stack change-secrets-provider passphrase\n\n"
    "The new passphrase is PULUMI_CONFIG_PASSPHRASE_NEW (or SETTLE_CONFIG_PASSPHRASE_NEW, or what\n"
    "is in the file that ..._NEW_FILE names); else a person is asked for it, twice. With nobody "
    "to\n"
    "ask it stays the one that PULUMI_CONFIG_PASSPHRASE gives, under a new salt. States in the\n"
    "history stay under the key of their time.\n\n"
    "  PULUMI_CONFIG_PASSPHRASE_NEW_FILE=new.txt settle stack change-secrets-provider passphrase";

ExitCode run_stack_change_secrets_provider(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string provider = arguments.positional(0);
  if (provider.empty()) {
    throw Failure(ExitCode::kUsage,
                  "settle stack change-secrets-provider needs one: passphrase, or "
                  "awskms://KEY?region=REGION");
  }
  is_key_url(provider);  // a wrong one is refused before anything is read
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  const std::string salt = change_key(session, arguments, workspace, stack, provider);
  session.terminal.write(
      fmt::format("The secrets of stack '{}' are now under {}\n{}", stack.name(), provider,
                  passphrase_advice(session, workspace.project().name, stack.name(), salt)));
  return ExitCode::kOk;
}

}  // namespace

Verb stack_change_secrets_provider_verb() {
  return {.name = "change-secrets-provider",
          .summary = "Encrypt a stack's secrets under another key",
          .positionals = "NEW-SECRETS-PROVIDER",
          .positionals_max = 1,
          .details = kStackChangeSecretsProviderDetails,
          .run = run_stack_change_secrets_provider};
}

}  // namespace cli
