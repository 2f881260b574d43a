#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/json.h"
#include "base/result.h"

namespace engine {

/// Of a text.
inline constexpr std::size_t kYamlBytesMax = 1U << 20;

struct YamlMember;

/// Where a value stands: bytes of the text, with its anchor and tag. Both the same: nothing is
/// written there.
struct YamlNode {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool block = false;               ///< written by indentation: a map, a list or a `|` text
  std::vector<YamlMember> members;  ///< of a block map, in their order; of nothing else

  /// nullptr: none of that name.
  const YamlMember* find(std::string_view key) const;
};

/// One `key: value` of a block map.
struct YamlMember {
  std::string key;
  std::size_t begin = 0;  ///< of the key
  std::size_t end = 0;
  YamlNode value;
};

struct YamlText {
  base::JsonObject root;
  YamlNode node;  ///< of the root
};

/// One YAML document whose root is a map, or nothing yet, as JSON. At most 1 MiB, 64 levels deep,
/// and 100,000 values and 8 MiB with its aliases followed. `place` is the file's name for messages.
/// kInvalidArgument names line and column.
base::Result<YamlText> read_yaml(std::string_view text, std::string_view place);

/// What a plain (unquoted) scalar means, by YAML 1.2's rules; digits with a leading zero (account
/// ids) stay text.
base::Json plain_scalar(std::string_view text);

}  // namespace engine
