#include "cli/render/policy_text.h"

#include <algorithm>
#include <set>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/render/value_text.h"
#include "engine/graph/urn.h"

namespace cli {

namespace {

using catalog::Value;
using engine::EnforcementLevel;

constexpr std::string_view kIndent = "        - ";
constexpr std::string_view kBelow = "          ";

/// `- [mandatory]  storage-encrypted  (AWS::S3::Bucket: logs)`
std::string source_line(std::string_view level, Color color, const engine::PolicySource& source,
                        const Paint& paint) {
  const std::string resource = source.urn.empty() ? ""
                                                  : fmt::format("  ({}: {})", source.type,
                                                                engine::parse_urn(source.urn).name);
  return fmt::format("{}{}  {}{}\n", kIndent, paint(color, fmt::format("[{}]", level)),
                     source.policy, resource);
}

std::string remediation_text(const engine::PolicyRemediation& remediation, const Paint& paint) {
  std::string text =
      source_line(name(EnforcementLevel::kRemediate), Color::kBlue, remediation.source, paint);
  std::set<std::string> properties;
  for (const Value* side : {&remediation.before, &remediation.after}) {
    for (const auto& [property, value] :
         side->if_object() != nullptr ? *side->if_object() : Value::Object()) {
      properties.insert(property);
    }
  }
  const auto shown = [](const Value& value) {
    return value.is_absent() ? "(none)" : short_text(value);
  };
  for (const std::string& property : properties) {
    const Value before = remediation.before.at(property);
    const Value after = remediation.after.at(property);
    if (!(before == after)) {
      text += fmt::format("{}{}: {} => {}\n", kBelow, property, shown(before), shown(after));
    }
  }
  return text;
}

std::string_view mark(const engine::PolicyFindings& findings, const std::string& pack) {
  std::string_view mark = "✅";
  for (const engine::PolicyViolation& each : findings.violations) {
    if (each.source.pack == pack) {
      mark = each.level == EnforcementLevel::kMandatory ? "❌" : mark == "❌" ? mark : "⚠️";
    }
  }
  return mark;
}

base::JsonObject source_json(const engine::PolicySource& source) {
  base::JsonObject object;
  if (!source.urn.empty()) {
    object["resourceUrn"] = source.urn;
  }
  object["color"] = "never";
  object["policyName"] = source.policy;
  object["policyPackName"] = source.pack;
  object["policyPackVersion"] = source.pack_version;
  object["policyPackVersionTag"] = source.pack_version;
  return object;
}

}  // namespace

std::string violation_text(const engine::PolicyViolation& violation, const Paint& paint) {
  const Color color =
      violation.level == EnforcementLevel::kMandatory ? Color::kRed : Color::kYellow;
  return source_line(name(violation.level), color, violation.source, paint) +
         fmt::format("{0}{1}\n{0}{2}\n", kBelow, violation.description, violation.message);
}

std::string policies_text(const engine::PolicyFindings& findings, const Paint& paint) {
  if (findings.packs.empty()) {
    return "";
  }
  std::string text = paint(Color::kBold, "Policies:") + "\n";
  for (const engine::PolicyPackName& pack : findings.packs) {
    text += fmt::format("    {} {}\n", mark(findings, pack.name),
                        paint(Color::kMagenta, fmt::format("{}@v{}", pack.name, pack.version)));
    for (const engine::PolicyRemediation& each : findings.remediations) {
      text += each.source.pack == pack.name ? remediation_text(each, paint) : "";
    }
    for (const auto level : {EnforcementLevel::kAdvisory, EnforcementLevel::kMandatory}) {
      for (const engine::PolicyViolation& each : findings.violations) {
        const bool here = each.source.pack == pack.name && each.level == level;
        text += here ? violation_text(each, paint) : "";
      }
    }
  }
  return text;
}

base::JsonObject violation_json(const engine::PolicyViolation& violation) {
  base::JsonObject object = source_json(violation.source);
  object["message"] = violation.description + "\n" + violation.message;
  object["enforcementLevel"] = std::string(name(violation.level));
  return object;
}

base::JsonObject remediation_json(const engine::PolicyRemediation& remediation, bool reveal) {
  base::JsonObject object = source_json(remediation.source);
  object["before"] = output_json(remediation.before, reveal);
  object["after"] = output_json(remediation.after, reveal);
  return object;
}

base::JsonObject packs_json(const std::vector<engine::PolicyPackName>& packs) {
  base::JsonObject object;
  for (const engine::PolicyPackName& pack : packs) {
    object[pack.name] = pack.version;
  }
  return object;
}

}  // namespace cli
