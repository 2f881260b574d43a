#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "base/clock.h"
#include "base/io/socket.h"
#include "base/result.h"

namespace base {

/// Bytes both ways, in the clear or through TLS. Every call ends by its deadline with kTimeout.
/// One thread at a time, but for `shutdown`.
class Stream {
 public:
  virtual ~Stream() = default;
  /// At least one byte, at most `size`; 0 means that the peer has closed.
  virtual Result<std::size_t> read_some(char* buffer, std::size_t size, Deadline deadline) = 0;
  virtual Result<void> write_all(std::string_view bytes, Deadline deadline) = 0;
  /// Wakes a thread blocked in this stream, from any thread; the stream is of no use afterwards.
  virtual void shutdown() = 0;
};

class SocketStream final : public Stream {
 public:
  explicit SocketStream(Socket socket) : socket_(std::move(socket)) {}

  Result<std::size_t> read_some(char* buffer, std::size_t size, Deadline deadline) override {
    return socket_.read_some(buffer, size, deadline);
  }

  Result<void> write_all(std::string_view bytes, Deadline deadline) override {
    return socket_.write_all(bytes, deadline);
  }

  void shutdown() override { socket_.shutdown(); }

 private:
  Socket socket_;
};

}  // namespace base
