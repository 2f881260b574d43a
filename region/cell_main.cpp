#include <cstdio>
#include <map>
#include <optional>
#include <string>

#include <signal.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <fmt/core.h>

#include "base/io/socket.h"
#include "region/runtimes/cell_bootstrap.h"
#include "region/runtimes/cell_commands.h"
#include "region/runtimes/cell_groups.h"
#include "region/runtimes/cell_leftovers.h"
#include "region/runtimes/cell_loop.h"
#include "region/runtimes/cell_mounts.h"
#include "region/runtimes/cell_namespaces.h"
#include "region/runtimes/cell_protocol.h"
#include "region/runtimes/cell_reaper.h"
#include "region/runtimes/cell_server.h"
#include "region/runtimes/cell_supervisor.h"

namespace {

constexpr base::Milliseconds kTermGrace{3'000};

/// Signals as a descriptor: children that end, and the wish that the cell ends.
base::Fd open_signals() {
  sigset_t signals;
  ::sigemptyset(&signals);
  for (const int signal : {SIGCHLD, SIGTERM, SIGINT}) {
    ::sigaddset(&signals, signal);
  }
  ::sigprocmask(SIG_BLOCK, &signals, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
  return base::Fd(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}

base::Result<void> serve(const region::CellOptions& options, region::Isolation isolation,
                         const std::function<void()>& ready) {
  const base::Fd signals = open_signals();
  region::CellLoop loop;
  region::CellReaper reaper;
  region::CellNamespaces namespaces(isolation != region::Isolation::kLoopback);
  region::CellGroups groups = isolation == region::Isolation::kRoot
                                  ? region::CellGroups::open(options.group)
                                  : region::CellGroups();
  if (isolation != region::Isolation::kLoopback) {
    if (auto hidden = region::hide_control_groups(); !hidden) {
      return hidden;
    }
  }
  const region::CellLeftovers leftovers(options.home);
  if (auto ended = leftovers.end(); !ended) {
    return ended;
  }
  const region::CellWorld world{isolation, loop, reaper, namespaces, groups, leftovers};
  region::CellSupervisor supervisor(world);
  region::CellCommands commands(world);
  auto listener = base::Listener::unix_path(options.home / "cell.sock");
  if (!listener) {
    return std::move(listener).error();
  }
  const region::CellServer server(world, listener->release(), supervisor, commands);
  reaper.on_change([&supervisor, &commands] {
    supervisor.settle();
    commands.settle();
  });
  loop.watch(signals.get(), EPOLLIN, [&](std::uint32_t) {
    signalfd_siginfo info{};
    while (::read(signals.get(), &info, sizeof info) == sizeof info) {
      if (info.ssi_signo != SIGCHLD) {
        supervisor.stop_all(kTermGrace, [&loop] { loop.stop(); });
      }
    }
    reaper.reap();
  });
  ready();
  loop.run();
  ::unlink((options.home / "cell.sock").c_str());
  return {};
}

/// `settle-cell --home DIRECTORY --group NAME [--isolation root|user|loopback]`
std::optional<region::CellOptions> parse(int argc, char** argv) {
  std::map<std::string, std::string> values;
  for (int i = 1; i + 1 < argc; i += 2) {
    values[argv[i]] = argv[i + 1];
  }
  region::CellOptions options{values["--home"], values["--group"]};
  const std::string isolation = values["--isolation"];
  options.isolation = region::isolation_from_name(isolation);
  const bool valid = argc % 2 == 1 && values.size() == 3 && options.home.is_absolute() &&
                     !options.group.empty() && (isolation.empty() || options.isolation);
  return valid ? std::optional(options) : std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = parse(argc, argv);
  if (!options) {
    fmt::print(
        stderr,
        "usage: settle-cell --home /DIRECTORY --group NAME [--isolation root|user|loopback]\n");
    return 2;
  }
  // Held by the cell as long as it lives: one cell per home.
  const auto lock = base::FileLock::acquire(options->home / "cell.lock");
  if (!lock) {
    fmt::print(stderr, "settle-cell: {}\n", lock.error().message);
    return lock.error().kind == base::ErrorKind::kConflict ? region::kCellRunsAlready : 1;
  }
  return region::start_cell(
      *options, [&options](region::Isolation isolation, const std::function<void()>& ready) {
        return serve(*options, isolation, ready);
      });
}
