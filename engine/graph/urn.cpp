#include "engine/graph/urn.h"

#include <fmt/core.h>

namespace engine {

std::string_view Urn::type() const {
  const std::size_t dollar = qualified_type.rfind('$');
  return dollar == std::string_view::npos ? qualified_type : qualified_type.substr(dollar + 1);
}

Urn parse_urn(std::string_view urn) {
  constexpr std::string_view kPrefix = "urn:pulumi:";
  if (!urn.starts_with(kPrefix)) {
    return {};
  }
  urn.remove_prefix(kPrefix.size());
  Urn parts;
  for (std::string_view* part : {&parts.stack, &parts.project, &parts.qualified_type}) {
    const std::size_t end = urn.find("::");
    if (end == std::string_view::npos) {
      return {};
    }
    *part = urn.substr(0, end);
    urn.remove_prefix(end + 2);
  }
  parts.name = urn;
  return parts;
}

std::string make_urn(std::string_view stack, std::string_view project, std::string_view parent,
                     std::string_view type, std::string_view name) {
  const std::string_view parent_type = parse_urn(parent).qualified_type;
  return fmt::format("urn:pulumi:{}::{}::{}{}{}::{}", stack, project, parent_type,
                     parent_type.empty() ? "" : "$", type, name);
}

std::string root_urn(std::string_view stack, std::string_view project) {
  return fmt::format("urn:pulumi:{}::{}::pulumi:pulumi:Stack::{}-{}", stack, project, project,
                     stack);
}

}  // namespace engine
