#include "region/runtimes/cell_spawn.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <poll.h>
#include <pwd.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/io/argv.h"
#include "base/io/pipe.h"
#include "region/runtimes/service_user.h"
#include "region/runtimes/user_namespace.h"

namespace region {

namespace {

constexpr int kFirstHandedFd = 3;
constexpr int kAboveHandedFds = 64;
constexpr base::Milliseconds kExecTimeout{10'000};

base::Result<void> drop_capabilities() {
  for (int capability = 0; ::prctl(PR_CAPBSET_READ, capability) >= 0; ++capability) {
    if (::prctl(PR_CAPBSET_DROP, capability) != 0) {
      return base::system_error(errno, "cannot empty the capability bounding set");
    }
  }
  ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  return {};
}

base::Result<void> clear_capability_sets() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
  if (::syscall(SYS_capset, &header, none.data()) != 0 ||
      ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
    return base::system_error(errno, "cannot give up capabilities");
  }
  return {};
}

base::Result<void> become(const Account& account, Isolation isolation) {
  if (!has_users(isolation)) {
    return {};
  }
  if (::setgroups(account.groups.size(), account.groups.data()) != 0 ||
      ::setresgid(account.gid, account.gid, account.gid) != 0 ||
      ::setresuid(account.uid, account.uid, account.uid) != 0) {
    return base::system_error(errno, fmt::format("cannot become user id {}", account.uid));
  }
  return {};
}

base::Result<void> bind_files(const std::map<std::string, std::string>& binds,
                              Isolation isolation) {
  if (binds.empty() || isolation == Isolation::kLoopback) {
    return {};
  }
  if (::unshare(CLONE_NEWNS) != 0 ||
      ::mount(nullptr, "/", nullptr, MS_REC | MS_SLAVE, nullptr) != 0) {
    return base::system_error(errno, "cannot make a mount namespace");
  }
  for (const auto& [target, source] : binds) {
    if (::mount(source.c_str(), target.c_str(), nullptr, MS_BIND, nullptr) != 0) {
      return base::system_error(errno, fmt::format("cannot bind {} over {}", source, target));
    }
  }
  return {};
}

/// Puts the handed descriptors at 3, 4, ... and names them in the environment; closes all others.
void arrange_descriptors(const Launch& launch, int status,
                         std::map<std::string, std::string>& environment) {
  const base::Fd null(::open("/dev/null", O_RDWR));
  const int input = launch.input >= 0 ? launch.input : null.get();
  const int output = launch.output >= 0 ? launch.output : null.get();
  std::vector<int> copies;
  for (const auto& [name, fd] : launch.fds) {
    copies.push_back(::fcntl(fd, F_DUPFD, kAboveHandedFds));
  }
  const int status_copy = ::fcntl(status, F_DUPFD_CLOEXEC, kAboveHandedFds);
  for (const auto& [target, source] : {std::pair{0, input}, {1, output}, {2, output}}) {
    ::dup2(source, target);
  }
  int next = kFirstHandedFd;
  auto copy = copies.begin();
  for (const auto& [name, fd] : launch.fds) {
    ::dup2(*copy++, next);
    environment[name] = std::to_string(next++);
  }
  // The status pipe is the one descriptor kept until execve, just behind the handed ones.
  ::dup3(status_copy, next, O_CLOEXEC);
  ::syscall(SYS_close_range, static_cast<unsigned>(next) + 1U, ~0U, 0U);
}

base::Result<void> enter(const Launch& launch, const Account& account, const CellGroups& groups,
                         int network_namespace, Isolation isolation) {
  ::setsid();
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  if (!launch.group.empty()) {
    if (auto entered = groups.enter(launch.group, 0); !entered) {
      return entered;
    }
  }
  if (isolation != Isolation::kLoopback && ::setns(network_namespace, CLONE_NEWNET) != 0) {
    return base::system_error(errno, "cannot enter the network namespace");
  }
  if (auto bound = bind_files(launch.binds, isolation); !bound) {
    return bound;
  }
  // The one user of such a cell, by another name. Before the capabilities go: it needs SETFCAP.
  if (isolation == Isolation::kUserNamespace && account.uid != ::getuid()) {
    if (auto entered = enter_user_namespace(account.uid, account.gid); !entered) {
      return entered;
    }
  }
  if (!launch.keep_capabilities && isolation != Isolation::kLoopback) {
    if (auto dropped = drop_capabilities(); !dropped) {
      return dropped;
    }
  }
  if (auto became = become(account, isolation); !became) {
    return became;
  }
  if (!launch.keep_capabilities) {
    if (auto cleared = clear_capability_sets(); !cleared) {
      return cleared;
    }
  }
  if (!launch.directory.empty() && ::chdir(launch.directory.c_str()) != 0) {
    return base::system_error(errno, fmt::format("cannot enter directory {}", launch.directory));
  }
  return {};
}

/// Never returns: becomes the program, or tells `status` why it could not.
[[noreturn]] void become_program(const Launch& launch, const Account& account,
                                 const CellGroups& groups, int network_namespace, int status,
                                 Isolation isolation) {
  base::Error failure;
  if (auto entered = enter(launch, account, groups, network_namespace, isolation); !entered) {
    failure = std::move(entered).error();
  } else {
    std::map<std::string, std::string> environment = launch.environment;
    arrange_descriptors(launch, status, environment);
    status = kFirstHandedFd + static_cast<int>(launch.fds.size());
    std::vector<std::string> argv = launch.argv;
    std::vector<std::string> settings;
    for (const auto& [name, value] : environment) {
      settings.push_back(name + "=" + value);
    }
    ::execve(argv[0].c_str(), base::argv_of(argv).data(), base::argv_of(settings).data());
    failure = base::system_error(errno, fmt::format("cannot execute {}", argv[0]));
  }
  const std::string text = static_cast<char>(failure.kind) + failure.message;
  [[maybe_unused]] const ssize_t written = ::write(status, text.data(), text.size());
  ::_exit(127);
}

/// Nothing comes when execve succeeded (close-on-exec), else the reason.
base::Result<void> read_status(int fd, const std::string& program) {
  char buffer[2048];
  pollfd entry{fd, POLLIN, 0};
  const base::Deadline deadline = base::Deadline::after(kExecTimeout);
  while (::poll(&entry, 1, deadline.remaining_ms()) <= 0) {
    if (deadline.expired()) {
      return base::error(base::ErrorKind::kTimeout, "{} did not start", program);
    }
  }
  const ssize_t count = ::read(fd, buffer, sizeof buffer);
  if (count > 0) {
    return base::Error{static_cast<base::ErrorKind>(buffer[0]),
                       std::string(buffer + 1, static_cast<std::size_t>(count) - 1)};
  }
  return {};
}

}  // namespace

base::Result<Account> find_account(const std::string& user, Isolation isolation) {
  if (user == "root" || (isolation == Isolation::kLoopback && !has_users(isolation))) {
    return Account{::getuid(), ::getgid()};
  }
  const passwd* entry = ::getpwnam(user.c_str());
  if (entry == nullptr) {
    return base::error(base::ErrorKind::kNotFound, "user '{}' does not exist on this machine",
                       user);
  }
  Account account{entry->pw_uid, entry->pw_gid, std::vector<gid_t>(64)};
  int count = static_cast<int>(account.groups.size());
  if (::getgrouplist(user.c_str(), entry->pw_gid, account.groups.data(), &count) < 0) {
    return base::error(base::ErrorKind::kUnsupported, "user '{}' is in more than 64 groups", user);
  }
  account.groups.resize(static_cast<std::size_t>(count));
  return account;
}

base::Result<pid_t> launch(const Launch& launch, const CellNamespaces& namespaces,
                           const CellGroups& groups, Isolation isolation) {
  if (launch.argv.empty() || !launch.argv[0].starts_with('/')) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "a program's path must be absolute, not '{}'",
                       launch.argv.empty() ? "" : launch.argv[0]);
  }
  const auto account = find_account(launch.user, isolation);
  if (!account) {
    return account.error();
  }
  const auto network_namespace = namespaces.open(launch.network_namespace);
  if (!network_namespace) {
    return network_namespace.error();
  }
  auto status = base::make_pipe();
  if (!status) {
    return std::move(status).error();
  }
  const pid_t pid = ::fork();
  if (pid < 0) {
    return base::system_error(errno, fmt::format("cannot start {}", launch.argv[0]));
  }
  if (pid == 0) {
    become_program(launch, *account, groups, network_namespace->get(), status->write.get(),
                   isolation);
  }
  status->write.reset();
  if (auto started = read_status(status->read.get(), launch.argv[0]); !started) {
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
    return std::move(started).error();
  }
  return pid;
}

}  // namespace region
