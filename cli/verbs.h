#pragma once

#include <vector>

#include "cli/verb.h"

/// One function a verb, in a file of its own under cli/verbs/.
namespace cli {

Verb about_verb();
Verb cancel_verb();
Verb config_verb();
Verb destroy_verb();
Verb help_verb();
Verb preview_verb();
Verb refresh_verb();
Verb region_verb();
Verb stack_verb();
Verb up_verb();
Verb version_verb();

/// Below `settle stack`.
Verb stack_history_verb();
Verb stack_init_verb();
Verb stack_ls_verb();
Verb stack_output_verb();
Verb stack_rm_verb();
Verb stack_select_verb();

/// The whole command line, in the order that help shows.
std::vector<Verb> verbs();

}  // namespace cli
