#pragma once

#include <span>
#include <string>
#include <string_view>

#include <boost/json.hpp>

#include "base/json.h"
#include "base/result.h"
#include "engine/config/property_path.h"
#include "engine/config/yaml_reader.h"

namespace engine {

/// A YAML file that people write and programs edit: an edit touches only the lines of the value
/// that changes, so comments, order, blank lines and quoting elsewhere stay as they are. One
/// document whose root is a mapping (or nothing yet); at most 1 MiB.
class YamlDocument {
 public:
  /// `place` is the file's name for messages. kInvalidArgument names line and column.
  static base::Result<YamlDocument> parse(std::string text, std::string place);

  const std::string& text() const { return text_; }

  /// The whole document as an object. Plain scalars by YAML 1.2's rules; digits with a leading zero
  /// (account ids) stay text.
  const base::JsonObject& root() const { return read_.root; }

  /// nullptr: not there.
  const base::Json* find(const PropertyPath& path) const;
  /// Where its key stands, counted from 1; 0: not there, or inside a value that is not a mapping.
  unsigned line_of(const PropertyPath& path) const;

  /// Missing mappings on the way are made. kInvalidArgument: a scalar is in the way, or an index is
  /// beyond the end of its list.
  base::Result<void> set(const PropertyPath& path, const base::Json& value);
  /// kNotFound: nothing there.
  base::Result<void> remove(const PropertyPath& path);

 private:
  base::Result<void> replace_text(std::string text, const base::JsonObject& expected);

  std::string text_;
  std::string place_;
  YamlText read_;
};

/// `document` with `value` at `path` (nullptr: with nothing there), under the same rules.
base::Result<base::Json> with_value(base::Json document, std::span<const PathSegment> path,
                                    const base::Json* value);

}  // namespace engine
