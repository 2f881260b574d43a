#include "cli/other_stack.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/encoding.h"
#include "cli/arguments.h"
#include "cli/passphrases.h"
#include "cli/render/value_text.h"
#include "cli/stack_secrets.h"
#include "engine/config/stack_file.h"
#include "engine/graph/urn.h"
#include "engine/state/store.h"

namespace cli {

namespace {

using base::ErrorKind;

/// Throws kInvalidArgument for what is no reference.
engine::StackId parse_reference(std::string_view reference, const std::string& project) {
  const std::vector<std::string> parts = base::split(reference, '/');
  const bool known_shape =
      parts.size() == 1 || (parts.size() <= 3 && parts.front() == "organization");
  if (!known_shape || !std::ranges::all_of(parts, engine::is_valid_name)) {
    throw base::Exception(base::error(
        ErrorKind::kInvalidArgument,
        "'{}' names no stack; expected STACK or organization/PROJECT/STACK", reference));
  }
  return {parts.size() == 3 ? parts[1] : project, parts.back()};
}

void require_there(engine::Backend& backend, const engine::StackId& id) {
  const std::vector<std::string> known = backend.stacks(id.project).or_throw();
  if (std::ranges::find(known, id.stack) != known.end()) {
    return;
  }
  const std::vector<std::string_view> names(known.begin(), known.end());
  const std::string_view meant = nearest(id.stack, names);
  throw base::Exception(base::error(
      ErrorKind::kNotFound, "project '{}' has no stack '{}' in {}{}", id.project, id.stack,
      backend.url(), meant.empty() ? "" : fmt::format("; did you mean '{}'?", meant)));
}

}  // namespace

base::Result<engine::StackOutputs> read_stack_outputs(Session& session, const Workspace& workspace,
                                                      std::string_view reference,
                                                      bool interactive) {
  try {
    const engine::StackId id = parse_reference(reference, workspace.project().name);
    require_there(workspace.backend(), id);
    const auto source =
        passphrase_source(session, engine::Target::kAws, id.project, id.stack, interactive);
    engine::StackFile nothing =
        engine::StackFile::read(session.files, "/nowhere/Pulumi.yaml", id.project).or_throw();
    StackSecrets none(session, nothing, source);
    const auto described =
        open_described(
            session, id.project,
            engine::StateStore(workspace.backend(), id, none).secrets_description().or_throw(),
            source)
            .or_throw();
    engine::SecretsManager& secrets = described != nullptr ? *described : none;
    engine::StackOutputs found{.name = fmt::format("organization/{}/{}", id.project, id.stack)};
    const engine::Snapshot state =
        engine::StateStore(workspace.backend(), id, secrets).load().or_throw();
    for (const auto& [name, value] : state.outputs()) {
      // Opened now: the key is not at hand any more when it is used.
      found.values.emplace(
          name, value.contains_secret() ? catalog::Value::secret(revealed(value)) : value);
    }
    return found;
  } catch (const base::Exception& exception) {
    return exception.error();
  } catch (const std::exception& exception) {
    return base::error(ErrorKind::kInvalidArgument, "{}", exception.what());
  }
}

}  // namespace cli
