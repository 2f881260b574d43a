#include "cli/render/plan_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <fmt/core.h>

#include "cli/render/diff_text.h"
#include "cli/render/moves_text.h"

namespace cli {

namespace {

using engine::Action;
using engine::Step;

struct Row {
  const Step* step = nullptr;
  std::string tree;    ///< branches and type
  std::string margin;  ///< what goes on below it on the left
};

class PlanTree {
 public:
  PlanTree(const engine::Plan& plan, const ShowOptions& options) : options_(options) {
    for (const Step& step : plan.steps) {
      known_.insert(step.urn);
    }
    for (const Step& step : plan.steps) {
      children_[known_.contains(step.parent) ? step.parent : ""].push_back(&step);
    }
  }

  std::vector<Row> rows() {
    for (const Step* step : visible("")) {
      append(*step, "", "");
    }
    return std::move(rows_);
  }

 private:
  bool is_shown(const Step& step) const {
    if (options_.sames || step.action != Action::kSame) {
      return true;
    }
    const auto below = children_.find(step.urn);
    return step.component && below != children_.end() &&
           std::ranges::any_of(below->second, [&](const Step* child) { return is_shown(*child); });
  }

  std::vector<const Step*> visible(const std::string& parent) const {
    std::vector<const Step*> shown;
    if (const auto found = children_.find(parent); found != children_.end()) {
      std::ranges::copy_if(found->second, std::back_inserter(shown),
                           [&](const Step* step) { return is_shown(*step); });
    }
    return shown;
  }

  void append(const Step& step, const std::string& branch, const std::string& margin) {
    rows_.push_back({&step, branch + step.type, margin});
    // A resource that is replaced by another of the same URN has its children once.
    if (!step.component) {
      return;
    }
    const std::vector<const Step*> below = visible(step.urn);
    for (const Step* child : below) {
      const bool last = child == below.back();
      append(*child, margin + (last ? "└─ " : "├─ "), margin + (last ? "   " : "│  "));
    }
  }

  const ShowOptions& options_;
  std::set<std::string> known_;
  std::map<std::string, std::vector<const Step*>> children_;
  std::vector<Row> rows_;
};

std::string action_text(const Step& step) {
  if (step.action == Action::kSame) {
    return "";
  }
  if (step.action == Action::kReplace && step.delete_before_replace) {
    return "replace (old one deleted first)";
  }
  return std::string(engine::op(step));
}

std::string_view glyph_of(const Step& step) {
  return engine::op(step) == "read" ? "> " : engine::glyph(step.action);
}

bool is_drift(const Step& step, const engine::Reason& reason) {
  return std::ranges::any_of(step.drift, [&](const catalog::Difference& difference) {
    return difference.path == reason.path;
  });
}

Color reason_color(const Step& step, const engine::Reason& reason) {
  if (reason.replaces) {
    return Color::kMagenta;
  }
  return is_drift(step, reason) ? Color::kBlue : Color::kYellow;
}

class PlanText {
 public:
  PlanText(const ShowOptions& options, const Paint& paint) : options_(options), paint_(paint) {}

  std::string text(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      tree_width_ = std::max(tree_width_, display_width(row.tree));
      name_width_ = std::max(name_width_, display_width(name_of(*row.step)));
    }
    std::string text =
        paint_(Color::kBold, fmt::format("      {}  {}  Plan", padded("Type", tree_width_),
                                         padded(options_.urns ? "URN" : "Name", name_width_))) +
        "\n";
    for (const Row& row : rows) {
      const Step& step = *row.step;
      text += line(row, color_of(step.action), glyph_of(step), action_text(step)) +
              replacement_steps(row) + details(row);
    }
    return text;
  }

 private:
  const std::string& name_of(const Step& step) const {
    return options_.urns ? step.urn : step.name;
  }

  std::string line(const Row& row, Color color, std::string_view glyph,
                   const std::string& what) const {
    std::string line =
        fmt::format(" {}   {}  {}  {}", paint_(color, glyph), padded(row.tree, tree_width_),
                    padded(name_of(*row.step), name_width_), paint_(color, what));
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
  }

  /// In the order in which they happen.
  std::string replacement_steps(const Row& row) const {
    if (!options_.replacement_steps || row.step->action != Action::kReplace) {
      return "";
    }
    const std::string create = line(row, Color::kGreen, "++", "create replacement");
    const std::string remove = line(row, Color::kRed, "--", "delete replaced");
    return row.step->delete_before_replace ? remove + create : create + remove;
  }

  std::string details(const Row& row) const {
    const std::string margin = "      " + paint_(Color::kDim, row.margin) + "    ";
    std::string text;
    for (const engine::Reason& reason : row.step->reasons) {
      if (!options_.diff || reason.path.empty()) {
        text += margin + paint_(reason_color(*row.step, reason), reason.text) + "\n";
      }
    }
    if (options_.diff && !row.step->component) {
      for (const std::string& line : diff_lines(*row.step, options_, paint_)) {
        text += margin + line + "\n";
      }
    }
    return text;
  }

  const ShowOptions& options_;
  const Paint& paint_;
  std::size_t tree_width_ = 4;
  std::size_t name_width_ = 4;
};

/// Whose properties are not as they were left, although nothing here has changed them.
std::string drift_text(const engine::Plan& plan, const Paint& paint) {
  const auto count =
      std::ranges::count_if(plan.steps, [](const Step& step) { return !step.drift.empty(); });
  if (count == 0) {
    return "";
  }
  return paint(
             Color::kBlue,
             fmt::format("Drift: {} changed outside of Settle; it is put right where a line says "
                         "(drift)",
                         count == 1 ? "1 resource was" : fmt::format("{} resources were", count))) +
         "\n";
}

}  // namespace

std::string plan_text(const engine::Plan& plan, const ShowOptions& options, const Paint& paint) {
  const std::vector<Row> rows = PlanTree(plan, options).rows();
  std::string moves = moves_text(plan, paint);
  if (rows.empty()) {
    return moves;
  }
  const std::string drift = drift_text(plan, paint);
  return PlanText(options, paint).text(rows) + moves + (drift.empty() ? "" : "\n" + drift);
}

}  // namespace cli
