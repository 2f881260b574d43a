#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <netdb.h>

#include "base/clock.h"
#include "base/result.h"

namespace base {

using HostAddresses = std::unique_ptr<addrinfo, void (*)(addrinfo*)>;

/// getaddrinfo for a stream socket.
Result<HostAddresses> look_up_host(const std::string& host, std::uint16_t port, int flags);

/// May block for as long as it likes, and beyond the call of `resolve_host`: it owns what it uses.
using HostLookup = std::function<Result<HostAddresses>(const std::string&, std::uint16_t, int)>;

/// The addresses of `host`, in the order to try them; kTimeout when the name servers have not
/// answered by the deadline. Numeric addresses ask nobody. Safe from any thread.
Result<HostAddresses> resolve_host(const std::string& host, std::uint16_t port, Deadline deadline,
                                   HostLookup look_up = look_up_host);

}  // namespace base
