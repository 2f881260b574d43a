#include "cli/verbs.h"
#include "cli/verbs/config_verbs.h"

namespace cli {

Verb config_verb() {
  return {.name = "config",
          .summary = "Read and change a stack's configuration",
          .details =
              "Without a command it lists everything. Keys are NAMESPACE:NAME; the project's own\n"
              "namespace may be left out.\n\n"
              "  settle config set aws:region us-east-1\n"
              "  settle config set --secret databasePassword\n"
              "  settle config set --path 'tags.team' payments",
          .flags = config_ls_verb().flags,
          .run = config_ls_verb().run,
          .verbs = {config_set_verb(), config_get_verb(), config_rm_verb(), config_ls_verb(),
                    config_set_all_verb(), config_rm_all_verb(), config_cp_verb(),
                    config_refresh_verb()}};
}

}  // namespace cli
