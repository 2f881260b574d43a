#include "cli/verbs.h"

namespace cli {

Verb policy_verb() {
  return {.name = "policy",
          .summary = "The rules that every plan is held against",
          .details =
              "Policies are C++ of the program. A stack says how each is enforced:\n\n"
              "  settle config set --path settle:policies.log-retention mandatory\n"
              "  settle config set --path settle:policies.log-retention.days 90\n"
              "  settle up --policy-pack-config policies.json    # {\"all\": \"mandatory\"}\n\n"
              "advisory: a violation is shown; mandatory: and nothing is deployed (exit code 5);\n"
              "remediate: the declaration is put right first; disabled: nobody looks.",
          .verbs = {policy_ls_verb()}};
}

}  // namespace cli
