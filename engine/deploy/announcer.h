#pragma once

#include <mutex>

#include "engine/deploy/events.h"

namespace engine {

/// Lets many threads speak to one observer, one at a time.
class Announcer {
 public:
  explicit Announcer(Observer& observer) : observer_(observer) {}

  void say(const Event& event) {
    const std::lock_guard lock(mutex_);
    observer_.observe(event);
  }

 private:
  std::mutex mutex_;
  Observer& observer_;
};

}  // namespace engine
