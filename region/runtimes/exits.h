#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "base/log.h"
#include "region/runtimes/cell.h"

namespace region {

/// Tells whoever asks that a process of the cell has ended. The one reader of `Cell::next_exit`.
/// Safe from any thread.
class Exits {
 public:
  using Listener = std::function<void(const ProcessStatus& exit)>;
  using CellEnded = std::function<void()>;

  /// Ends the listening when destroyed; returns only when no call of the listener is under way, so
  /// it must not be destroyed from inside one.
  class Subscription {
   public:
    Subscription() = default;
    Subscription(Subscription&& other) noexcept;
    Subscription& operator=(Subscription&& other) noexcept;
    ~Subscription();

   private:
    friend class Exits;

    Subscription(Exits* exits, std::uint64_t id) : exits_(exits), id_(id) {}

    Exits* exits_ = nullptr;
    std::uint64_t id_ = 0;
  };

  /// Starts the reading thread; `cell` and `log` outlive this. `cell_ended` is called once from it
  /// when the cell itself is gone, and everything in it; as a listener it must return at once.
  Exits(Cell& cell, base::Log& log, CellEnded cell_ended = {});
  ~Exits();
  Exits(const Exits&) = delete;
  Exits& operator=(const Exits&) = delete;

  /// Calls `listener` from the reading thread for every exit of a process whose name begins with
  /// `prefix`. It must return at once: wake a thread, do nothing else.
  [[nodiscard]] Subscription listen(std::string prefix, Listener listener);

 private:
  struct Entry {
    std::string prefix;
    Listener listener;
  };

  void read(const std::stop_token& stop);

  Cell& cell_;
  base::Log& log_;
  CellEnded cell_ended_;
  std::mutex listeners_mutex_;
  std::map<std::uint64_t, Entry> listeners_;
  std::uint64_t next_id_ = 1;
  std::jthread reader_;
};

}  // namespace region
