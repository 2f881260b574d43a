#pragma once

#include "cli/session.h"
#include "cli/workspace.h"
#include "engine/backend/backend.h"

namespace cli {

/// `renaming.json` in the folders of both names while `stack rename` is under way: until it is
/// finished both states hold the same resources, and neither is to be used.
class RenameMarks {
 public:
  RenameMarks(engine::ObjectStore& objects, engine::StackId from, engine::StackId to);

  /// An earlier rename to the same name that was cut short.
  bool are_there() const;
  void set();
  /// As if there had been no rename.
  void unset();

 private:
  engine::ObjectStore& objects_;
  engine::StackId from_;
  engine::StackId to_;
};

/// The last part of a rename, when the new name has everything: the old state goes, and with it
/// what refuses both names, then the rest that has the old name. `lease` is the old name's.
void forget_old_name(Session& session, const Workspace& workspace, const engine::StackId& from,
                     const engine::StackId& to, engine::Lease& lease);

/// For who opens a stack, or renames it. A rename of it or to it that was cut short: throws kError,
/// with the command that finishes it, while both hold the same resources; when the old state is
/// gone the rest of the old name is forgotten.
void settle_half_renamed(Session& session, const Workspace& workspace,
                         const engine::StackId& stack);

}  // namespace cli
