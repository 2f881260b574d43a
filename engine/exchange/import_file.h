#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "engine/plan/plan.h"

namespace engine {

/// One existing resource that is to come into a stack.
struct ImportRequest {
  std::string type;  ///< CloudFormation's, or aws-native's token; a component's own
  std::string name;
  std::string id{};      ///< primary identifier, parts joined with `|`; empty for a component
  std::string parent{};  ///< URN; empty: the stack
  std::vector<std::string> properties{};  ///< only these (SDK or CloudFormation names); empty: all
  bool component = false;
};

/// Pulumi's import file: `{"nameTable": {NAME: URN}, "resources": [{"type", "name", "id",
/// "parent"?, "properties"?, "component"?, "logicalName"?}]}`. A parent is a name of the table or
/// of a component in the file. In their order, parents first. kInvalidArgument names the place and
/// what was expected; kUnsupported: remote components, `<PLACEHOLDER>` ids.
base::Result<std::vector<ImportRequest>> parse_import_file(const base::Json& document,
                                                           const std::string& project,
                                                           const std::string& stack);

/// What a plan creates as such a file, to be given its ids by a person: they are `<PLACEHOLDER>`.
/// Components first. Two of one name are told apart by numbers, and have a `logicalName`.
base::JsonObject import_file_of(const Plan& plan);

}  // namespace engine
