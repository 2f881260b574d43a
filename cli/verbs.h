#pragma once

#include <vector>

#include "cli/verb.h"

/// One function a verb, in a file of its own under cli/verbs/.
namespace cli {

Verb about_verb();
Verb cancel_verb();
Verb completion_verb();
Verb config_verb();
Verb destroy_verb();
Verb export_verb();
Verb help_verb();
Verb import_verb();
Verb login_verb();
Verb logout_verb();
Verb logs_verb();
Verb new_verb();
Verb policy_verb();
Verb preview_verb();
Verb refresh_verb();
Verb region_verb();
Verb stack_verb();
Verb state_verb();
Verb up_verb();
Verb version_verb();
Verb watch_verb();
Verb whoami_verb();

/// Below `settle policy`.
Verb policy_ls_verb();

/// Below `settle stack`.
Verb stack_history_verb();
Verb stack_change_secrets_provider_verb();
Verb stack_export_verb();
Verb stack_graph_verb();
Verb stack_import_verb();
Verb stack_init_verb();
Verb stack_ls_verb();
Verb stack_output_verb();
Verb stack_rename_verb();
Verb stack_rm_verb();
Verb stack_select_verb();
Verb stack_tag_verb();
Verb stack_unselect_verb();

/// The whole command line, in the order that help shows.
std::vector<Verb> verbs();

}  // namespace cli
