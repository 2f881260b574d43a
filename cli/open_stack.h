#pragma once

#include <string>

#include "cli/session.h"
#include "cli/stack_secrets.h"
#include "cli/workspace.h"
#include "engine/config/stack_file.h"
#include "engine/graph/stack.h"
#include "engine/state/store.h"

namespace cli {

/// What to do with a stack that a rename cut short has left under two names.
enum class HalfRenamed { kRefused, kTaken };

/// One stack of a workspace: its configuration file, its secrets and its state, wired together.
class OpenStack {
 public:
  /// The stack need not exist yet; its file is --config-file, or the project's Pulumi.STACK.yaml.
  /// Throws when the file cannot be read, or a rename of the stack was cut short.
  OpenStack(Session& session, const Workspace& workspace, const Arguments& arguments,
            std::string name, HalfRenamed half_renamed = HalfRenamed::kRefused);
  OpenStack(const OpenStack&) = delete;
  OpenStack& operator=(const OpenStack&) = delete;

  const std::string& name() const { return name_; }

  /// `settle:target` of the file; local when it says nothing. Throws kUsage for another word.
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

/// `settle:encryptState`. Throws kUsage for anything but true and false.
bool encrypts_state(const engine::StackFile& file);

/// A person can be asked: there is a terminal, and nobody said --non-interactive.
bool is_interactive(const Session& session, const Arguments& arguments);

}  // namespace cli
