#include "engine/plan/renames.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

namespace engine {

namespace {

using Names = std::unordered_map<std::string, std::string>;

bool rename(std::string& urn, const Names& names) {
  const auto found = names.find(urn);
  if (found == names.end()) {
    return false;
  }
  urn = found->second;
  return true;
}

bool rename(std::vector<std::string>& urns, const Names& names) {
  bool changed = false;
  for (std::string& urn : urns) {
    changed = rename(urn, names) || changed;
  }
  std::ranges::sort(urns);
  return changed;
}

}  // namespace

Renames find_renames(const Stack& stack, const Snapshot& recorded) {
  Renames renames;
  std::unordered_map<std::string, std::string> claims;  // recorded URN -> declared URN
  for (const DeclaredResource& declared : stack.resources()) {
    if (recorded.find(declared.urn) != nullptr) {
      continue;
    }
    const auto alias = std::ranges::find_if(declared.aliases, [&](const std::string& urn) {
      return recorded.find(urn) != nullptr && stack.find(urn) == nullptr;
    });
    if (alias == declared.aliases.end()) {
      continue;
    }
    const auto [claim, is_first] = claims.emplace(*alias, declared.urn);
    if (!is_first) {
      renames.diagnostics.push_back(
          {.summary =
               fmt::format("{} is recorded once, and two claim it by their aliases: this one "
                           "and {}",
                           *alias, claim->second),
           .fix = "leave the alias at the one that it has become",
           .resource = declared.urn,
           .file = declared.declaration.where.file_name(),
           .line = declared.declaration.where.line()});
      continue;
    }
    renames.moves.push_back(
        {*alias, declared.urn, declared.declaration.type, recorded.find(*alias)->identifier});
  }
  return renames;
}

std::vector<ResourceState> renamed_states(const Snapshot& recorded,
                                          const std::vector<Move>& moves) {
  std::vector<ResourceState> changed;
  if (moves.empty()) {
    return changed;
  }
  Names names;
  for (const Move& move : moves) {
    names.emplace(move.from, move.to);
  }
  for (const auto& [serial, resource] : recorded.resources()) {
    ResourceState next = resource;
    bool differs = rename(next.urn, names);
    for (std::string* urn : {&next.parent, &next.deleted_with}) {
      differs = rename(*urn, names) || differs;
    }
    differs = rename(next.dependencies, names) || differs;
    for (auto& [property, urns] : next.property_dependencies) {
      differs = rename(urns, names) || differs;
    }
    if (differs) {
      changed.push_back(std::move(next));
    }
  }
  return changed;
}

}  // namespace engine
