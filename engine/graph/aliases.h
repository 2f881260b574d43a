#pragma once

#include <string>
#include <vector>

#include "catalog/scope.h"

namespace engine {

/// What the URNs of a declaration are made of.
struct Kinship {
  const std::string& stack;
  const std::string& project;
  const std::string& type;                         ///< as URNs spell it
  const std::string& parent;                       ///< URN, empty: the stack
  const std::vector<std::string>& parent_aliases;  ///< URNs that the parent has had
};

/// The URNs that a declaration may have had before: what its own aliases say, and what follows from
/// those of its parent. A child whose name begins with its parent's had the parent's old name
/// there.
std::vector<std::string> alias_urns(const catalog::Declaration& declaration, const Kinship& kin);

}  // namespace engine
