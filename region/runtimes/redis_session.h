#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "base/io/socket.h"
#include "base/result.h"

namespace region {

/// An administrator's session with a local Redis over its unix socket (RESP2). One thread at a
/// time.
class RedisSession {
 public:
  /// kUnavailable: nothing listens; kPermission: the password is not `user`'s.
  static base::Result<RedisSession> connect(const base::Path& socket, const std::string& user,
                                            const std::string& password, base::Deadline deadline);

  /// The reply to one command: simple and bulk strings and numbers as text, arrays with their
  /// elements joined by line feeds. An error reply is kInvalidArgument with Redis's text.
  base::Result<std::string> command(const std::vector<std::string>& words, base::Deadline deadline);

 private:
  explicit RedisSession(base::Socket socket) : socket_(std::move(socket)) {}

  base::Result<std::string> read_line(base::Deadline deadline);
  base::Result<std::string> read_bytes(std::size_t count, base::Deadline deadline);
  base::Result<std::string> read_reply(int depth, base::Deadline deadline);
  base::Result<void> fill(base::Deadline deadline);

  base::Socket socket_;
  std::string buffer_;
};

}  // namespace region
