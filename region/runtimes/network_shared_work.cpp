#include "region/runtimes/network_shared_work.h"

namespace region {

base::Result<void> SharedWork::run(const std::function<base::Result<void>()>& work) {
  std::unique_lock lock(mutex_);
  const std::uint64_t ticket = ++asked_;
  changed_.wait(lock, [&] { return !running_ || done_ >= ticket; });
  if (done_ >= ticket) {
    return outcome_;
  }
  running_ = true;
  const std::uint64_t covered = asked_;
  lock.unlock();
  base::Result<void> outcome = work();
  lock.lock();
  running_ = false;
  done_ = covered;
  outcome_ = outcome;
  changed_.notify_all();
  return outcome;
}

}  // namespace region
