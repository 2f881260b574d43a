#pragma once

#include <string>

#include "cli/arguments.h"
#include "cli/session.h"
#include "cli/workspace.h"
#include "engine/backend/backend.h"

namespace cli {

class OpenStack;

/// Puts all secrets of a stack under another key: its configuration and its state, as one change.
/// The new Pulumi.STACK.yaml is written beside the old one (`.rekeyed`), then the state is replaced
/// in one piece, then the file. What a crash interrupts is finished by `finish_key_change`: the
/// state's header says which of the two files belongs to it. All of it happens under the stack's
/// lease: kConflict names who holds that.
///
/// The state as it is kept in the history is put under the new key too; earlier ones stay under the
/// key of their time, which has to be at hand to read them.
///
/// `provider`: `passphrase` or a URL of a key. Returns the salt of the passphrase that they are
/// under; empty: they are under a key. Throws; nothing has changed then.
std::string change_key(Session& session, const Arguments& arguments, const Workspace& workspace,
                       OpenStack& stack, const std::string& provider);

/// Takes the file that `change_key` has left beside `file` into use when the state of `id` is under
/// its key already, under the stack's lease; throws kConflict when another holds that.
/// `interactive`: a person may be asked for the passphrase.
void finish_key_change(Session& session, engine::Backend& backend, const engine::StackId& id,
                       const base::Path& file, bool interactive);

}  // namespace cli
