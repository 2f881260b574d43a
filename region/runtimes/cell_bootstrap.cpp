#include "region/runtimes/cell_bootstrap.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/io/pipe.h"
#include "region/runtimes/cell_mounts.h"
#include "region/runtimes/cell_protocol.h"
#include "region/runtimes/user_namespace.h"

namespace region {

namespace {

using CellBody = std::function<base::Result<void>(Isolation, const std::function<void()>&)>;

constexpr base::Milliseconds kBootstrapTimeout{10'000};
constexpr std::string_view kReady = "ready";
constexpr const char* kRunPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

base::Result<void> enter_namespaces(Isolation isolation) {
  if (isolation == Isolation::kLoopback) {
    return {};
  }
  if (isolation == Isolation::kUserNamespace) {
    if (auto entered = enter_user_namespace(0, 0); !entered) {
      return entered;
    }
  }
  if (::unshare(CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS) != 0) {
    return base::system_error(errno, "cannot make namespaces");
  }
  return {};
}

/// Standard input from nowhere, output to the log; nothing else of the starter stays open but
/// `keep`.
void redirect(const base::Path& log) {
  const base::Fd null(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  const base::Fd out(
      ::open(log.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  ::dup2(null.get(), 0);
  ::dup2(out.get(), 1);
  ::dup2(out.get(), 2);
}

void report(int fd, std::string_view text) {
  [[maybe_unused]] const ssize_t written = ::write(fd, text.data(), text.size());
}

[[noreturn]] void be_the_cell(Isolation isolation, base::Fd starter, const CellBody& cell) {
  ::clearenv();
  ::setenv("PATH", kRunPath, 1);
  ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  base::Result<void> outcome;
  if (isolation != Isolation::kLoopback) {
    outcome = make_private_mounts();
  }
  if (outcome) {
    outcome = cell(isolation, [&starter] {
      report(starter.get(), kReady);
      starter.reset();
    });
  }
  if (!outcome) {
    report(starter.valid() ? starter.get() : 2, outcome.error().message);
  }
  std::_Exit(outcome ? 0 : 1);
}

/// The process between the starter and the cell: enters the namespaces, forks their pid 1 and ends.
[[noreturn]] void detach(const CellOptions& options, Isolation isolation, base::Fd starter,
                         const CellBody& cell) {
  ::setsid();
  ::umask(0077);
  if (auto entered = enter_namespaces(isolation); !entered) {
    report(starter.get(), entered.error().message);
    std::_Exit(1);
  }
  redirect(options.home / "cell.log");
  const pid_t pid = ::fork();
  if (pid == 0) {
    be_the_cell(isolation, std::move(starter), cell);
  }
  if (pid < 0) {
    report(starter.get(), base::system_error(errno, "cannot fork").message);
  }
  std::_Exit(pid < 0 ? 1 : 0);
}

std::string read_until_closed(int fd) {
  std::string text;
  char buffer[1024];
  const base::Deadline deadline = base::Deadline::after(kBootstrapTimeout);
  while (!deadline.expired()) {
    pollfd entry{fd, POLLIN, 0};
    if (::poll(&entry, 1, deadline.remaining_ms()) <= 0) {
      continue;
    }
    const ssize_t count = ::read(fd, buffer, sizeof buffer);
    if (count <= 0) {
      return text;
    }
    text.append(buffer, static_cast<std::size_t>(count));
  }
  return "did not start in time";
}

/// Empty once it serves, else why it does not.
std::string try_start(const CellOptions& options, Isolation isolation, const CellBody& cell) {
  auto status = base::make_pipe();
  if (!status) {
    return status.error().message;
  }
  const pid_t pid = ::fork();
  if (pid == 0) {
    detach(options, isolation, std::move(status->write), cell);
  }
  status->write.reset();
  if (pid < 0) {
    return base::system_error(errno, "cannot fork").message;
  }
  const std::string text = read_until_closed(status->read.get());
  ::waitpid(pid, nullptr, 0);
  return text == kReady ? "" : text.empty() ? "ended while it started" : text;
}

}  // namespace

int start_cell(const CellOptions& options, const CellBody& cell) {
  std::vector<Isolation> candidates;
  if (options.isolation) {
    candidates = {*options.isolation};
  } else if (::geteuid() == 0) {
    candidates = {Isolation::kRoot, Isolation::kUserNamespace, Isolation::kLoopback};
  } else {
    candidates = {Isolation::kUserNamespace, Isolation::kLoopback};
  }
  for (const Isolation isolation : candidates) {
    const std::string failure = try_start(options, isolation, cell);
    if (failure.empty()) {
      return 0;
    }
    fmt::print(stderr, "settle-cell: isolation {}: {}\n", name(isolation), failure);
  }
  return 1;
}

}  // namespace region
