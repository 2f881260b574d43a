#pragma once

#include "cli/verb.h"

/// Below `settle state`.
namespace cli {

Verb state_delete_verb();
Verb state_edit_verb();
Verb state_get_verb();
Verb state_move_verb();
Verb state_protect_verb();
Verb state_rename_verb();
Verb state_repair_verb();
Verb state_taint_verb();
Verb state_unprotect_verb();
Verb state_untaint_verb();
Verb state_upgrade_verb();

constexpr Flag kYes{"yes", 'y', "", "do not ask"};

}  // namespace cli
