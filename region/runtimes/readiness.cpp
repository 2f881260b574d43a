#include "region/runtimes/readiness.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace region {

namespace {

constexpr int kLivenessPeriodMs = 100;

/// One datagram of `NAME=VALUE` lines.
bool says_ready(std::string_view message) {
  return message == "READY=1" || message.starts_with("READY=1\n") ||
         message.find("\nREADY=1") != std::string_view::npos;
}

}  // namespace

base::Result<Readiness> Readiness::listen(const base::Path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string& name = path.native();
  if (name.size() >= sizeof address.sun_path) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "socket path {} has {} bytes, at most {} are possible; use a shorter home",
                       name, name.size(), sizeof address.sun_path - 1);
  }
  name.copy(address.sun_path, name.size());
  base::Fd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  ::unlink(name.c_str());
  if (!socket.valid() ||
      ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::chmod(name.c_str(), 0666) != 0) {
    return base::system_error(errno, "cannot listen on " + name);
  }
  return Readiness(std::move(socket), path);
}

Readiness::~Readiness() {
  if (socket_.valid()) {
    ::unlink(path_.c_str());
  }
}

base::Result<void> Readiness::wait(const std::function<bool()>& is_alive, base::Deadline deadline) {
  std::array<char, 4096> buffer{};
  while (true) {
    pollfd entry{socket_.get(), POLLIN, 0};
    const int ready = ::poll(&entry, 1, std::min(deadline.remaining_ms(), kLivenessPeriodMs));
    if (ready < 0 && errno != EINTR) {
      return base::system_error(errno, "cannot wait on " + path_.string());
    }
    if (ready > 0) {
      const ssize_t size = ::recv(socket_.get(), buffer.data(), buffer.size(), 0);
      if (size > 0 && says_ready({buffer.data(), static_cast<std::size_t>(size)})) {
        return {};
      }
      continue;
    }
    if (!is_alive()) {
      return base::error(base::ErrorKind::kUnavailable, "the process ended before it was ready");
    }
    if (deadline.expired()) {
      return base::error(base::ErrorKind::kTimeout, "the process was not ready in time");
    }
  }
}

}  // namespace region
