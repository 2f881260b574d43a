#pragma once

#include <stop_token>
#include <thread>

#include "base/io/fd.h"

namespace cli {

/// Turns Ctrl-C (and SIGTERM, SIGHUP) into requests: the first to stop gracefully, the second not
/// to wait for what runs, the third ends the process at once. Construct it before any other thread;
/// it blocks these signals for the whole process as long as it lives.
class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  std::stop_token stop() const { return stop_.get_token(); }

  std::stop_token abandon() const { return abandon_.get_token(); }

 private:
  void watch(const std::stop_token& end);

  std::stop_source stop_;
  std::stop_source abandon_;
  base::Fd signals_;
  base::Fd end_;
  std::jthread thread_;
};

}  // namespace cli
