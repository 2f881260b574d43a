#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/json.h"
#include "engine/config/yaml_reader.h"

namespace engine {

/// The lines of one `key: value` of a block map (its own trailing comment, not those above it).
struct YamlEntry {
  const YamlMember* member = nullptr;
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

/// A YAML text as lines, and the texts that come of changing one entry. The text and what was read
/// of it must outlive it.
class YamlLines {
 public:
  YamlLines(std::string_view text, const YamlNode& root);

  /// The entries whose keys have a line of their own.
  YamlMapping root() const;
  /// The entry's value when it is a block map each of whose keys has a line of its own.
  std::optional<YamlMapping> mapping(const YamlEntry& entry) const;

  std::string with_entry_value(const YamlEntry& entry, const base::Json& value) const;
  std::string with_new_entry(const YamlMapping& mapping, std::string_view key,
                             const base::Json& value) const;
  std::string without_entry(const YamlEntry& entry) const;

 private:
  std::size_t line_of(std::size_t offset) const;
  std::size_t column_of(std::size_t offset) const;
  std::size_t end_line_of(const YamlMember& member, std::size_t next_line) const;
  YamlMapping mapping_of(const YamlNode& node, std::size_t end_line) const;
  std::size_t end_of_key(const YamlEntry& entry) const;
  std::string comment_of(const YamlEntry& entry) const;
  std::string replaced(std::size_t first, std::size_t end, std::vector<std::string> by) const;

  const YamlNode& root_;
  std::string newline_;
  std::vector<std::string> lines_;
  std::vector<std::size_t> starts_;  ///< the first byte of each line
};

}  // namespace engine
