#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/json.h"

namespace engine {

/// One `key: value` of a block mapping and the lines it takes (its own trailing comment, not those
/// above it).
struct YamlEntry {
  std::string key;
  base::Json value;
  std::size_t indent = 0;
  std::size_t first_line = 0;
  std::size_t end_line = 0;  ///< one past the last
};

struct YamlMapping {
  std::vector<YamlEntry> entries;
  std::size_t indent = 0;
  std::size_t end_line = 0;  ///< where a new entry goes

  const YamlEntry* find(std::string_view key) const;
};

/// A YAML text as lines, and the texts that come of changing one entry. The text must have been
/// read without an error (read_yaml) before.
class YamlLines {
 public:
  explicit YamlLines(std::string_view text);

  YamlMapping root() const;
  /// The entry's value when it is a block mapping; nullopt for everything else (flow style too).
  std::optional<YamlMapping> mapping(const YamlEntry& entry) const;

  std::string text() const { return join(lines_); }

  std::string with_entry_value(const YamlEntry& entry, const base::Json& value) const;
  std::string with_new_entry(const YamlMapping& mapping, std::string_view key,
                             const base::Json& value) const;
  std::string without_entry(const YamlEntry& entry) const;

 private:
  std::string join(const std::vector<std::string>& lines) const;
  std::string replaced(std::size_t first, std::size_t end, std::vector<std::string> by) const;

  std::string newline_;
  std::vector<std::string> lines_;
};

}  // namespace engine
