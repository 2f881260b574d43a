#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace region {

/// Threads for work that may block, started as they are needed. Destroying it drops work that has
/// not begun and waits for what has. `post` is safe from any thread.
class WorkerPool {
 public:
  explicit WorkerPool(std::size_t most_threads) : most_threads_(most_threads) {}

  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// `work` must not throw.
  void post(std::function<void()> work);

 private:
  void run(const std::stop_token& stop);

  std::size_t most_threads_;
  std::mutex mutex_;
  std::condition_variable_any posted_;
  std::deque<std::function<void()>> queue_;
  std::size_t idle_ = 0;
  std::vector<std::jthread> threads_;
};

}  // namespace region
