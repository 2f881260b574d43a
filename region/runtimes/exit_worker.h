#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "region/runtimes/exits.h"

namespace region {

/// Handles the ends of processes on a thread of its own, one after the other, so that handling may
/// take its time (a failover, a restart). When destroyed, what is under way is finished.
class ExitWorker {
 public:
  /// `handle` gets the name of every process beginning with `prefix` that ended.
  ExitWorker(Exits& exits, const std::string& prefix,
             std::function<void(const std::string& process)> handle);

 private:
  void work(const std::stop_token& stop);

  std::function<void(const std::string&)> handle_;
  std::mutex ended_mutex_;
  std::condition_variable_any changed_;
  std::deque<std::string> ended_;
  std::jthread thread_;
  Exits::Subscription subscription_;  ///< last: nothing is told to a half-destroyed object
};

}  // namespace region
