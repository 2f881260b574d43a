#pragma once

#include <string_view>

namespace region {

/// A parameter of the family aurora-postgresql15 that PostgreSQL 15 has too.
struct AuroraParameter {
  enum Kind { kText, kBoolean, kInteger, kReal };

  std::string_view name;
  Kind kind = kText;
  double least = 0;  ///< of numbers
  double most = 0;
};

/// nullptr: there is no such parameter.
const AuroraParameter* find_aurora_parameter(std::string_view name);

/// Aurora shows it and lets nobody change it.
bool is_fixed_aurora_parameter(std::string_view name);

}  // namespace region
