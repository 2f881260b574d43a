#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/schema.h"
#include "catalog/value.h"

namespace catalog {

enum class ChangeKind { kAdd, kRemove, kModify };

/// One difference between two property trees.
struct Difference {
  ChangeKind kind = ChangeKind::kModify;
  std::string pointer;  ///< JSON pointer of the place: `/Tags/3/Value`
  std::string path;     ///< the same for people: `Tags[3].Value`
  Value before;
  Value after;
};

/// Every difference that means something to AWS: lists without order and tags compare as sets, JSON
/// inside strings and policy documents compare as documents, numbers by value. An unknown on either
/// side is a difference only when the other side is absent or it replaces a known value
/// (`after` is then unknown). Secrets compare by content.
std::vector<Difference> compare(const ResourceType& type, const Value& before, const Value& after);

/// Drift: only paths that `declared` has; `live` is what the service returned. Read-only and
/// write-only properties, `aws:` tags, known defaults and the schema's property transforms
/// (case, ARN or name, engine version prefixes) are no difference. `before` is what was declared,
/// `after` what is live.
std::vector<Difference> compare_live(const ResourceType& type, const Value& declared,
                                     const Value& live);

/// Whether a pointer equals or lies below one of `patterns` (which may have `*`).
bool covered(std::string_view pointer, std::span<const std::string_view> patterns);

}  // namespace catalog
