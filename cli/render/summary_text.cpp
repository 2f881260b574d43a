#include "cli/render/summary_text.h"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "cli/render/value_text.h"

namespace cli {

namespace {

using engine::Action;
using engine::RunKind;

struct Words {
  Action action;
  std::string_view glyph;
  std::string_view planned;
  std::string_view done;
  std::string_view refreshed;
};

// In the order in which they are listed.
constexpr Words kWords[] = {{Action::kCreate, "+ ", "to create", "created", "created"},
                            {Action::kImport, "= ", "to import", "imported", "imported"},
                            {Action::kUpdate, "~ ", "to update", "updated", "changed outside"},
                            {Action::kReplace, "+-", "to replace", "replaced", "replaced"},
                            {Action::kDelete, "- ", "to delete", "deleted", "gone"}};

std::string counts_text(const ActionCounts& counts, std::string_view Words::*word,
                        const Paint& paint) {
  std::string text;
  std::size_t changes = 0;
  std::size_t kinds = 0;
  for (const Words& words : kWords) {
    const auto found = counts.find(words.action);
    if (found == counts.end() || found->second == 0) {
      continue;
    }
    ++kinds;
    changes += found->second;
    text += fmt::format("    {}\n",
                        paint(color_of(words.action),
                              fmt::format("{}{} {}", words.glyph, found->second, words.*word)));
  }
  const auto same = counts.find(Action::kSame);
  const std::string unchanged =
      same == counts.end() || same->second == 0 ? "" : fmt::format("{} unchanged", same->second);
  const std::string total = kinds >= 2 ? fmt::format("{} changes", changes) : "";
  if (!total.empty() || !unchanged.empty()) {
    text += fmt::format("    {}{}{}\n", total, total.empty() || unchanged.empty() ? "" : ". ",
                        unchanged);
  }
  return text;
}

std::string resources_text(const std::string& lines) {
  return "Resources:\n" + (lines.empty() ? "    none\n" : lines);
}

std::string_view kind_text(RunKind kind, bool plan_only) {
  switch (kind) {
    case RunKind::kPreview:
      return "Previewing update";
    case RunKind::kUp:
      return plan_only ? "Previewing update" : "Updating";
    case RunKind::kRefresh:
      return plan_only ? "Previewing refresh" : "Refreshing";
    case RunKind::kDestroy:
      return plan_only ? "Previewing destroy" : "Destroying";
    case RunKind::kImport:
      return plan_only ? "Previewing import" : "Importing";
    case RunKind::kRollback:
      return "Rolling back";
  }
  return "";
}

}  // namespace

std::string header_text(RunKind kind, bool plan_only, const std::string& stack,
                        const std::string& where, const Paint& paint) {
  return fmt::format(
      "{} {}\n\n", paint(Color::kBold, fmt::format("{} ({}):", kind_text(kind, plan_only), stack)),
      where);
}

std::string output_changes_text(const OutputValues& before, const OutputValues& after,
                                const Paint& paint, bool reveal) {
  const auto shown_text = [&](const catalog::Value& value) {
    return short_text(reveal ? revealed(value) : value, 400);
  };
  std::size_t width = 0;
  for (const OutputValues& values : {before, after}) {
    for (const auto& [name, value] : values) {
      width = std::max(width, name.size());
    }
  }
  std::vector<std::string> lines;
  for (const auto& [name, value] : after) {
    const auto old = before.find(name);
    const std::string shown = shown_text(value);
    if (old == before.end()) {
      lines.push_back(paint(Color::kGreen, fmt::format("  + {:<{}}: {}", name, width, shown)));
    } else if (old->second == value) {
      lines.push_back(fmt::format("    {:<{}}: {}", name, width, shown));
    } else {
      lines.push_back(paint(Color::kYellow, fmt::format("  ~ {:<{}}: {} => {}", name, width,
                                                        shown_text(old->second), shown)));
    }
  }
  for (const auto& [name, value] : before) {
    if (!after.contains(name)) {
      lines.push_back(
          paint(Color::kRed, fmt::format("  - {:<{}}: {}", name, width, shown_text(value))));
    }
  }
  if (lines.empty()) {
    return "";
  }
  std::string text = "Outputs:\n";
  for (const std::string& line : lines) {
    text += line + "\n";
  }
  return text;
}

std::string plan_counts_text(const ActionCounts& counts, const Paint& paint) {
  return resources_text(counts_text(counts, &Words::planned, paint));
}

std::string run_counts_text(const engine::Summary& summary, const Paint& paint) {
  std::string text = counts_text(
      summary.counts, summary.kind == RunKind::kRefresh ? &Words::refreshed : &Words::done, paint);
  if (summary.restated > 0) {
    text += fmt::format("    {} of them with other values of what only the service sets\n",
                        summary.restated);
  }
  if (!summary.failures.empty()) {
    text += "    " + paint(Color::kRed, fmt::format("{} errored", summary.failures.size())) + "\n";
  }
  if (summary.skipped > 0) {
    text += fmt::format("    {} not started\n", summary.skipped);
  }
  return resources_text(text);
}

std::string rollback_text(const engine::RollbackSummary& rollback, const Paint& paint) {
  if (rollback.result == engine::RunResult::kSucceeded) {
    return "Rolled back: the stack is as its last good run had left it.\n" +
           resources_text(counts_text(rollback.counts, &Words::done, paint));
  }
  std::string text = paint(Color::kRed, "The rollback was not completed.") +
                     " What exists is recorded; the next `settle up` goes on from there.\n" +
                     resources_text(counts_text(rollback.counts, &Words::done, paint));
  for (const engine::OperationFailure& failure : rollback.failures) {
    text += fmt::format("    {}{}{}\n", failure.urn, failure.urn.empty() ? "" : ": ",
                        paint(Color::kRed, failure.error.message));
  }
  return text;
}

std::string duration_text(base::Milliseconds duration) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(duration).count();
  std::string text;
  if (seconds >= 3600) {
    text += fmt::format("{}h", seconds / 3600);
  }
  if (seconds >= 60) {
    text += fmt::format("{}m", seconds / 60 % 60);
  }
  return text + fmt::format("{}s", seconds % 60);
}

}  // namespace cli
