#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/io/fd.h"
#include "base/io/files.h"
#include "base/result.h"

namespace base {

/// A connected stream socket over poll(2): every call ends by its deadline with kTimeout.
/// One thread at a time.
class Socket {
 public:
  explicit Socket(Fd fd) : fd_(std::move(fd)) {}

  /// `address` is numeric IPv4 (`127.0.0.1`).
  static Result<Socket> connect_tcp(const std::string& address, std::uint16_t port,
                                    Deadline deadline);
  /// Resolves `host` (a name, or an address of either family), then connects.
  static Result<Socket> connect_host(const std::string& host, std::uint16_t port,
                                     Deadline deadline);
  static Result<Socket> connect_unix(const Path& path, Deadline deadline);

  /// At least one byte, at most `size`; 0 means that the peer has closed.
  Result<std::size_t> read_some(char* buffer, std::size_t size, Deadline deadline);
  Result<void> write_all(std::string_view bytes, Deadline deadline);
  /// One byte of data with the descriptors attached (SCM_RIGHTS); unix sockets only.
  Result<void> send_with_fds(std::string_view bytes, const std::vector<int>& fds,
                             Deadline deadline);
  /// As read_some, and adds descriptors that came along (close-on-exec).
  Result<std::size_t> read_some_with_fds(char* buffer, std::size_t size, std::vector<Fd>& fds,
                                         Deadline deadline);
  /// Wakes a thread blocked in this socket, from any thread.
  void shutdown();

  int fd() const { return fd_.get(); }

  bool valid() const { return fd_.valid(); }

  Fd release() { return std::move(fd_); }

 private:
  Fd fd_;
};

/// A listening socket. `shutdown` from any thread makes a blocked accept return kCancelled.
class Listener {
 public:
  /// Port 0 takes a free one. kConflict names address and port when they are taken.
  static Result<Listener> tcp(const std::string& address, std::uint16_t port);
  /// Replaces a stale socket file that nobody listens on; mode 0600.
  static Result<Listener> unix_path(const Path& path);

  explicit Listener(Fd fd) : fd_(std::move(fd)) {}

  Result<Socket> accept(Deadline deadline);
  void shutdown();
  std::uint16_t port() const;

  int fd() const { return fd_.get(); }

  Fd release() { return std::move(fd_); }

 private:
  Fd fd_;
};

}  // namespace base
