#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "cli/render/paint.h"
#include "engine/policy/findings.h"

namespace cli {

/// `Policies:` with a line for each pack and, below it, what was put right and what is violated.
/// Empty when no pack looked.
std::string policies_text(const engine::PolicyFindings& findings, const Paint& paint);

/// The lines of one violation, the first behind `- `.
std::string violation_text(const engine::PolicyViolation& violation, const Paint& paint);

/// Payloads of Pulumi's policyEvent and policyRemediationEvent.
base::JsonObject violation_json(const engine::PolicyViolation& violation);
base::JsonObject remediation_json(const engine::PolicyRemediation& remediation, bool reveal);
/// Name -> version.
base::JsonObject packs_json(const std::vector<engine::PolicyPackName>& packs);

}  // namespace cli
