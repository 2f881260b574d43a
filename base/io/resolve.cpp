#include "base/io/resolve.h"

#include <future>
#include <system_error>
#include <thread>

#include <sys/socket.h>

namespace base {

Result<HostAddresses> look_up_host(const std::string& host, std::uint16_t port, int flags) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = flags;
  addrinfo* found = nullptr;
  const int status = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
  if (status != 0) {
    return error(ErrorKind::kUnavailable, "cannot resolve {}: {}", host, ::gai_strerror(status));
  }
  return HostAddresses(found, ::freeaddrinfo);
}

/// getaddrinfo cannot be interrupted, and getaddrinfo_a's request must outlive a running lookup as
/// well: a thread with copies of its own is left behind instead, until the resolver's own limits
/// (seconds) end it.
Result<HostAddresses> resolve_host(const std::string& host, std::uint16_t port, Deadline deadline,
                                   HostLookup look_up) {
  if (auto numeric = look_up_host(host, port, AI_NUMERICHOST)) {
    return numeric;
  }
  std::packaged_task<Result<HostAddresses>()> task(
      [host, port, look_up = std::move(look_up)] { return look_up(host, port, 0); });
  auto answer = task.get_future();
  try {
    std::thread(std::move(task)).detach();
  } catch (const std::system_error& failure) {
    return error(ErrorKind::kExhausted, "cannot resolve {}: {}", host, failure.what());
  }
  if (answer.wait_until(deadline.at()) != std::future_status::ready) {
    return error(ErrorKind::kTimeout, "cannot resolve {}: no answer before the deadline", host);
  }
  return answer.get();
}

}  // namespace base
