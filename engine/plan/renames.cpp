#include "engine/plan/renames.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

#include "engine/state/references.h"

namespace engine {

Renames find_renames(const Stack& stack, const Snapshot& recorded) {
  Renames renames;
  std::unordered_map<std::string, std::string> claims;  // recorded URN -> declared URN
  for (const DeclaredResource& declared : stack.resources()) {
    if (declared.aliases.empty() || recorded.find(declared.urn) != nullptr) {
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
  std::unordered_map<std::string, std::string> names;
  for (const Move& move : moves) {
    names.emplace(move.from, move.to);
  }
  for (const auto& [serial, resource] : recorded.resources()) {
    ResourceState next = resource;
    const bool differs = rename_urns(next, [&](const std::string& urn) {
      const auto found = names.find(urn);
      return found == names.end() ? urn : found->second;
    });
    if (differs) {
      changed.push_back(std::move(next));
    }
  }
  return changed;
}

}  // namespace engine
