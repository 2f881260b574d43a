#include "region/runtimes/load_balancer_edge.h"

#include <csignal>
#include <utility>

#include <fmt/format.h>

#include "base/io/socket.h"
#include "region/runtimes/haproxy.h"

namespace region {

using namespace std::chrono_literals;

Edge::Edge(Cell& cell, base::Path directory, HostPorts ports)
    : cell_(cell), directory_(std::move(directory)), ports_(ports) {}

std::string Edge::process_name(std::uint16_t listener_port) {
  return fmt::format("edge-{}", listener_port);
}

base::Result<void> Edge::ensure(std::uint16_t listener_port, bool tls,
                                const std::vector<EdgeRoute>& routes) {
  const std::string name = process_name(listener_port);
  HaProxy proxy(cell_, directory_, name, name);
  if (routes.empty()) {
    return proxy.stop(0ms);
  }
  const std::string config = edge_config(listener_port, tls, routes);
  if (proxy.running()) {
    return proxy.ensure(config, {});
  }
  // The worker of one that was killed has the port until it is gone too.
  if (const auto gone = cell_.stop(name, SIGKILL, 0ms); !gone) {
    return gone.error();
  }
  const std::uint16_t host_port = ports_.of_listener(listener_port);
  const auto listener = base::Listener::tcp("127.0.0.1", host_port);
  if (!listener) {
    if (listener.error().kind != base::ErrorKind::kConflict) {
      return listener.error();
    }
    return base::error(base::ErrorKind::kConflict,
                       "port {0} of 127.0.0.1 is taken by {1}; it is where this machine reaches "
                       "port {2} of the load "
                       "balancers. Stop that program, or start the region with {3}=PORT",
                       host_port, holder_of_port(host_port), listener_port,
                       listener_port == 443 ? "SETTLE_HTTPS_PORT" : "SETTLE_HTTP_PORT");
  }
  return proxy.ensure(config, {.fds = {{"FD_EDGE", listener->fd()}}});
}

}  // namespace region
