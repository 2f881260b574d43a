#pragma once

#include <optional>
#include <string_view>

namespace cli {

/// What people may know from Pulumi's command line and Settle does not have. They return what to do
/// instead (empty: nothing does it); nullopt: Pulumi does not know it either.

/// `command` without the program: `stack export`.
std::optional<std::string_view> not_supported_command(std::string_view command);

/// `flag` without the dashes: `policy-pack`.
std::optional<std::string_view> not_supported_flag(std::string_view flag);

/// The flag of which it is the short form: `v` -> `verbose`. Empty: Pulumi does not know it either.
std::string_view not_supported_letter(char letter);

}  // namespace cli
