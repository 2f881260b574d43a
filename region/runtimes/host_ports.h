#pragma once

#include <cstdint>
#include <string>

namespace region {

/// Which ports of this machine's 127.0.0.1 stand for the ports 80 and 443 of every load balancer.
struct HostPorts {
  std::uint16_t http = 80;
  std::uint16_t https = 443;

  /// SETTLE_HTTP_PORT and SETTLE_HTTPS_PORT; else 80 and 443 where this user may listen on them,
  /// else 8080 and 8443.
  static HostPorts of_this_machine();
  /// Any other listener port stands for itself.
  std::uint16_t of_listener(std::uint16_t port) const;
};

/// `nginx (process 812)`: who listens on a TCP port of 127.0.0.1 or 0.0.0.0, as far as we may see.
std::string holder_of_port(std::uint16_t port);

}  // namespace region
