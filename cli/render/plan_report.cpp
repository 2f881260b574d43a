#include "cli/render/plan_report.h"

#include <fmt/core.h>

#include "cli/render/plan_text.h"
#include "cli/render/policy_text.h"

namespace cli {

namespace {

std::string paragraph(const std::string& text) {
  return text.empty() ? "" : text + "\n";
}

}  // namespace

std::string plan_report(const engine::Plan& plan, const PlanReport& about,
                        const ShowOptions& options, const Paint& paint) {
  std::string outputs;
  if (options.outputs && about.kind != engine::RunKind::kDestroy) {
    outputs = output_changes_text(about.outputs, plan.outputs, paint, options.secrets);
  }
  return header_text(about.kind, true, about.stack, about.where, paint) +
         paragraph(plan_text(plan, options, paint)) +
         paragraph(policies_text(plan.policies, paint)) + paragraph(outputs) +
         plan_counts_text(plan.counts(), paint);
}

std::string shown_config_text(const std::map<std::string, std::string>& config) {
  std::string text = "Configuration:\n";
  for (const auto& [key, value] : config) {
    text += fmt::format("    {}: {}\n", key, value);
  }
  return text + "\n";
}

}  // namespace cli
