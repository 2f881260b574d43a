#include "cli/render/event_text.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "catalog/schema.h"
#include "cli/render/diagnostic_text.h"
#include "cli/render/policy_text.h"
#include "cli/render/summary_text.h"
#include "cli/render/value_text.h"
#include "engine/graph/urn.h"

namespace cli {

using engine::Operation;

std::string_view glyph(Operation operation) {
  switch (operation) {
    case Operation::kCreate:
      return "+ ";
    case Operation::kImport:
      return "= ";
    case Operation::kUpdate:
      return "~ ";
    case Operation::kDelete:
      return "- ";
    case Operation::kCreateReplacement:
      return "++";
    case Operation::kDeleteReplaced:
      return "--";
    case Operation::kRead:
      return "> ";
    case Operation::kRecover:
      return "* ";
  }
  return "  ";
}

Color color_of(Operation operation) {
  switch (operation) {
    case Operation::kCreate:
    case Operation::kImport:
      return Color::kGreen;
    case Operation::kUpdate:
      return Color::kYellow;
    case Operation::kDelete:
    case Operation::kDeleteReplaced:
      return Color::kRed;
    case Operation::kCreateReplacement:
      return Color::kMagenta;
    case Operation::kRead:
    case Operation::kRecover:
      return Color::kBlue;
  }
  return Color::kPlain;
}

namespace {

/// CloudFormation's name of a URN's type.
std::string_view type_name(const engine::Urn& urn) {
  for (const catalog::ResourceType* type : catalog::resource_types()) {
    if (type->token == urn.type()) {
      return type->name;
    }
  }
  return urn.type();
}

}  // namespace

std::string elapsed_text(base::Milliseconds elapsed) {
  const auto tenths = elapsed.count() / 100;
  if (tenths < 600) {
    return fmt::format("{}.{}s", tenths / 10, tenths % 10);
  }
  return fmt::format("{}m{:02}s", tenths / 600, tenths / 10 % 60);
}

EventText::EventText(std::string stack, const Paint& paint, const ShowOptions& options)
    : stack_(std::move(stack)), paint_(paint), options_(options) {}

std::string EventText::lines(const engine::Event& event) {
  std::string added = std::visit([this](const auto& each) { return text(each); }, event);
  if (after_blank_line_ && added.starts_with('\n')) {
    added.erase(0, 1);
  }
  if (!added.empty()) {
    after_blank_line_ = added.ends_with("\n\n");
  }
  return added;
}

std::string EventText::row(Operation operation, const std::string& urn, const std::string& type,
                           const std::string& status) {
  const std::string name = options_.urns ? urn : std::string(engine::parse_urn(urn).name);
  return fmt::format(" {}  {}  {}  {}\n", paint_(color_of(operation), glyph(operation)),
                     padded(type, type_width_), padded(name, name_width_), status);
}

// A replacement is two operations with one reason: it is said once.
std::string EventText::reasons(const std::string& urn, engine::Operation operation) {
  const auto found = reasons_.extract({urn, operation == engine::Operation::kDelete});
  std::string text;
  if (!found.empty()) {
    for (const engine::Reason& reason : found.mapped()) {
      text += fmt::format("        {}\n",
                          paint_(reason.replaces ? Color::kMagenta : Color::kYellow, reason.text));
    }
  }
  return text;
}

std::string EventText::text(const engine::RunStarted& event) {
  if (event.plan != nullptr) {
    for (const engine::Step& step : event.plan->steps) {
      types_[step.urn] = step.type;
      if (step.component) {
        components_.insert(step.urn);
        continue;
      }
      if (step.action == engine::Action::kSame) {
        continue;
      }
      type_width_ = std::max(type_width_, display_width(step.type));
      name_width_ = std::max(name_width_, display_width(options_.urns ? step.urn : step.name));
      reasons_[{step.urn, step.action == engine::Action::kDelete}] = step.reasons;
    }
  }
  return (event.kind == engine::RunKind::kRollback ? "\n" : "") +
         header_text(event.kind, false, stack_, event.where, paint_);
}

std::string EventText::text(const engine::OperationStarted& event) {
  types_[event.urn] = event.type;
  if (!options_.starts || components_.contains(event.urn)) {
    return "";
  }
  return row(event.operation, event.urn, event.type,
             std::string(engine::present_tense(event.operation))) +
         reasons(event.urn, event.operation);
}

std::string EventText::text(const engine::OperationProgress& event) {
  if (!options_.messages) {
    return "";
  }
  return row(event.operation, event.urn, types_[event.urn],
             fmt::format("{}: {}", engine::present_tense(event.operation), event.message));
}

std::string EventText::text(const engine::OperationFinished& event) {
  if (components_.contains(event.urn)) {
    return "";
  }
  const std::string status =
      fmt::format("{} ({})", engine::past_tense(event.operation), elapsed_text(event.duration));
  const std::string line = row(event.operation, event.urn, event.type, status);
  return options_.starts ? line : line + reasons(event.urn, event.operation);
}

std::string EventText::text(const engine::OperationFailed& event) {
  const engine::OperationFailure& failure = event.failure;
  const std::string status =
      paint_(Color::kRed, fmt::format("{} failed ({})", engine::present_tense(failure.operation),
                                      elapsed_text(event.duration)));
  return row(failure.operation, failure.urn, types_[failure.urn], status) +
         fmt::format("        {} {}\n", paint_(Color::kRed, "error:"), failure.error.message);
}

// One failure can keep a hundred others from starting: the summary says how many.
std::string EventText::text(const engine::StepSkipped& /*event*/) {
  return "";
}

std::string EventText::text(const engine::DriftFound& event) {
  const engine::Urn urn = engine::parse_urn(event.urn);
  const std::string_view type = type_name(urn);
  if (event.missing) {
    return fmt::format(" {}  {}  {}  does not exist any more\n", paint_(Color::kRed, "- "), type,
                       urn.name);
  }
  std::string text =
      fmt::format(" {}  {}  {}  has changed\n", paint_(Color::kYellow, "~ "), type, urn.name);
  for (const catalog::Difference& difference : event.differences) {
    const bool secret = difference.before.contains_secret() || difference.after.contains_secret();
    const auto side = [&](const catalog::Value& value) {
      return secret ? std::string("[secret]") : short_text(value);
    };
    text += fmt::format("        {}: {} => {}\n", difference.path, side(difference.before),
                        side(difference.after));
  }
  return text;
}

std::string EventText::text(const engine::DiagnosticFound& event) {
  return diagnostic_text(event.diagnostic, paint_);
}

std::string EventText::text(const engine::PolicyViolated& event) {
  return violation_text(event.violation, paint_);
}

std::string EventText::text(const engine::OutputsKnown& event) {
  outputs_shown_ = true;
  const std::string text =
      options_.outputs ? output_changes_text(event.before, event.after, paint_, options_.secrets)
                       : "";
  return text.empty() ? "" : "\n" + text;
}

std::string EventText::text(const engine::RunFinished& event) {
  const engine::Summary& summary = event.summary;
  std::string text;
  if (!outputs_shown_ && options_.outputs && summary.kind == engine::RunKind::kUp) {
    const std::string outputs =
        output_changes_text(summary.outputs, summary.outputs, paint_, options_.secrets);
    text += outputs.empty() ? "" : "\n" + outputs;
  }
  if (!summary.failures.empty()) {
    text += "\nErrors:\n";
  }
  for (const engine::OperationFailure& failure : summary.failures) {
    text += fmt::format("    {} {}: {}\n", types_[failure.urn], engine::parse_urn(failure.urn).name,
                        paint_(Color::kRed, failure.error.message));
  }
  if (summary.rollback) {
    text += "\n" + rollback_text(*summary.rollback, paint_);
  }
  if (summary.result == engine::RunResult::kCancelled) {
    text += "\nCancelled: the next run goes on from here.\n";
  }
  return text + fmt::format("\n{}\nDuration: {}\n", run_counts_text(summary, paint_),
                            duration_text(summary.duration));
}

}  // namespace cli
