#pragma once

#include <string>
#include <vector>

#include "catalog/value.h"
#include "engine/policy/policy.h"

namespace platform {

/// Where a property is. A name in a list of Key and Value (tags, attributes) stands for the Value
/// of that Key.
using Place = std::vector<std::string>;

/// What must hold of one property.
struct Requirement {
  enum class Kind {
    kIs,       ///< it is `value`
    kIsNot,    ///< it is absent, or not `value`
    kIsSet,    ///< it has any value
    kAtLeast,  ///< it is a number not below the policy's setting named `value`
  };

  const char* type;  ///< of the resource
  Place place;
  Kind kind = Kind::kIs;
  catalog::Value value{};
};

/// The value there, secrets opened; absent: it is not declared; Value::unknown: nobody knows yet.
catalog::Value value_of(const catalog::Value& properties, const Place& place);

/// The same properties with another value there; nullopt: something on the way is not known.
std::optional<catalog::Value> with_value(const catalog::Value& properties, const Place& place,
                                         const catalog::Value& value);

/// Completes `policy` to one that checks the requirements, and puts right what it can.
engine::Policy require(engine::Policy policy, const std::vector<Requirement>& requirements);

}  // namespace platform
