#pragma once

#include "engine/backend/lock_owner.h"

namespace engine {

/// The exclusive right to change a stack, held as long as this lives. Its owner gives signs of
/// life; an owner that is dead loses it.
class Lease {
 public:
  virtual ~Lease() = default;
  virtual const LockOwner& owner() const = 0;
};

}  // namespace engine
