#include "base/io/socket.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/io/resolve.h"

namespace base {

namespace {

Result<void> wait_for(int fd, short events, Deadline deadline, std::string_view what) {
  while (true) {
    pollfd entry{fd, events, 0};
    const int ready = ::poll(&entry, 1, deadline.remaining_ms());
    if (ready > 0) {
      return {};
    }
    if (ready == 0) {
      return error(ErrorKind::kTimeout, "{}: no progress before the deadline", what);
    }
    if (errno != EINTR) {
      return system_error(errno, what);
    }
  }
}

Result<sockaddr_in> ipv4(const std::string& address, std::uint16_t port) {
  sockaddr_in result{};
  result.sin_family = AF_INET;
  result.sin_port = htons(port);
  if (::inet_pton(AF_INET, address.c_str(), &result.sin_addr) != 1) {
    return error(ErrorKind::kInvalidArgument, "'{}' is not an IPv4 address", address);
  }
  return result;
}

Result<sockaddr_un> unix_address(const Path& path) {
  sockaddr_un result{};
  result.sun_family = AF_UNIX;
  if (path.native().size() >= sizeof result.sun_path) {
    return error(
        ErrorKind::kInvalidArgument,
        "socket path {} is longer than the {} bytes that Linux allows; use a shorter SETTLE_HOME",
        path.string(), sizeof result.sun_path - 1);
  }
  std::memcpy(result.sun_path, path.c_str(), path.native().size());
  return result;
}

Result<Socket> connect_to(int family, const sockaddr* address, socklen_t size, Deadline deadline,
                          const std::string& what) {
  Fd fd(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!fd.valid()) {
    return system_error(errno, "cannot create a socket");
  }
  if (family == AF_INET) {
    const int on = 1;
    ::setsockopt(fd.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  if (::connect(fd.get(), address, size) != 0) {
    if (errno != EINPROGRESS) {
      return system_error(errno, what);
    }
    if (auto ready = wait_for(fd.get(), POLLOUT, deadline, what); !ready) {
      return std::move(ready).error();
    }
    int status = 0;
    socklen_t status_size = sizeof status;
    ::getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &status, &status_size);
    if (status != 0) {
      return system_error(status, what);
    }
  }
  return Socket(std::move(fd));
}

constexpr std::size_t kFdsMax = 16;

void take_fds(const msghdr& message, std::vector<Fd>& fds) {
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr;
       header = CMSG_NXTHDR(const_cast<msghdr*>(&message), header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) {
      continue;
    }
    const std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
      int fd = -1;
      std::memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof fd);
      fds.emplace_back(fd);
    }
  }
}

}  // namespace

Result<Socket> Socket::connect_tcp(const std::string& address, std::uint16_t port,
                                   Deadline deadline) {
  const auto target = ipv4(address, port);
  if (!target) {
    return target.error();
  }
  return connect_to(AF_INET, reinterpret_cast<const sockaddr*>(&*target), sizeof *target, deadline,
                    fmt::format("cannot connect to {}:{}", address, port));
}

Result<Socket> Socket::connect_host(const std::string& host, std::uint16_t port,
                                    Deadline deadline) {
  const auto found = resolve_host(host, port, deadline);
  if (!found) {
    return found.error();
  }
  Error last = error(ErrorKind::kUnavailable, "{} has no address", host);
  for (const addrinfo* entry = found->get(); entry != nullptr; entry = entry->ai_next) {
    auto socket = connect_to(entry->ai_family, entry->ai_addr, entry->ai_addrlen, deadline,
                             fmt::format("cannot connect to {}:{}", host, port));
    if (socket) {
      return socket;
    }
    last = socket.error();
  }
  return last;
}

Result<Socket> Socket::connect_unix(const Path& path, Deadline deadline) {
  const auto target = unix_address(path);
  if (!target) {
    return target.error();
  }
  Fd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!fd.valid()) {
    return system_error(errno, "cannot create a socket");
  }
  // No event tells that a full backlog has room again; a blocking connect waits for it, for as long
  // as a send would.
  int status = 0;
  do {
    const int left_ms = deadline.remaining_ms();
    const timeval limit{left_ms / 1000, left_ms % 1000 * 1000 + 1};  // 0: without end
    ::setsockopt(fd.get(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    const auto* address = reinterpret_cast<const sockaddr*>(&*target);
    status = ::connect(fd.get(), address, sizeof *target) == 0 ? 0 : errno;
  } while (status == EINTR && !deadline.expired());
  if (status == EAGAIN || status == EINTR) {
    return error(ErrorKind::kTimeout, "{} accepts no connection", path.string());
  }
  if (status != 0) {
    return system_error(status, fmt::format("cannot connect to {}", path.string()));
  }
  ::fcntl(fd.get(), F_SETFL, O_NONBLOCK);
  return Socket(std::move(fd));
}

Result<std::size_t> Socket::read_some(char* buffer, std::size_t size, Deadline deadline) {
  while (true) {
    const ssize_t count = ::recv(fd_.get(), buffer, size, 0);
    if (count >= 0) {
      return static_cast<std::size_t>(count);
    }
    if (errno == EAGAIN) {
      if (auto ready = wait_for(fd_.get(), POLLIN, deadline, "read"); !ready) {
        return std::move(ready).error();
      }
    } else if (errno != EINTR) {
      return system_error(errno, "cannot read from the socket");
    }
  }
}

Result<void> Socket::write_all(std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(fd_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      if (auto ready = wait_for(fd_.get(), POLLOUT, deadline, "write"); !ready) {
        return ready;
      }
    } else if (errno != EINTR) {
      return system_error(errno, "cannot write to the socket");
    }
  }
  return {};
}

Result<void> Socket::send_with_fds(std::string_view bytes, const std::vector<int>& fds,
                                   Deadline deadline) {
  if (fds.empty()) {
    return write_all(bytes, deadline);
  }
  if (bytes.empty() || fds.size() > kFdsMax) {
    return error(ErrorKind::kInvalidArgument, "{} descriptors with {} bytes cannot be sent",
                 fds.size(), bytes.size());
  }
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * kFdsMax)> control{};
  iovec data{const_cast<char*>(bytes.data()), 1};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = CMSG_SPACE(sizeof(int) * fds.size());
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int) * fds.size());
  std::memcpy(CMSG_DATA(header), fds.data(), sizeof(int) * fds.size());
  while (::sendmsg(fd_.get(), &message, MSG_NOSIGNAL) < 0) {
    if (errno == EAGAIN) {
      if (auto ready = wait_for(fd_.get(), POLLOUT, deadline, "write"); !ready) {
        return ready;
      }
    } else if (errno != EINTR) {
      return system_error(errno, "cannot send descriptors");
    }
  }
  return write_all(bytes.substr(1), deadline);
}

Result<std::size_t> Socket::read_some_with_fds(char* buffer, std::size_t size, std::vector<Fd>& fds,
                                               Deadline deadline) {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * kFdsMax)> control{};
  while (true) {
    iovec data{buffer, size};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t count = ::recvmsg(fd_.get(), &message, MSG_CMSG_CLOEXEC);
    if (count >= 0) {
      take_fds(message, fds);
      return static_cast<std::size_t>(count);
    }
    if (errno == EAGAIN) {
      if (auto ready = wait_for(fd_.get(), POLLIN, deadline, "read"); !ready) {
        return std::move(ready).error();
      }
    } else if (errno != EINTR) {
      return system_error(errno, "cannot read from the socket");
    }
  }
}

void Socket::shutdown() {
  ::shutdown(fd_.get(), SHUT_RDWR);
}

Result<Listener> Listener::tcp(const std::string& address, std::uint16_t port) {
  const auto target = ipv4(address, port);
  if (!target) {
    return target.error();
  }
  Fd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  const int on = 1;
  ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (::bind(fd.get(), reinterpret_cast<const sockaddr*>(&*target), sizeof *target) != 0 ||
      ::listen(fd.get(), SOMAXCONN) != 0) {
    return system_error(errno, fmt::format("cannot listen on {}:{}", address, port));
  }
  return Listener(std::move(fd));
}

Result<Listener> Listener::unix_path(const Path& path) {
  const auto target = unix_address(path);
  if (!target) {
    return target.error();
  }
  // Who accepts nothing for now listens all the same.
  if (auto peer = Socket::connect_unix(path, Deadline::after(Milliseconds{500}));
      peer || peer.error().kind == ErrorKind::kTimeout) {
    return error(ErrorKind::kConflict, "{} is in use by another process", path.string());
  }
  ::unlink(path.c_str());
  Fd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  // The mode is set before anyone can connect: fchmod on the socket governs the file that bind
  // makes.
  ::fchmod(fd.get(), 0600);
  if (::bind(fd.get(), reinterpret_cast<const sockaddr*>(&*target), sizeof *target) != 0 ||
      ::listen(fd.get(), SOMAXCONN) != 0) {
    return system_error(errno, fmt::format("cannot listen on {}", path.string()));
  }
  return Listener(std::move(fd));
}

Result<Socket> Listener::accept(Deadline deadline) {
  while (true) {
    Fd fd(::accept4(fd_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (fd.valid()) {
      const int on = 1;
      ::setsockopt(fd.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      return Socket(std::move(fd));
    }
    if (errno == EAGAIN) {
      if (auto ready = wait_for(fd_.get(), POLLIN, deadline, "accept"); !ready) {
        return std::move(ready).error();
      }
    } else if (errno == EINVAL) {
      return error(ErrorKind::kCancelled, "the listener was shut down");
    } else if (errno != EINTR && errno != ECONNABORTED) {
      return system_error(errno, "cannot accept a connection");
    }
  }
}

void Listener::shutdown() {
  ::shutdown(fd_.get(), SHUT_RDWR);
}

std::uint16_t Listener::port() const {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  ::getsockname(fd_.get(), reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

}  // namespace base
