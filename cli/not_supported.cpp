#include "cli/not_supported.h"

#include <algorithm>
#include <span>
#include <utility>

namespace cli {

namespace {

struct NotSupported {
  std::string_view name;
  std::string_view instead{};
};

constexpr NotSupported kCommands[] = {
    {"config env", "environments are a service of Pulumi Cloud; `config cp` copies values"},
    {"console"},
    {"convert"},
    {"env"},
    {"install"},
    {"org"},
    {"package"},
    {"plugin"},
    {"policy disable", "`settle config set --path settle:policies.NAME disabled`"},
    {"policy enable", "`settle config set --path settle:policies.NAME mandatory`"},
    {"policy new", "a policy is C++ of the program (Stack::add_policies)"},
    {"policy publish", "a policy is C++ of the program (Stack::add_policies)"},
    {"schema"},
};

constexpr NotSupported kNotSupported[] = {
    {"attach-debugger"},
    {"client"},
    {"disable-integrity-checking"},
    {"emoji"},
    {"from", "`settle stack import` reads what Pulumi exports; other tools' states are not read"},
    {"fully-qualify-stack-names", "those of other projects are named in full anyway"},
    {"logflow"},
    {"logtostderr"},
    {"memprofilerate"},
    {"policy-pack",
     "packs of Node and Python are not run: policies are C++ of the program, see "
     "`settle policy ls`"},
    {"profiling"},
    {"provider", "there is one, which settle:target and aws:region of the stack choose"},
    {"tracing"},
    {"verbose", "`--debug` shows what the service says during a run, `--event-log` every event"},
};

/// Short forms that Pulumi has for them.
constexpr std::pair<char, std::string_view> kLetters[] = {
    {'Q', "fully-qualify-stack-names"}, {'e', "emoji"}, {'v', "verbose"}};

std::optional<std::string_view> find(std::span<const NotSupported> table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &NotSupported::name);
  return found == table.end() ? std::nullopt : std::optional(found->instead);
}

}  // namespace

std::optional<std::string_view> not_supported_command(std::string_view command) {
  return find(kCommands, command);
}

std::optional<std::string_view> not_supported_flag(std::string_view flag) {
  return find(kNotSupported, flag);
}

std::string_view not_supported_letter(char letter) {
  const auto* found =
      std::ranges::find(kLetters, letter, &std::pair<char, std::string_view>::first);
  return found == std::end(kLetters) ? "" : found->second;
}

}  // namespace cli
