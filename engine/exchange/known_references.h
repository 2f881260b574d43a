#pragma once

#include <map>
#include <string>
#include <string_view>

#include "catalog/value.h"
#include "engine/state/state.h"

namespace engine {

/// A JSON pointer as a path: `/Endpoint/Address` is `Endpoint.Address`.
std::string dotted_path(std::string_view pointer);

/// Where texts come from that one resource gives and others are declared with: its identifier, its
/// ARN, its address. A text that two resources give is neither's.
class KnownReferences {
 public:
  void add(const ResourceState& resource);

  /// `value` with an attribute in place of every text that another resource than `self` (a URN)
  /// gives.
  catalog::Value put_into(const catalog::Value& value, const std::string& self) const;

 private:
  struct Known {
    catalog::Value::Attribute attribute;
    bool identifier = false;
    bool ambiguous = false;
  };

  void put(const std::string& text, const std::string& urn, std::string path, bool identifier);
  const catalog::Value::Attribute* find(const std::string& text) const;

  std::map<std::string, Known> known_;
};

}  // namespace engine
