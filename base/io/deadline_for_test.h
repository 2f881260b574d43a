#pragma once

#include "base/clock.h"

namespace base {

/// Later than anything that a test waits for.
inline Deadline soon() {
  return Deadline::after(Milliseconds{5'000});
}

}  // namespace base
