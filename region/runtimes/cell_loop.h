#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>

#include "base/clock.h"
#include "base/io/fd.h"

namespace region {

/// The cell's only thread waits here: descriptors and timers with callbacks, over epoll(7).
/// Callbacks may add and remove anything, themselves included.
class CellLoop {
 public:
  using Id = std::uint64_t;

  CellLoop();
  /// Calls back with the ready events (EPOLLIN, EPOLLOUT...) until removed. The descriptor is
  /// borrowed and must stay open until `remove`.
  Id watch(int fd, std::uint32_t events, std::function<void(std::uint32_t)> callback);
  void change(Id id, std::uint32_t events);
  /// Calls back once.
  Id at(base::SteadyTime time, std::function<void()> callback);
  /// Of a watch or a timer; an unknown id is ignored.
  void remove(Id id);

  void run();

  void stop() { stopped_ = true; }

 private:
  struct Watch {
    int fd;
    std::function<void(std::uint32_t)> callback;
  };

  struct Timer {
    base::SteadyTime time;
    std::function<void()> callback;
  };

  std::map<Id, Timer>::iterator next_timer();
  int wait_ms();
  void run_timers();

  base::Fd epoll_;
  Id last_id_ = 0;
  std::map<Id, Watch> watches_;
  std::map<Id, Timer> timers_;
  bool stopped_ = false;
};

}  // namespace region
