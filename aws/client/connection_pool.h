#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/io/http_client.h"

namespace aws {

/// Idle connections, to be used again. Safe from any thread; a connection in use belongs to its
/// user.
class ConnectionPool {
 public:
  explicit ConnectionPool(std::string ca_file) : ca_file_(std::move(ca_file)) {}

  struct Lease {
    base::HttpConnection connection;
    bool fresh = true;  ///< false: it was idle, and the server may have closed it meanwhile
  };

  base::Result<Lease> acquire(const base::HttpEndpoint& endpoint, base::Deadline deadline);
  /// A new connection, for after a stale one.
  base::Result<Lease> connect(const base::HttpEndpoint& endpoint, base::Deadline deadline);
  void give_back(const base::HttpEndpoint& endpoint, base::HttpConnection connection);

 private:
  static constexpr std::size_t kIdleMax = 16;  ///< per endpoint

  std::string ca_file_;
  std::mutex mutex_;
  std::map<std::string, std::vector<base::HttpConnection>> idle_;
};

}  // namespace aws
