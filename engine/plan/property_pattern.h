#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "catalog/value.h"

namespace engine {

/// A property path in which `*` stands for any member or element: names and indexes from the root
/// on.
using PropertyPattern = std::vector<std::string>;

/// `a.b`, `a["x.y"]`, `a[0]`, `a[*].b`, `a.*`, `*`. kInvalidArgument names the first thing that
/// does not belong.
base::Result<PropertyPattern> parse_property_pattern(std::string_view text);

/// Whether a JSON pointer is the pattern's place, or lies below it.
bool covers(const PropertyPattern& pattern, std::string_view pointer);

/// As a pointer pattern: `/a/*/b`.
std::string pointer_of(const PropertyPattern& pattern);

/// `inputs` with the places of the pattern as they are recorded: what is not recorded is taken out.
/// Elements of a list that is now longer, or shorter, than it is recorded stay as they are.
catalog::Value with_recorded(const catalog::Value& inputs, const catalog::Value& recorded,
                             const PropertyPattern& pattern);

}  // namespace engine
