#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include <sys/types.h>

namespace region {

/// Pid 1's duty: waits for every child and orphan that ends, and tells who asked for it.
class CellReaper {
 public:
  /// Calls back once with the exit code (128 + signal when killed by one), from `reap`, when `pid`
  /// ends.
  void expect(pid_t pid, std::function<void(int exit_code)> callback);
  /// Of a process nobody expected that ended lately.
  std::optional<int> exit_code_of(pid_t pid) const;
  void reap();

  /// After every round of `reap` that found somebody.
  void on_change(std::function<void()> callback) { on_change_ = std::move(callback); }

 private:
  std::map<pid_t, std::function<void(int)>> expected_;
  std::deque<std::pair<pid_t, int>> strays_;
  std::function<void()> on_change_ = [] {};
};

}  // namespace region
