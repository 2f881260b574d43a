#include "engine/plan/selection.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "base/encoding.h"

namespace engine {

namespace {

/// The URN that a mistyped one was meant to be; empty: none is near.
std::string nearest_urn(std::string_view urn, const Stack* stack, const Snapshot& recorded) {
  std::string nearest;
  std::size_t least = 8;  // further away it is no misspelling
  const auto consider = [&](const std::string& candidate) {
    const std::size_t distance = base::edit_distance(urn, candidate);
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  };
  for (const auto& [serial, resource] : recorded.resources()) {
    consider(resource.urn);
  }
  if (stack != nullptr) {
    for (const DeclaredResource& resource : stack->resources()) {
      consider(resource.urn);
    }
  }
  return nearest;
}

}  // namespace

bool any_matches(const std::vector<std::string>& patterns, std::string_view urn) {
  return std::ranges::any_of(patterns,
                             [&](const std::string& pattern) { return matches(pattern, urn); });
}

bool matches(std::string_view pattern, std::string_view text) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) {
    return pattern == text;
  }
  if (!text.starts_with(pattern.substr(0, star))) {
    return false;
  }
  text.remove_prefix(star);
  const std::size_t next = std::min(pattern.find_first_not_of('*', star), pattern.size());
  const bool over_colons = next - star > 1;
  pattern.remove_prefix(next);
  for (std::size_t skip = 0; skip <= text.size(); ++skip) {
    if (matches(pattern, text.substr(skip))) {
      return true;
    }
    if (!over_colons && skip < text.size() && text[skip] == ':') {
      return false;
    }
  }
  return false;
}

std::vector<bool> selected(const Selection& selection, const Stack& stack, const Graph& graph) {
  const std::deque<DeclaredResource>& resources = stack.resources();
  std::vector<bool> in(resources.size(), true);
  if (selection.is_everything()) {
    return in;
  }
  std::vector<bool> out(resources.size());
  const auto stands_on = [&](std::size_t at, const std::vector<bool>& those) {
    return std::ranges::any_of(graph.nodes[at].needs,
                               [&](std::size_t need) { return those[need]; });
  };
  for (const std::size_t i : graph.order) {
    out[i] = any_matches(selection.excludes, resources[i].urn) ||
             (selection.exclude_dependents && stands_on(i, out));
    in[i] =
        !out[i] && (selection.targets.empty() || any_matches(selection.targets, resources[i].urn) ||
                    (selection.dependents && stands_on(i, in)));
  }
  for (auto i = graph.order.rbegin(); i != graph.order.rend(); ++i) {
    for (const std::size_t need : graph.nodes[*i].needs) {
      in[need] = in[need] || (in[*i] && resources[need].declaration.component);
    }
  }
  return in;
}

base::Diagnostics missing_targets(const Selection& selection, const Stack* stack,
                                  const Snapshot& recorded) {
  base::Diagnostics diagnostics;
  const auto check = [&](const std::vector<std::string>& patterns, std::string_view flag) {
    for (const std::string& urn : patterns) {
      const bool known = urn.find('*') != std::string::npos || recorded.find(urn) != nullptr ||
                         (stack != nullptr && stack->find(urn) != nullptr);
      if (known) {
        continue;
      }
      const std::string nearest = nearest_urn(urn, stack, recorded);
      diagnostics.push_back(
          {.summary = fmt::format("--{} {} names no resource of the stack", flag, urn),
           .fix = nearest.empty() ? "`**` stands for any "
                                    "part of a URN, `*` for one without a colon"
                                  : fmt::format("did you mean {}?", nearest)});
    }
  };
  check(selection.targets, "target");
  check(selection.excludes, "exclude");
  check(selection.replaces, "replace");
  return diagnostics;
}

}  // namespace engine
