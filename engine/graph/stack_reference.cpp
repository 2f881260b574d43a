#include "engine/graph/stack_reference.h"

#include <utility>
#include <vector>

#include <fmt/ranges.h>

namespace engine {

namespace {

using catalog::Value;

/// What is recorded: Pulumi's members.
Value recorded(const StackOutputs& other) {
  Value::List secrets;
  for (const auto& [name, value] : other.values) {
    if (value.contains_secret()) {
      secrets.emplace_back(name);
    }
  }
  return Value::Object{{"name", other.name},
                       {"outputs", Value::Object(other.values.begin(), other.values.end())},
                       {"secretOutputNames", std::move(secrets)}};
}

base::Diagnostic reference_finding(std::string summary, std::string fix,
                                   const std::source_location& where) {
  return {.summary = std::move(summary),
          .fix = std::move(fix),
          .file = where.file_name(),
          .line = where.line()};
}

}  // namespace

StackReference::StackReference(Stack& stack, const std::string& name, std::source_location where)
    : stack_(stack) {
  const auto& read = stack.settings().read_outputs;
  base::Result<StackOutputs> other =
      read ? read(name)
           : base::error(base::ErrorKind::kUnsupported, "no other stacks can be read here");
  if (!other) {
    stack.report(reference_finding(
        fmt::format("the outputs of stack '{}' cannot be read: {}", name, other.error().message),
        "", where));
    return;
  }
  found_ = true;
  other_ = *std::move(other);
  stack.declare({.type = std::string(kStackReferenceType),
                 .name = other_.name,
                 .properties = recorded(other_),
                 .component = true,
                 .where = where});
}

Value StackReference::get_output(std::string_view name) const {
  if (!found_) {
    return Value::unknown();
  }
  const auto value = other_.values.find(std::string(name));
  return value == other_.values.end() ? Value() : value->second;
}

Value StackReference::require_output(std::string_view name, std::source_location where) const {
  Value value = get_output(name);
  if (!value.is_absent()) {
    return value;
  }
  std::vector<std::string> names;
  for (const auto& [known, each] : other_.values) {
    names.push_back(known);
  }
  stack_.report(reference_finding(
      fmt::format("stack '{}' has no output '{}'", other_.name, name),
      names.empty() ? fmt::format("bring '{}' up first", other_.name)
                    : fmt::format("one of its outputs: {}", fmt::join(names, ", ")),
      where));
  return Value::unknown();
}

}  // namespace engine
