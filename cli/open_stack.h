#pragma once

#include <string>

#include "cli/session.h"
#include "cli/stack_secrets.h"
#include "cli/workspace.h"
#include "engine/config/stack_file.h"
#include "engine/graph/stack.h"
#include "engine/state/store.h"

namespace cli {

/// What else is taken for a stack than one that is whole.
struct OpenOptions {
  bool half_renamed = false;     ///< what a rename that was cut short has left under two names
  bool new_config_file = false;  ///< a --config-file that is not there: an empty one, to be made
  /// Settings of Settle's own that are wrong: for who shows or mends them, and uses no state.
  bool wrong_settings = false;
};

/// One stack of a workspace: its configuration file, its secrets and its state, wired together.
class OpenStack {
 public:
  /// The stack need not exist yet; its file is --config-file, or the project's Pulumi.STACK.yaml,
  /// which need not exist either. Throws when the file cannot be read or has a wrong setting of
  /// Settle's own (kUsage), or a rename of the stack was cut short.
  OpenStack(Session& session, const Workspace& workspace, const Arguments& arguments,
            std::string name, OpenOptions options = {});
  OpenStack(const OpenStack&) = delete;
  OpenStack& operator=(const OpenStack&) = delete;

  const std::string& name() const { return name_; }

  /// `settle:target` of the file; local when it says nothing.
  engine::Target target() const;

  engine::StackFile& file() { return file_; }

  const engine::StackFile& file() const { return file_; }

  StackSecrets& secrets() { return secrets_; }

  engine::StateStore& store() { return store_; }

 private:
  std::string name_;
  engine::StackFile file_;
  engine::PassphraseSource passphrase_;
  StackSecrets secrets_;
  engine::StateStore store_;
};

/// A switch among Settle's own settings, `settle:NAME`; false when the file says nothing. Throws
/// kUsage for anything but true and false.
bool is_switched_on(const engine::StackFile& file, const std::string& name);

/// A person can be asked: there is a terminal, and nobody said --non-interactive.
bool is_interactive(const Session& session, const Arguments& arguments);

}  // namespace cli
