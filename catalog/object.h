#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "catalog/value.h"

namespace catalog {

struct Member {
  const char* name;
  const Value& value;
};

/// The members that are declared, as an object: what generated `to_value` functions are made of.
inline Value object(std::initializer_list<Member> members) {
  Value::Object present;
  for (const Member& member : members) {
    if (!member.value.is_absent()) {
      present.emplace(member.name, member.value);
    }
  }
  return present;
}

}  // namespace catalog
