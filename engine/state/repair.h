#pragma once

#include <string>
#include <vector>

#include "engine/state/state.h"

namespace engine {

struct Repair {
  Snapshot snapshot;
  std::vector<std::string> notes;  ///< what was wrong and what became of it, a line each
};

/// A state that keeps Pulumi's rules of integrity again: references to what is not there and those
/// that close a circle are cut, of several current records of one URN the last one stays (the
/// others are deleted by the next `up`, or forgotten when they are the same thing), a component has
/// no identifier, records without URN or type go. No notes: nothing was wrong.
Repair repair(const Snapshot& snapshot);

}  // namespace engine
