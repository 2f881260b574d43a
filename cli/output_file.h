#pragma once

#include <string>
#include <string_view>

#include "base/io/fd.h"
#include "base/result.h"
#include "cli/session.h"

namespace cli {

/// Writes a file that a person has named (`--file`, `--save-plan`...), relative to the session's
/// directory: in one piece, the target of a symbolic link and not the link, and straight into what
/// is no regular file (`/dev/stdout`, a pipe). Throws kUsage when its directory does not exist.
void write_output_file(Session& session, const std::string& name, std::string_view text);

/// Where such a file is. Throws as `write_output_file`: for who has to know before the work is
/// done.
base::Path output_file(const Session& session, const std::string& name);

/// Such a file in pieces, as they come. What was in a regular file is gone.
class OutputStream {
 public:
  /// Throws as `write_output_file`, and when it cannot be opened. Waits for the reader of a pipe.
  OutputStream(const Session& session, const std::string& name);

  base::Result<void> write(std::string_view text);

 private:
  base::Path file_;
  base::Fd fd_;
};

}  // namespace cli
