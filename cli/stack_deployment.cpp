#include "cli/stack_deployment.h"

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/clock.h"

namespace cli {

engine::ExportedDeployment deployment_of(const Workspace& workspace, const OpenStack& stack,
                                         const engine::Snapshot& snapshot, bool show_secrets,
                                         engine::StateCodec& codec) {
  const base::Json* region = stack.file().find({"aws", "region"});
  return engine::export_deployment(
             snapshot,
             {.project = workspace.project().name,
              .stack = stack.name(),
              .region = region != nullptr && region->is_string() ? region->as_string().c_str() : "",
              .version = "v" SETTLE_VERSION,
              .show_secrets = show_secrets},
             codec)
      .or_throw();
}

base::Result<std::string> keep_state(Session& session, OpenStack& stack, std::string_view what) {
  engine::Backend& backend = stack.store().backend();
  const auto bytes = backend.log(stack.store().id())->read();
  if (!bytes) {
    return bytes.error().kind == base::ErrorKind::kNotFound ? base::Result<std::string>("")
                                                            : bytes.error();
  }
  const std::string key = fmt::format("{}/before-{}-{}", engine::stack_folder(stack.store().id()),
                                      what, base::format_rfc3339_ms(session.clock.wall_now()));
  if (auto kept = backend.objects().put(key, *bytes); !kept) {
    return std::move(kept).error();
  }
  return backend.objects().place(key);
}

std::string deployment_text(const engine::ExportedDeployment& deployment) {
  return base::pretty_json(deployment.document) + "\n";
}

}  // namespace cli
