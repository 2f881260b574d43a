#include "cli/verbs.h"

namespace cli {

std::vector<Verb> verbs() {
  return {new_verb(),    stack_verb(),   state_verb(),   config_verb(), preview_verb(),
          up_verb(),     refresh_verb(), destroy_verb(), cancel_verb(), import_verb(),
          export_verb(), watch_verb(),   logs_verb(),    policy_verb(), region_verb(),
          login_verb(),  logout_verb(),  whoami_verb(),  about_verb(),  completion_verb(),
          help_verb(),   version_verb()};
}

}  // namespace cli
