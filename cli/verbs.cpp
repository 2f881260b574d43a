#include "cli/verbs.h"

namespace cli {

std::vector<Verb> verbs() {
  return {stack_verb(),  config_verb(), preview_verb(), up_verb(),   refresh_verb(), destroy_verb(),
          cancel_verb(), region_verb(), about_verb(),   help_verb(), version_verb()};
}

}  // namespace cli
