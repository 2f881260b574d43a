#pragma once

#include <map>
#include <source_location>
#include <string>
#include <string_view>

#include "catalog/output.h"
#include "catalog/value.h"
#include "engine/graph/stack.h"

namespace engine {

/// The type under which a reference is recorded.
constexpr std::string_view kStackReferenceType = "pulumi:pulumi:StackReference";

/// The outputs of another stack, as its last run has left them. It is recorded in the stack that
/// has it. What is wrong becomes a diagnostic of the stack, and the values are unknown then.
class StackReference {
 public:
  /// `name`: a stack of the same project, or `organization/PROJECT/STACK`.
  StackReference(Stack& stack, const std::string& name,
                 std::source_location where = std::source_location::current());

  /// Absent: there is none of that name. A secret stays one.
  catalog::Value get_output(std::string_view name) const;
  /// It is an error if there is none of that name.
  catalog::Value require_output(std::string_view name,
                                std::source_location where = std::source_location::current()) const;

  template <class T>
  catalog::Output<T> require(std::string_view name,
                             std::source_location where = std::source_location::current()) const {
    return catalog::Output<T>(require_output(name, where));
  }

 private:
  Stack& stack_;
  StackOutputs other_;
  bool found_ = false;
};

}  // namespace engine
