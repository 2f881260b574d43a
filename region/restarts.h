#pragma once

#include <optional>

#include "base/clock.h"

namespace region {

/// When a cell that has ended is started again: at once, but one that dies young again and again
/// after growing pauses, and in the end not any more.
class Restarts {
 public:
  /// Of one that has lived so long (0: it could not be started). nullopt: it is given up.
  std::optional<base::Milliseconds> pause_after(base::Milliseconds lived);

  /// Young deaths in a row, the last one included.
  int in_a_row() const { return in_a_row_; }

 private:
  int in_a_row_ = 0;
};

}  // namespace region
