#include "region/runtimes/bound_program.h"

#include <array>
#include <bit>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstring>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/encoding.h"
#include "base/io/argv.h"
#include "base/io/fd.h"
#include "base/io/files.h"

namespace region {

namespace {

constexpr int kPassedSignals[] = {SIGTERM, SIGQUIT, SIGINT, SIGHUP, SIGUSR1, SIGUSR2, SIGWINCH};

sigset_t watched_signals() {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGCHLD);
  for (const int signal : kPassedSignals) {
    ::sigaddset(&signals, signal);
  }
  return signals;
}

/// From here on bind(2) waits for whoever reads the descriptor returned; negative: errno.
int announce_binds() {
  sock_filter program[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_bind, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog filter{static_cast<unsigned short>(std::size(program)), program};
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  return static_cast<int>(
      ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &filter));
}

/// The child's side: tells the number of its listener, waits until the parent has it too, and
/// becomes the program.
[[noreturn]] void become_bound_program(int parent, std::vector<std::string>& argv) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int listener = announce_binds();
  char taken = 0;
  if (listener < 0 || ::write(parent, &listener, sizeof listener) != sizeof listener ||
      ::read(parent, &taken, 1) != 1) {
    ::_exit(126);
  }
  const sigset_t signals = watched_signals();
  ::sigprocmask(SIG_UNBLOCK, &signals, nullptr);
  ::execv(argv[0].c_str(), base::argv_of(argv).data());
  ::_exit(127);
}

base::Fd open_process(pid_t thread) {
  base::Fd process(static_cast<int>(::syscall(SYS_pidfd_open, thread, 0)));
  if (process.valid()) {
    return process;
  }
  // Not the first thread of its process.
  const auto status = base::SystemFiles().read(fmt::format("/proc/{}/status", thread));
  const std::size_t at = status ? status->find("\nTgid:\t") : std::string::npos;
  pid_t leader = 0;
  if (at != std::string::npos) {
    std::from_chars(status->data() + at + 7, status->data() + status->size(), leader);
  }
  return base::Fd(static_cast<int>(::syscall(SYS_pidfd_open, leader, 0)));
}

/// The program's bind, made on its own socket with the address exchanged; 0 or -errno.
int bind_for(const seccomp_notif& request, const in_addr& address, sockaddr_storage wanted,
             socklen_t size) {
  const base::Fd process = open_process(static_cast<pid_t>(request.pid));
  const base::Fd socket(static_cast<int>(
      ::syscall(SYS_pidfd_getfd, process.get(), static_cast<int>(request.data.args[0]), 0)));
  if (!socket.valid()) {
    return -errno;
  }
  if (wanted.ss_family == AF_INET) {
    reinterpret_cast<sockaddr_in&>(wanted).sin_addr = address;
  } else {
    // ::ffff:127.80.0.9, which sockets of both families can have.
    in6_addr& mapped = reinterpret_cast<sockaddr_in6&>(wanted).sin6_addr;
    mapped = {};
    mapped.s6_addr[10] = mapped.s6_addr[11] = 0xff;
    std::memcpy(&mapped.s6_addr[12], &address, sizeof address);
  }
  return ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&wanted), size) == 0 ? 0 : -errno;
}

void answer_bind(int listener, const in_addr& address) {
  seccomp_notif request{};
  if (::ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &request) != 0) {
    return;  // whoever asked is gone
  }
  sockaddr_storage wanted{};
  const auto size =
      static_cast<socklen_t>(std::min<std::uint64_t>(request.data.args[2], sizeof wanted));
  const iovec here{&wanted, size};
  const iovec there{std::bit_cast<void*>(request.data.args[1]), size};
  const bool known = ::process_vm_readv(static_cast<pid_t>(request.pid), &here, 1, &there, 1, 0) ==
                     static_cast<ssize_t>(size);
  seccomp_notif_resp response{.id = request.id, .val = 0, .error = -EFAULT, .flags = 0};
  if (known && (wanted.ss_family == AF_INET || wanted.ss_family == AF_INET6)) {
    response.error = bind_for(request, address, wanted, size);
  } else if (known) {
    response.error = 0;
    response.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
  }
  ::ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &response);
}

void pass_on(pid_t child, int signal) {
  const auto children = base::SystemFiles().read(fmt::format("/proc/{0}/task/{0}/children", child));
  for (const std::string& word : base::split(children.value_or(""), ' ')) {
    pid_t pid = 0;
    std::from_chars(word.data(), word.data() + word.size(), pid);
    if (pid > 1) {
      ::kill(pid, signal);
    }
  }
}

int serve(pid_t child, const base::Fd& listener, const base::Fd& signals, const in_addr& address) {
  while (true) {
    std::array<pollfd, 2> entries{{{signals.get(), POLLIN, 0}, {listener.get(), POLLIN, 0}}};
    ::poll(entries.data(), entries.size(), -1);
    if ((entries[1].revents & POLLIN) != 0) {
      answer_bind(listener.get(), address);
    }
    signalfd_siginfo info{};
    if ((entries[0].revents & POLLIN) == 0 ||
        ::read(signals.get(), &info, sizeof info) != sizeof info) {
      continue;
    }
    int status = 0;
    if (info.ssi_signo != SIGCHLD) {
      pass_on(child, static_cast<int>(info.ssi_signo));
    } else if (::waitpid(child, &status, WNOHANG) == child) {
      return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }
  }
}

}  // namespace

base::Result<int> run_bound_program(const in_addr& address, std::vector<std::string> argv) {
  const sigset_t watched = watched_signals();
  ::sigprocmask(SIG_BLOCK, &watched, nullptr);
  const base::Fd signals(::signalfd(-1, &watched, SFD_CLOEXEC));
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return base::system_error(errno, "cannot make a socket pair");
  }
  const base::Fd ours(ends[0]);
  base::Fd theirs(ends[1]);
  const pid_t child = ::fork();
  if (child == 0) {
    become_bound_program(theirs.get(), argv);
  }
  theirs.reset();
  int number = -1;
  if (child < 0 || ::read(ours.get(), &number, sizeof number) != sizeof number) {
    return base::error(base::ErrorKind::kUnsupported,
                       "this kernel does not let settle-bind decide where {} listens "
                       "(seccomp_unotify)",
                       argv.front());
  }
  const base::Fd process(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
  const base::Fd listener(static_cast<int>(::syscall(SYS_pidfd_getfd, process.get(), number, 0)));
  if (!listener.valid()) {
    return base::system_error(errno, "cannot take over where the program listens (pidfd_getfd)");
  }
  if (::write(ours.get(), "+", 1) != 1) {
    return base::system_error(errno, "cannot start " + argv.front());
  }
  return serve(child, listener, signals, address);
}

}  // namespace region
