#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "catalog/value.h"

namespace platform {

using Config = std::map<std::string, catalog::Value, std::less<>>;

/// Typed values of one namespace of a configuration, which may hold text for any type. Collects a
/// diagnostic for each value that is not of the type asked for.
class ConfigReader {
 public:
  /// Every key of `space` that is not in `known` is reported, with the nearest one.
  ConfigReader(const Config& config, std::string space, std::vector<std::string_view> known);

  bool has(std::string_view key) const;
  std::optional<std::string> text(std::string_view key);
  std::optional<bool> boolean(std::string_view key);
  std::optional<std::int64_t> integer(std::string_view key);
  /// A list, or text with commas.
  std::optional<std::vector<std::string>> texts(std::string_view key);

  /// Reports that `key` is wrong. An empty `fix` becomes the command that sets the key.
  void wrong(std::string_view key, std::string summary, std::string expected, std::string fix = "");
  void warn(std::string_view key, std::string summary, std::string fix);

  base::Diagnostics take() { return std::move(diagnostics_); }

 private:
  catalog::Value find(std::string_view key) const;
  void wrong_type(std::string_view key, const catalog::Value& value, std::string_view expected);

  const Config& config_;
  std::string space_;
  base::Diagnostics diagnostics_;
};

}  // namespace platform
