#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/io/files.h"
#include "base/json.h"
#include "base/result.h"
#include "engine/config/config_type.h"

namespace engine {

/// What a project says about one of its configuration values.
struct ConfigDeclaration {
  std::string key;                   ///< full: `payment-processing:vpcCidr`
  std::optional<ConfigShape> shape;  ///< nullopt: any
  std::string description;
  bool secret = false;
  /// Used where the stack says nothing. For keys of other namespaces Pulumi calls it `value`.
  std::optional<base::Json> fallback;
};

/// Pulumi.yaml: the root of everything that has a name.
struct Project {
  std::string name;
  std::string description;
  std::string runtime;  ///< of the program: `settle`; empty: it does not say
  base::Path file;
  std::vector<ConfigDeclaration> declarations;  ///< in the file's order
  base::Path config_directory;                  ///< where Pulumi.<stack>.yaml are
  std::string backend_url;                      ///< empty: the default
  base::Path main;              ///< the program, with `runtime: settle` only; empty: settle's own
  bool refresh_always = false;  ///< every run that plans first reads what exists

  base::Path directory() const { return file.parent_path(); }

  base::Path stack_file(std::string_view stack) const;
  const ConfigDeclaration* find(std::string_view full_key) const;
};

/// kInvalidArgument names the place and what was expected.
base::Result<Project> parse_project(const std::string& text, const base::Path& file);

/// Reads Pulumi.yaml (or .yml) of `from` or of the nearest directory above. kNotFound if there is
/// none.
base::Result<Project> find_project(base::Files& files, const base::Path& from);

}  // namespace engine
