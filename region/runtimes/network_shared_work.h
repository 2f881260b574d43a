#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>

#include "base/result.h"

namespace region {

/// Work that many threads want done and that one run does for all of them: who comes while a run is
/// under way waits for the next one, which one of the waiting starts. Safe from any thread.
class SharedWork {
 public:
  /// Returns when a run that began after this call has ended, with its outcome. `work` does not
  /// throw.
  base::Result<void> run(const std::function<base::Result<void>()>& work);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t asked_ = 0;
  std::uint64_t done_ = 0;
  bool running_ = false;
  base::Result<void> outcome_;
};

}  // namespace region
