#pragma once

#include "base/result.h"
#include "engine/backend/lock_owner.h"

namespace engine {

/// The exclusive right to change a stack, held as long as this lives. Its owner gives signs of
/// life; an owner that is dead loses it.
class Lease {
 public:
  virtual ~Lease() = default;
  virtual const LockOwner& owner() const = 0;
  /// Whether nobody else can have it at this moment. Asks nobody, and says no in good time before
  /// another may take it over. Safe from any thread.
  virtual bool is_held() = 0;
  /// For who removes everything of the stack: nothing is written beside the lock any more. The
  /// right stays until the end.
  virtual void stop_recording() = 0;
};

/// For who has written something: kConflict when another may have taken the stack over before it
/// was durable, and not have read it.
base::Result<void> require_held(Lease& lease);

}  // namespace engine
