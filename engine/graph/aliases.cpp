#include "engine/graph/aliases.h"

#include <algorithm>
#include <utility>

#include "catalog/schema.h"
#include "engine/graph/urn.h"

namespace engine {

namespace {

using catalog::Alias;

std::string token_of(const std::string& type) {
  const catalog::ResourceType* schema = catalog::find_resource_type(type);
  return schema != nullptr ? std::string(schema->token) : type;
}

/// A child's name under an earlier name of its parent.
std::string renamed_with_parent(const std::string& name, std::string_view now,
                                std::string_view before) {
  const bool follows = !now.empty() && !before.empty() && name.starts_with(now);
  return follows ? std::string(before) + name.substr(now.size()) : name;
}

}  // namespace

std::vector<std::string> alias_urns(const catalog::Declaration& declaration, const Kinship& kin) {
  std::vector<std::string> urns;
  const auto add = [&](std::string urn) {
    if (std::ranges::find(urns, urn) == urns.end()) {
      urns.push_back(std::move(urn));
    }
  };
  const std::string_view parent_name = parse_urn(kin.parent).name;
  const auto add_identity = [&](const Alias& alias, const std::string& parent) {
    const std::string name = alias.name.value_or(
        renamed_with_parent(declaration.name, parent_name, parse_urn(parent).name));
    add(make_urn(alias.stack.value_or(kin.stack), alias.project.value_or(kin.project), parent,
                 alias.type ? token_of(*alias.type) : kin.type, name));
  };
  const auto add_under_all_parents = [&](const Alias& alias) {
    add_identity(alias, kin.parent);
    for (const std::string& parent : kin.parent_aliases) {
      add_identity(alias, parent);
    }
  };
  for (const Alias& alias : declaration.options.aliases) {
    if (!alias.urn.empty()) {
      add(alias.urn);
    } else if (alias.no_parent || alias.parent) {
      add_identity(alias, alias.parent.value_or(""));
    } else {
      add_under_all_parents(alias);
    }
  }
  add_under_all_parents({});
  std::erase(urns, make_urn(kin.stack, kin.project, kin.parent, kin.type, declaration.name));
  return urns;
}

}  // namespace engine
