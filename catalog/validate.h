#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/schema.h"
#include "catalog/value.h"

namespace catalog {

/// One way in which properties break their schema.
struct Violation {
  std::string path;      ///< `Tags[0].Key`; empty: the resource itself
  std::string rule;      ///< the schema's word: required, type, enum, pattern, minimum, maxLength,
                         ///< uniqueItems, additionalProperties, readOnly, dynamicReference
  std::string message;   ///< `'dve' is not one of dev, staging, prod`; never shows a secret value
  std::string expected;  ///< what would be right, for people
  std::string fix;       ///< "did you mean CidrBlock?"; may be empty
};

/// Checks declared properties. What is not known yet is taken to be right where its type may be;
/// read-only properties may not be declared. Keeps compiled patterns, so that one Validator serves
/// many resources. Safe from any thread at once.
class Validator {
 public:
  Validator();
  ~Validator();
  Validator(const Validator&) = delete;
  Validator& operator=(const Validator&) = delete;

  /// All violations, in document order.
  std::vector<Violation> check(const ResourceType& type, const Value& properties) const;

 private:
  class Patterns;
  class Walk;
  std::unique_ptr<Patterns> patterns_;
};

/// `Validator().check(...)`: for a single resource.
std::vector<Violation> validate(const ResourceType& type, const Value& properties);

}  // namespace catalog
