#include "aws/client/connection_pool.h"

namespace aws {

base::Result<ConnectionPool::Lease> ConnectionPool::acquire(const base::HttpEndpoint& endpoint,
                                                            base::Deadline deadline) {
  {
    const std::lock_guard lock(mutex_);
    auto& idle = idle_[endpoint.url()];
    if (!idle.empty()) {
      Lease lease{std::move(idle.back()), false};
      idle.pop_back();
      return lease;
    }
  }
  return connect(endpoint, deadline);
}

base::Result<ConnectionPool::Lease> ConnectionPool::connect(const base::HttpEndpoint& endpoint,
                                                            base::Deadline deadline) {
  auto connection = base::HttpConnection::connect(endpoint, deadline, ca_file_);
  if (!connection) {
    return std::move(connection).error();
  }
  return Lease{std::move(*connection), true};
}

void ConnectionPool::give_back(const base::HttpEndpoint& endpoint,
                               base::HttpConnection connection) {
  if (!connection.reusable()) {
    return;
  }
  const std::lock_guard lock(mutex_);
  auto& idle = idle_[endpoint.url()];
  if (idle.size() < kIdleMax) {
    idle.push_back(std::move(connection));
  }
}

}  // namespace aws
