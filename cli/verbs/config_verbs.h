#pragma once

#include <string>
#include <string_view>

#include "cli/open_stack.h"
#include "cli/verb.h"
#include "cli/workspace.h"
#include "engine/config/config_key.h"
#include "engine/config/property_path.h"

namespace cli {

Verb config_cp_verb();
Verb config_get_verb();
Verb config_ls_verb();
Verb config_refresh_verb();
Verb config_rm_all_verb();
Verb config_rm_verb();
Verb config_set_all_verb();
Verb config_set_verb();

/// Which value a command is about.
struct ConfigPlace {
  engine::ConfigKey key;
  engine::PropertyPath below;  ///< into the value, with --path
};

/// `text` as KEY; with `path` its first part is the key. Throws kUsage.
ConfigPlace config_place(const Workspace& workspace, const std::string& text, bool path);

/// KEY of the command line, with --path or without.
ConfigPlace config_place(const Workspace& workspace, const Arguments& arguments);

/// How a text of the command line is to be stored.
enum class Storage {
  kAsDeclared,  ///< a secret when the project declares it one; refused when it looks like one
  kSecret,
  kPlaintext,
};

/// Sets `text` in the stack's file, which is not written yet. `type` as in --type; empty: text, or
/// inside an object what it looks like. Throws kUsage.
void set_config(OpenStack& stack, const Workspace& workspace, const ConfigPlace& place,
                const std::string& text, Storage storage, std::string_view type);

/// Takes a value out of the stack's file, which is not written yet. Throws when there is none.
void remove_config(OpenStack& stack, const Workspace& workspace, const ConfigPlace& place);

/// Sets in one stack's file, which is not written yet, what another has; secrets are sealed anew.
void copy_config(OpenStack& from, OpenStack& to, const ConfigPlace& place, const base::Json& value);

/// Says so when the project declares a key that is nearly this one.
void warn_if_unknown(Session& session, const Workspace& workspace, const engine::ConfigKey& key);

/// Throws kError: there is no such value, perhaps another was meant.
[[noreturn]] void fail_no_value(const Workspace& workspace, const OpenStack& stack,
                                const ConfigPlace& place);

/// For every command of `config`.
constexpr Flag kConfigFile{"config-file", 0, "FILE", "instead of the stack's Pulumi.STACK.yaml"};
constexpr Flag kConfigPath{"path", 0, "", "KEY is a path into an object or a list"};

}  // namespace cli
