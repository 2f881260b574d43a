#include "region/runtimes/cell_reaper.h"

#include <sys/wait.h>

namespace region {

namespace {

constexpr std::size_t kStraysKept = 256;

}  // namespace

void CellReaper::expect(pid_t pid, std::function<void(int)> callback) {
  expected_[pid] = std::move(callback);
}

std::optional<int> CellReaper::exit_code_of(pid_t pid) const {
  for (const auto& [stray, code] : strays_) {
    if (stray == pid) {
      return code;
    }
  }
  return std::nullopt;
}

void CellReaper::reap() {
  bool changed = false;
  int status = 0;
  for (pid_t pid = 0; (pid = ::waitpid(-1, &status, WNOHANG)) > 0; changed = true) {
    const int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    if (auto found = expected_.extract(pid); !found.empty()) {
      found.mapped()(code);
      continue;
    }
    strays_.emplace_front(pid, code);
    if (strays_.size() > kStraysKept) {
      strays_.pop_back();
    }
  }
  if (changed) {
    on_change_();
  }
}

}  // namespace region
