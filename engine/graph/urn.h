#pragma once

#include <string>
#include <string_view>

namespace engine {

/// The parts of `urn:pulumi:<stack>::<project>::<parentTypes$type>::<name>`. Views into the text.
struct Urn {
  std::string_view stack;
  std::string_view project;
  std::string_view
      qualified_type;     ///< with the parents': `settle:platform:Network$aws-native:ec2:Vpc`
  std::string_view name;  ///< everything behind the third `::`

  /// The part behind the last `$`.
  std::string_view type() const;
};

/// Empty parts where the text is no URN.
Urn parse_urn(std::string_view urn);

/// `parent` is a URN, or empty for a child of the stack itself.
std::string make_urn(std::string_view stack, std::string_view project, std::string_view parent,
                     std::string_view type, std::string_view name);

/// The resource that every stack has and that holds its outputs.
std::string root_urn(std::string_view stack, std::string_view project);

}  // namespace engine
