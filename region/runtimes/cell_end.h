#pragma once

#include "base/error.h"

namespace region {

/// Whether a call of a cell has failed because the cell itself has ended, and everything in it.
inline bool has_ended(const base::Error& failure) {
  return failure.kind == base::ErrorKind::kUnavailable ||
         failure.kind == base::ErrorKind::kNotFound;
}

}  // namespace region
