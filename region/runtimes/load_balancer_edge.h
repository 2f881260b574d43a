#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/load_balancer_config.h"

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

/// The way from this machine to the load balancers: one HAProxy for each listener port, on a socket
/// of the host's own network that is handed into the cell, finding the load balancer by name. It
/// lives as long as some load balancer listens on that port. Not safe for use by several threads at
/// once.
class Edge {
 public:
  /// `directory` is where the load balancers of the region live.
  Edge(Cell& cell, base::Path directory, HostPorts ports);

  /// Routes of one listener port; none ends its HAProxy. kConflict: another program has the host
  /// port.
  base::Result<void> ensure(std::uint16_t listener_port, bool tls,
                            const std::vector<EdgeRoute>& routes);

  const HostPorts& ports() const { return ports_; }

 private:
  Cell& cell_;
  base::Path directory_;
  HostPorts ports_;
};

/// `nginx (process 812)`: who listens on a TCP port of 127.0.0.1 or 0.0.0.0, as far as we may see.
std::string holder_of_port(std::uint16_t port);

}  // namespace region
