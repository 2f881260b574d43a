#pragma once

#include <memory>
#include <string>

#include "base/io/files.h"
#include "cli/session.h"
#include "engine/backend/backend.h"
#include "engine/config/project.h"

namespace cli {

/// Where the states of a project are, first match: PULUMI_BACKEND_URL (or SETTLE_BACKEND_URL), the
/// project's `backend.url`, what `settle login` said, $SETTLE_HOME/state.
std::string backend_url(const Session& session, const engine::Project& project);

/// Opens the backend of `file://DIRECTORY` (relative ones are below `directory`; `~` is the home
/// directory) or `s3://BUCKET/PREFIX?region=...`. Throws kUsage for another URL.
std::unique_ptr<engine::Backend> open_backend(Session& session, const std::string& url,
                                              const base::Path& directory);

}  // namespace cli
