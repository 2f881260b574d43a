#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/open_stack.h"
#include "engine/state/journal.h"

namespace cli {

/// A stack's state in the hands of a person: locked, whole, and written in one piece or not at all.
class StateEdit {
 public:
  /// Locks the current stack. Throws: it is locked, or its integrity is broken already.
  StateEdit(Session& session, const Arguments& arguments);
  /// The same of another stack.
  StateEdit(Session& session, const Workspace& workspace, const Arguments& arguments,
            const std::string& stack);

  const std::string& stack_name() const { return stack_->name(); }

  /// To be changed at will; nothing is written before `save`.
  engine::Snapshot snapshot;

  /// Throws kInternal, with nothing written, when the change would break the state's integrity.
  void save();

 private:
  Workspace workspace_;
  std::unique_ptr<OpenStack> stack_;
  std::unique_ptr<engine::Journal> journal_;
};

/// Asks before a state is edited. Throws kUsage when --yes was not given and there is nobody to
/// ask, kCancelled after a no.
void confirm_state_edit(Session& session, const Arguments& arguments, const std::string& what);

/// The URNs of the command line; with --all every one; asked for when there is none and somebody is
/// there. Throws kUsage.
std::vector<std::string> asked_urns(Session& session, const Arguments& arguments,
                                    const engine::Snapshot& snapshot);

}  // namespace cli
