#include "cli/not_supported.h"

#include <algorithm>
#include <span>

namespace cli {

namespace {

struct NotSupported {
  std::string_view name;
  std::string_view instead{};
};

constexpr std::string_view kBackend =
    "states are files in $SETTLE_HOME/state, or where PULUMI_BACKEND_URL says";

constexpr NotSupported kCommands[] = {
    {"config env", "environments are a service of Pulumi Cloud; `config cp` copies values"},
    {"config refresh"},
    {"console"},
    {"convert"},
    {"env"},
    {"gen-completion"},
    {"import"},
    {"install"},
    {"login", kBackend},
    {"logout", kBackend},
    {"logs", "`settle region logs` has the region's, `aws logs tail` a log group's"},
    {"new", "`settle stack init NAME` in a directory with Pulumi.yaml"},
    {"org"},
    {"package"},
    {"plugin"},
    {"policy"},
    {"schema"},
    {"stack change-secrets-provider"},
    {"stack export"},
    {"stack graph"},
    {"stack history"},
    {"stack import"},
    {"stack rename"},
    {"stack tag"},
    {"stack unselect", "`settle stack select NAME`, or --stack NAME"},
    {"state"},
    {"watch"},
    {"whoami", kBackend},
};

constexpr NotSupported kFlags[] = {
    {"attach-debugger"},
    {"client"},
    {"copy-config-from", "copy Pulumi.STACK.yaml; secrets have to be set again"},
    {"disable-integrity-checking"},
    {"emoji"},
    {"exclude", "--target selects"},
    {"exclude-dependents"},
    {"exclude-protected"},
    {"import-file"},
    {"logflow"},
    {"logtostderr"},
    {"plan"},
    {"policy-pack"},
    {"policy-pack-config"},
    {"replace"},
    {"save-plan"},
    {"secrets-provider", "secrets are encrypted with the stack's passphrase"},
    {"target-replace"},
    {"tracing"},
    {"verbose"},
};

std::optional<std::string_view> find(std::span<const NotSupported> table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &NotSupported::name);
  return found == table.end() ? std::nullopt : std::optional(found->instead);
}

}  // namespace

std::optional<std::string_view> not_supported_command(std::string_view command) {
  return find(kCommands, command);
}

std::optional<std::string_view> not_supported_flag(std::string_view flag) {
  return find(kFlags, flag);
}

}  // namespace cli
