#include "engine/deploy/policing.h"

#include <fmt/core.h>

#include "base/error.h"

namespace engine {

namespace {

[[noreturn]] void forbid(const std::string& message) {
  throw base::Exception(
      {base::ErrorKind::kInvalidArgument, message, std::string(kPolicyViolation)});
}

}  // namespace

void require_allowed(const Enforcement& policies, const PolicyResource& resource,
                     Announcer& announcer) {
  std::string forbidden;
  for (const PolicyViolation& violation : policies.check(resource)) {
    announcer.say(PolicyViolated{violation});
    if (violation.level == EnforcementLevel::kMandatory) {
      forbidden += fmt::format("{}{}: {}", forbidden.empty() ? "" : "; ", violation.source.policy,
                               violation.message);
    }
  }
  if (!forbidden.empty()) {
    forbid("a mandatory policy forbids it: " + forbidden);
  }
}

void require_allowed(const PolicyFindings& findings) {
  if (const std::size_t count = findings.mandatory(); count > 0) {
    forbid(
        fmt::format("{} of mandatory policies: nothing was changed. Correct the declarations, or "
                    "the levels of the policies (`settle policy ls`)",
                    count == 1 ? "1 violation" : fmt::format("{} violations", count)));
  }
}

}  // namespace engine
