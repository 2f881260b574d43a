#include <boost/json.hpp>
#include <fmt/format.h>

#include "cli/open_stack.h"
#include "cli/render/value_text.h"
#include "cli/verbs/state_verbs.h"
#include "engine/state/codec.h"
#include "engine/state/edits.h"

namespace cli {

namespace {

ExitCode run_state_get(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  OpenStack stack(session, workspace, arguments, workspace.current_stack());
  const engine::Snapshot snapshot = stack.store().load().or_throw();
  const auto records = engine::records_of(snapshot, arguments.positional(0)).or_throw();
  engine::StateCodec codec(stack.secrets());
  const bool reveal = arguments.has("show-secrets");
  base::JsonArray documents;
  for (const engine::ResourceState* record : records) {
    engine::ResourceState shown = *record;
    for (catalog::Value* value : {&shown.inputs, &shown.outputs}) {
      if (!value->is_absent()) {
        *value = catalog::Value::from_json(output_json(*value, reveal));
      }
    }
    documents.push_back(codec.encode(shown).or_throw());
  }
  session.terminal.write(
      base::pretty_json(documents.size() == 1 ? documents.front() : base::Json(documents)) + "\n");
  return ExitCode::kOk;
}

}  // namespace

Verb state_get_verb() {
  return {.name = "get",
          .summary = "Print what is recorded of a resource, as JSON",
          .positionals = "URN",
          .positionals_min = 1,
          .positionals_max = 1,
          .flags = {{"show-secrets", 0, "", "secrets in the clear"}},
          .run = run_state_get};
}

}  // namespace cli
