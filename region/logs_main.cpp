// settle-logs FIFO FILE: turns what a container writes into events of a log stream. It runs in the
// cell beside its container, so that the container is never blocked by a daemon that is gone.
#include <cstdio>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/io/fd.h"
#include "region/runtimes/log_stream.h"

namespace {

/// Reads everything that is there; an empty file name throws it away.
void drain(int fifo, region::LogStream* stream) {
  char buffer[65536];
  ssize_t size = 0;
  while ((size = ::read(fifo, buffer, sizeof buffer)) > 0) {
    // A full disk loses lines of the log, not the container.
    if (stream != nullptr && !stream->write({buffer, static_cast<std::size_t>(size)})) {
      continue;
    }
  }
}

int collect(const char* fifo_path, const char* file) {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGTERM);
  ::sigprocmask(SIG_BLOCK, &signals, nullptr);
  const base::Fd stop(::signalfd(-1, &signals, SFD_CLOEXEC));
  // Open for writing as well: the end of one writer is not the end of the output.
  const base::Fd fifo(::open(fifo_path, O_RDWR | O_NONBLOCK | O_CLOEXEC));
  if (!stop.valid() || !fifo.valid()) {
    std::perror(fifo_path);
    return 1;
  }
  base::SystemFiles files;
  base::SystemClock clock;
  region::LogStream stream(files, clock, file);
  region::LogStream* const wanted = *file == '\0' ? nullptr : &stream;
  pollfd entries[] = {{fifo.get(), POLLIN, 0}, {stop.get(), POLLIN, 0}};
  while ((entries[1].revents & POLLIN) == 0) {
    ::poll(entries, 2, -1);
    drain(fifo.get(), wanted);
  }
  return stream.finish() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: settle-logs FIFO FILE\n", stderr);
    return 2;
  }
  return collect(argv[1], argv[2]);
}
