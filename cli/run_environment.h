#pragma once

#include <optional>
#include <string>

#include "cli/session.h"
#include "engine/config/stack_file.h"
#include "engine/history/run_record.h"

namespace cli {

/// What the history keeps about a run besides what it does: the message (that of the commit, when
/// nobody gives one), the state of the git repository that `directory` is in, the CI system, and
/// the configuration as it stands in the stack's file. Without git, or outside of a repository,
/// there is less of it.
engine::RunRecord about_run(const Session& session, const base::Path& directory,
                            const engine::StackFile& file,
                            const std::optional<std::string>& message);

}  // namespace cli
