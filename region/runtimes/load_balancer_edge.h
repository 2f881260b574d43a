#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/host_ports.h"
#include "region/runtimes/load_balancer_config.h"

namespace region {

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

  /// The name in the cell of the HAProxy of a listener port.
  static std::string process_name(std::uint16_t listener_port);

  const HostPorts& ports() const { return ports_; }

 private:
  Cell& cell_;
  base::Path directory_;
  HostPorts ports_;
};

}  // namespace region
