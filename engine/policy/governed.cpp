#include "engine/policy/governed.h"

#include <algorithm>
#include <utility>

namespace engine {

Governed::Governed(const Stack& program) : program_(program), policies_(program) {
  if (policies_.remediates()) {
    remediations_ = policies_.remediate(rewritten_.emplace(program));
  }
  graph_ = Graph::build(stack());
}

PolicyFindings Governed::findings(const Plan& plan) const {
  PolicyFindings found{.packs = policies_.packs(), .remediations = remediations_};
  if (policies_.policies().empty()) {
    return found;
  }
  std::vector<const Step*> steps(stack().resources().size());
  for (const Step& step : plan.steps) {
    if (step.declared >= 0 && step.targeted) {
      steps[static_cast<std::size_t>(step.declared)] = &step;
    }
  }
  std::vector<PolicyResource> all;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const DeclaredResource& declared = stack().resources()[i];
    if (declared.declaration.component) {
      continue;
    }
    const Step* step = steps[i];
    all.push_back(policy_resource(
        declared, step != nullptr ? step->inputs : declared.declaration.properties));
    if (step != nullptr) {
      std::ranges::move(policies_.check(all.back()), std::back_inserter(found.violations));
    }
  }
  std::ranges::move(policies_.check(all), std::back_inserter(found.violations));
  return found;
}

PolicyResource policy_resource(const DeclaredResource& declared, catalog::Value properties) {
  const catalog::Declaration& declaration = declared.declaration;
  return {declared.urn,          declaration.type,       declaration.name,
          std::move(properties), declaration.properties, declaration.options};
}

}  // namespace engine
