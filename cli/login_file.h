#pragma once

#include <optional>
#include <string>

#include "cli/session.h"

namespace cli {

/// Where `settle login` said that states are: $SETTLE_HOME/credentials.json, as Pulumi keeps it.
/// nullopt: nowhere in particular. Throws when the file cannot be read.
std::optional<std::string> login_url(const Session& session);
void keep_login(Session& session, const std::string& url);
void forget_login(Session& session);

}  // namespace cli
