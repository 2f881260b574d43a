#include "region/operations/worker_pool.h"

#include <utility>

namespace region {

WorkerPool::~WorkerPool() {
  for (std::jthread& thread : threads_) {
    thread.request_stop();
  }
  threads_.clear();
}

void WorkerPool::post(std::function<void()> work) {
  const std::scoped_lock lock(mutex_);
  queue_.push_back(std::move(work));
  if (queue_.size() > idle_ && threads_.size() < most_threads_) {
    threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
  }
  posted_.notify_one();
}

void WorkerPool::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (true) {
    ++idle_;
    const bool found = posted_.wait(lock, stop, [this] { return !queue_.empty(); });
    --idle_;
    if (!found || stop.stop_requested()) {
      return;
    }
    const std::function<void()> work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work();
    lock.lock();
  }
}

}  // namespace region
