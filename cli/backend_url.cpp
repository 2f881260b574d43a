#include "cli/backend_url.h"

#include <fmt/core.h>

#include "cli/aws_places.h"
#include "cli/exit_code.h"
#include "cli/login_file.h"
#include "engine/aws/s3_objects.h"
#include "engine/backend/file_backend.h"
#include "engine/backend/object_backend.h"

namespace cli {

namespace {

constexpr std::string_view kFile = "file://";
constexpr std::string_view kS3 = "s3://";

base::Path path_of(const Session& session, std::string path, const base::Path& directory) {
  if (path == "~" || path.starts_with("~/")) {
    path = session.environment.get("HOME").value_or("") + path.substr(1);
  }
  return (directory / path).lexically_normal();
}

}  // namespace

std::string backend_url(const Session& session, const engine::Project& project) {
  std::string url = session.environment.first_of({"PULUMI_BACKEND_URL", "SETTLE_BACKEND_URL"})
                        .value_or(project.backend_url);
  if (url.empty()) {
    url = login_url(session).value_or("file://" + (session.environment.home() / "state").string());
  }
  return url;
}

std::unique_ptr<engine::Backend> open_backend(Session& session, const std::string& url,
                                              const base::Path& directory) {
  if (url.starts_with(kFile)) {
    return std::make_unique<engine::FileBackend>(
        session.files, path_of(session, url.substr(kFile.size()), directory), session.clock);
  }
  if (url.starts_with(kS3)) {
    auto objects = std::make_unique<engine::S3Objects>(open_aws(session, url), session.clock);
    return std::make_unique<engine::ObjectBackend>(
        engine::ObjectBackend::Parts{.objects = std::move(objects),
                                     .url = url,
                                     .clock = session.clock,
                                     .random = session.random});
  }
  throw Failure(ExitCode::kUsage,
                fmt::format("backend '{}' is not supported; expected file://DIRECTORY or "
                            "s3://BUCKET/PREFIX?region=REGION (set SETTLE_BACKEND_URL, or "
                            "backend.url in Pulumi.yaml)",
                            url));
}

}  // namespace cli
