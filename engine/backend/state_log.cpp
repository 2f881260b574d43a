#include "engine/backend/state_log.h"

#include <fmt/core.h>

namespace engine {

std::string StatePlace::way_out() const {
  return fmt::format(
      "Restore it from a backup, or from {} (the state at the last checkpoint); `settle state "
      "repair` takes an older copy as it is. Run `refresh` then",
      backup);
}

}  // namespace engine
