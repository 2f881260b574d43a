#include "engine/deploy/workers.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <queue>
#include <thread>
#include <utility>

namespace engine {

namespace {

/// A pool of threads that pull tasks whose turn has come.
class Workers {
 public:
  Workers(const std::vector<Task>& tasks, const WorkOptions& options,
          const std::function<bool(std::size_t)>& perform)
      : tasks_(tasks),
        options_(options),
        perform_(perform),
        outcomes_(tasks.size(), TaskOutcome::kSkipped) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      missing_.push_back(tasks[i].waits_for);
      if (tasks[i].waits_for == 0) {
        ready_.emplace(tasks[i].height, i);
      }
    }
  }

  std::vector<TaskOutcome> run() {
    const std::stop_callback on_stop(options_.stop, [this] {
      const std::lock_guard lock(mutex_);
      closed_ = true;
      changed_.notify_all();
    });
    {
      std::vector<std::jthread> threads;
      const std::size_t count =
          std::min(std::max<std::size_t>(1, options_.parallel), tasks_.size());
      for (std::size_t i = 0; i < count; ++i) {
        threads.emplace_back([this] { work(); });
      }
    }
    return std::move(outcomes_);
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return closed_ || !ready_.empty() || running_ == 0; });
      if (closed_ || ready_.empty()) {
        changed_.notify_all();
        return;
      }
      const std::size_t task = ready_.top().second;
      ready_.pop();
      ++running_;
      lock.unlock();
      const bool done = perform_(task);
      lock.lock();
      --running_;
      finished(task, done);
    }
  }

  void finished(std::size_t task, bool done) {
    outcomes_[task] = done ? TaskOutcome::kDone : TaskOutcome::kFailed;
    std::size_t unlocked = 0;
    if (done) {
      for (const std::size_t next : tasks_[task].unlocks) {
        if (--missing_[next] == 0) {
          ready_.emplace(tasks_[next].height, next);
          ++unlocked;
        }
      }
    } else if (!options_.continue_on_error) {
      closed_ = true;
      changed_.notify_all();
    }
    for (std::size_t i = 1; i < unlocked; ++i) {  // this thread takes one itself
      changed_.notify_one();
    }
  }

  const std::vector<Task>& tasks_;
  const WorkOptions& options_;
  const std::function<bool(std::size_t)>& perform_;
  std::mutex mutex_;  ///< guards all below
  std::condition_variable changed_;
  std::priority_queue<std::pair<std::size_t, std::size_t>> ready_;  ///< by height
  std::vector<std::size_t> missing_;
  std::vector<TaskOutcome> outcomes_;
  std::size_t running_ = 0;
  bool closed_ = false;
};

}  // namespace

std::vector<TaskOutcome> run_tasks(const std::vector<Task>& tasks, const WorkOptions& options,
                                   const std::function<bool(std::size_t)>& perform) {
  return Workers(tasks, options, perform).run();
}

void run_each(std::size_t count, const WorkOptions& options,
              const std::function<void(std::size_t)>& perform) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::jthread> threads;
  for (std::size_t t = 0; t < std::min(std::max<std::size_t>(1, options.parallel), count); ++t) {
    threads.emplace_back([&] {
      for (std::size_t i = next++; i < count && !options.stop.stop_requested(); i = next++) {
        perform(i);
      }
    });
  }
}

}  // namespace engine
