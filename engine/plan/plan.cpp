#include "engine/plan/plan.h"

#include <algorithm>

#include "engine/graph/stack_reference.h"

namespace engine {

std::string_view name(Action action) {
  switch (action) {
    case Action::kSame:
      return "same";
    case Action::kCreate:
      return "create";
    case Action::kImport:
      return "import";
    case Action::kUpdate:
      return "update";
    case Action::kReplace:
      return "replace";
    case Action::kDelete:
      return "delete";
  }
  return "";
}

std::string_view glyph(Action action) {
  switch (action) {
    case Action::kSame:
      return "  ";
    case Action::kCreate:
      return "+ ";
    case Action::kImport:
      return "= ";
    case Action::kUpdate:
      return "~ ";
    case Action::kReplace:
      return "+-";
    case Action::kDelete:
      return "- ";
  }
  return "";
}

std::string_view op(const Step& step) {
  const bool reads = step.type == kStackReferenceType && step.action == Action::kCreate;
  return reads ? "read" : name(step.action);
}

bool Plan::has_changes() const {
  return std::ranges::any_of(steps, [](const Step& step) { return step.action != Action::kSame; });
}

std::map<Action, std::size_t> Plan::counts() const {
  std::map<Action, std::size_t> counts;
  for (const Step& step : steps) {
    if (!step.component) {
      ++counts[step.action];
    }
  }
  return counts;
}

}  // namespace engine
