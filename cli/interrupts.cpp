#include "cli/interrupts.h"

#include <cstdint>

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "cli/exit_code.h"

namespace cli {

namespace {

sigset_t watched_signals() {
  sigset_t set;
  ::sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    ::sigaddset(&set, signal);
  }
  return set;
}

}  // namespace

Interrupts::Interrupts() : end_(::eventfd(0, EFD_CLOEXEC)) {
  const sigset_t set = watched_signals();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signals_.reset(::signalfd(-1, &set, SFD_CLOEXEC));
  thread_ = std::jthread([this](const std::stop_token& end) { watch(end); });
}

Interrupts::~Interrupts() {
  thread_.request_stop();
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(end_.get(), &one, sizeof(one));
  thread_.join();
  const sigset_t set = watched_signals();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void Interrupts::watch(const std::stop_token& end) {
  while (true) {
    pollfd entries[2] = {{signals_.get(), POLLIN, 0}, {end_.get(), POLLIN, 0}};
    if (::poll(entries, 2, -1) < 0 || end.stop_requested()) {
      if (end.stop_requested()) {
        return;
      }
      continue;
    }
    signalfd_siginfo signal{};
    if (entries[0].revents == 0 ||
        ::read(signals_.get(), &signal, sizeof(signal)) != sizeof(signal)) {
      continue;
    }
    if (stop_.request_stop() || abandon_.request_stop()) {
      continue;
    }
    ::_exit(static_cast<int>(ExitCode::kCancelled));
  }
}

}  // namespace cli
