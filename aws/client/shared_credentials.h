#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "aws/client/credentials_provider.h"

namespace aws {

/// Sections of AWS's shared files: `[name]` and `key = value`; nested settings are read over.
using IniSections = std::map<std::string, std::map<std::string, std::string>>;
IniSections parse_ini(std::string_view text);

/// The key pair of a profile in ~/.aws/credentials, then ~/.aws/config; nullopt when there is
/// neither file nor a profile asked for by name.
base::Result<std::optional<Credentials>> shared_credentials(const CredentialsEnvironment& outside);

}  // namespace aws
