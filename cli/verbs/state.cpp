#include "cli/verbs.h"
#include "cli/verbs/state_verbs.h"

namespace cli {

Verb state_verb() {
  return {
      .name = "state",
      .summary = "Edit what is recorded of a stack, without touching what exists",
      .details =
          "Each takes the stack's lock, keeps the state's integrity, and writes it in one piece.\n"
          "What is only in the world is untouched: the next preview says what differs.",
      .verbs = {state_get_verb(), state_delete_verb(), state_rename_verb(), state_move_verb(),
                state_protect_verb(), state_unprotect_verb(), state_taint_verb(),
                state_untaint_verb(), state_edit_verb(), state_repair_verb(),
                state_upgrade_verb()}};
}

}  // namespace cli
