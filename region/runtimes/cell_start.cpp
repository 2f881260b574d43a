#include <cerrno>

#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/crypto.h"
#include "base/io/subprocess.h"
#include "region/runtimes/cell_bootstrap.h"
#include "region/runtimes/cell_client.h"
#include "region/runtimes/cell_groups.h"
#include "region/runtimes/cell_leftovers.h"

namespace region {

namespace {

constexpr base::Milliseconds kCellStartTimeout{15'000};
constexpr base::Milliseconds kRetryPause{5};

base::Path socket_of(const base::Path& home) {
  return home / "cell.sock";
}

/// The same for every spelling of the same home.
base::Result<base::Path> one_spelling(const base::Path& home) {
  if (auto made = base::make_directories(home); !made) {
    return std::move(made).error();
  }
  std::error_code failure;
  base::Path path = std::filesystem::canonical(home, failure);
  if (failure) {
    return base::system_error(failure.value(), fmt::format("cannot find {}", home.string()));
  }
  return path;
}

/// Beside the program that runs, else by PATH.
base::Result<base::Path> find_cell_program() {
  std::error_code failure;
  const base::Path self = std::filesystem::read_symlink("/proc/self/exe", failure);
  const base::Path beside = self.parent_path() / "settle-cell";
  const auto found =
      base::find_program(::access(beside.c_str(), X_OK) == 0 ? beside.string() : "settle-cell");
  if (!found) {
    return base::error(base::ErrorKind::kNotFound, "settle-cell is neither at {} nor in PATH",
                       beside.string());
  }
  return *found;
}

base::Result<void> launch_cell(const base::Path& home, std::optional<Isolation> isolation,
                               base::Deadline deadline) {
  const auto program = find_cell_program();
  if (!program) {
    return program.error();
  }
  const base::Command command{.argv = {program->string(), "--home", home.string(), "--group",
                                       cell_group_of(home), "--isolation",
                                       isolation ? std::string(name(*isolation)) : ""}};
  const auto result = base::run_command(command, deadline);
  if (!result) {
    return result.error();
  }
  if (result->exit_code != 0 && result->exit_code != kCellRunsAlready) {
    return base::error(base::ErrorKind::kUnavailable, "the region's cell does not start:\n{}",
                       result->error_output);
  }
  return {};
}

bool nobody_listens(const base::Error& error) {
  return error.kind == base::ErrorKind::kNotFound || error.kind == base::ErrorKind::kUnavailable;
}

/// Without an event to wait for: the groups are empty once the kernel has reaped what it killed.
base::Result<void> remove_groups(const base::Path& home, base::Deadline deadline) {
  if (::geteuid() != 0) {
    return {};
  }
  while (!CellGroups::open(cell_group_of(home)).remove_all()) {
    if (deadline.expired()) {
      return base::error(base::ErrorKind::kTimeout, "control groups {} are still in use",
                         cell_group_of(home));
    }
    base::SystemClock().wait_for(kRetryPause, {});
  }
  return {};
}

}  // namespace

std::string cell_group_of(const base::Path& home) {
  return "settle-" + base::sha256_hex(home.string()).substr(0, 12);
}

base::Result<std::unique_ptr<Cell>> open_cell(const base::Path& home,
                                              std::optional<Isolation> isolation) {
  const auto directory = one_spelling(home);
  if (!directory) {
    return directory.error();
  }
  const base::Deadline deadline = base::Deadline::after(kCellStartTimeout);
  auto client = CellClient::connect(socket_of(*directory), CellClient::Role::kDaemon);
  if (!client && nobody_listens(client.error())) {
    if (auto started = launch_cell(*directory, isolation, deadline); !started) {
      return std::move(started).error();
    }
    client = CellClient::connect(socket_of(*directory), CellClient::Role::kDaemon);
  }
  // Another process may have started it a moment ago.
  while (!client && nobody_listens(client.error()) && !deadline.expired()) {
    base::SystemClock().wait_for(kRetryPause, {});
    client = CellClient::connect(socket_of(*directory), CellClient::Role::kDaemon);
  }
  if (!client) {
    return std::move(client).error();
  }
  if (isolation && (*client)->isolation() != *isolation) {
    return base::error(base::ErrorKind::kConflict,
                       "a cell with isolation '{}' runs, not '{}': stop the region first",
                       name((*client)->isolation()), name(*isolation));
  }
  return std::unique_ptr<Cell>(std::move(*client));
}

base::Result<void> stop_cell(const base::Path& home, base::Deadline deadline) {
  const auto directory = one_spelling(home);
  if (!directory) {
    return directory.error();
  }
  auto client = CellClient::connect(socket_of(*directory), CellClient::Role::kVisitor);
  if (client) {
    const auto pid = (*client)->pid();
    if (!pid) {
      return pid.error();
    }
    const base::Fd handle(static_cast<int>(::syscall(SYS_pidfd_open, *pid, 0)));
    // Half of the time to end well, the other half to be ended.
    const base::Milliseconds grace(deadline.remaining_ms() / 2);
    (void)(*client)->shut_down(grace);
    pollfd entry{handle.get(), POLLIN, 0};
    if (::poll(&entry, 1, static_cast<int>(grace.count()) + deadline.remaining_ms() / 4) <= 0) {
      ::syscall(SYS_pidfd_send_signal, handle.get(), SIGKILL, nullptr, 0);
      if (::poll(&entry, 1, deadline.remaining_ms()) <= 0) {
        return base::error(base::ErrorKind::kTimeout, "the cell (pid {}) does not end", *pid);
      }
    }
  } else if (!nobody_listens(client.error())) {
    return std::move(client).error();
  }
  if (auto ended = CellLeftovers(*directory).end(); !ended) {
    return ended;
  }
  ::unlink(socket_of(*directory).c_str());
  return remove_groups(*directory, deadline);
}

}  // namespace region
