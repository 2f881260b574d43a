#pragma once

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
  /// After the old name's folder, and the mark in it, is gone.
  void clear();

 private:
  engine::ObjectStore& objects_;
  engine::StackId from_;
  engine::StackId to_;
};

/// Throws kError, with the command that finishes it, when a rename of the stack or to it was cut
/// short.
void refuse_half_renamed(engine::ObjectStore& objects, const engine::StackId& stack);

}  // namespace cli
