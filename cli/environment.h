#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/io/files.h"

namespace cli {

/// The environment variables that the process was started with, as a value.
class Environment {
 public:
  Environment() = default;

  explicit Environment(std::map<std::string, std::string, std::less<>> variables)
      : variables_(std::move(variables)) {}

  static Environment of_process();

  /// nullopt: not set. Set but empty is a value.
  std::optional<std::string> get(std::string_view name) const;
  /// The first of these that is set.
  std::optional<std::string> first_of(std::initializer_list<std::string_view> names) const;

  bool is_set(std::string_view name) const { return get(name).has_value(); }

  /// Where Settle keeps what is not the project's: $SETTLE_HOME, or ~/.settle.
  base::Path home() const;

  const std::map<std::string, std::string, std::less<>>& variables() const { return variables_; }

 private:
  std::map<std::string, std::string, std::less<>> variables_;
};

}  // namespace cli
