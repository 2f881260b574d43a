#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "engine/backend/object_store.h"
#include "engine/backend/state_log.h"
#include "engine/state/state.h"

namespace engine {

/// How far a state has come: the numbers that it has used, which only grow (Snapshot::next_number),
/// in an object beside it. So it is noticed when lines at its end are missing, or when an older
/// copy stands in its place; a checksum of what is there cannot tell that.
///
/// It is written behind the state and read before it: whatever is killed or read meanwhile, the
/// state has come at least as far.
class StateReach {
 public:
  /// `objects` is borrowed; `folder` is the stack's.
  StateReach(ObjectStore& objects, const std::string& folder);

  /// What is not there, or cannot be understood, asks for nothing.
  base::Result<void> read();
  /// Does nothing when that far was read or written already.
  base::Result<void> write(std::uint64_t next_number);
  base::Result<void> forget();

  std::uint64_t next_number() const { return next_number_; }

  /// kCorrupt: the state has come further than this.
  base::Result<void> require(const Snapshot& state, const StatePlace& place) const;

 private:
  ObjectStore& objects_;
  std::string key_;
  std::uint64_t next_number_ = 0;
};

}  // namespace engine
