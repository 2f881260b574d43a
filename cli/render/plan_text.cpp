#include "cli/render/plan_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/encoding.h"
#include "base/json.h"

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
  PlanTree(const engine::Plan& plan, const PlanTextOptions& options) : options_(options) {
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
    if (options_.show_sames || step.action != Action::kSame) {
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

  const PlanTextOptions& options_;
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
  return std::string(engine::name(step.action));
}

std::string details_text(const Row& row, const PlanTextOptions& options, const Paint& paint) {
  const std::string margin = "      " + paint(Color::kDim, row.margin) + "    ";
  std::string text;
  for (const engine::Reason& reason : row.step->reasons) {
    const Color color = reason.replaces ? Color::kMagenta : Color::kYellow;
    text += margin + paint(color, reason.text) + "\n";
  }
  if (options.diff && row.step->action == Action::kCreate && row.step->inputs.if_object()) {
    const std::string json = base::pretty_json(row.step->inputs.to_display_json());
    for (const std::string& line : base::split(json, '\n')) {
      text += margin + line + "\n";
    }
  }
  return text;
}

}  // namespace

std::string plan_text(const engine::Plan& plan, const PlanTextOptions& options,
                      const Paint& paint) {
  const std::vector<Row> rows = PlanTree(plan, options).rows();
  if (rows.empty()) {
    return "";
  }
  std::size_t tree_width = 4;
  std::size_t name_width = 4;
  for (const Row& row : rows) {
    tree_width = std::max(tree_width, display_width(row.tree));
    name_width = std::max(name_width, display_width(row.step->name));
  }
  std::string text =
      paint(Color::kBold, fmt::format("      {}  {}  Plan", padded("Type", tree_width),
                                      padded("Name", name_width))) +
      "\n";
  for (const Row& row : rows) {
    const Color color = color_of(row.step->action);
    std::string line =
        fmt::format(" {}   {}  {}  {}", paint(color, engine::glyph(row.step->action)),
                    padded(row.tree, tree_width), padded(row.step->name, name_width),
                    paint(color, action_text(*row.step)));
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n" + details_text(row, options, paint);
  }
  return text;
}

}  // namespace cli
