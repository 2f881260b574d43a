#pragma once

#include <string>

#include "cli/verb.h"
#include "cli/workspace.h"
#include "engine/config/config_key.h"
#include "engine/config/property_path.h"

namespace cli {

Verb config_get_verb();
Verb config_ls_verb();
Verb config_rm_verb();
Verb config_set_verb();

/// Which value a command is about.
struct ConfigPlace {
  engine::ConfigKey key;
  engine::PropertyPath below;  ///< into the value, with --path
};

/// KEY of the command line; with --path its first part is the key. Throws kUsage.
ConfigPlace config_place(const Workspace& workspace, const Arguments& arguments);

/// Throws kError: there is no such value, perhaps another was meant.
[[noreturn]] void fail_no_value(const Workspace& workspace, const std::string& stack,
                                const ConfigPlace& place);

}  // namespace cli
