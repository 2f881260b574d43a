#pragma once

#include <string>
#include <string_view>

#include "cli/session.h"

namespace cli {

/// Writes a file that a person has named (`--file`, `--save-plan`...), relative to the session's
/// directory: in one piece, the target of a symbolic link and not the link, and straight into what
/// is no regular file (`/dev/stdout`, a pipe). Throws kUsage when its directory does not exist.
void write_output_file(Session& session, const std::string& name, std::string_view text);

/// Where such a file is. Throws as `write_output_file`.
base::Path output_file(const Session& session, const std::string& name);

}  // namespace cli
