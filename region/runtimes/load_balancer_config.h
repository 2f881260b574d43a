#pragma once

#include <map>
#include <string>
#include <vector>

#include "region/runtimes/host_ports.h"
#include "region/runtimes/load_balancer_plan.h"

namespace region {

/// Registered targets by name of their target group.
using TargetsByGroup = std::map<std::string, std::vector<Target>>;

/// The name of a target as a HAProxy server: `10.0.16.10:8080`.
std::string server_name(const Target& target);
/// Everything behind `server NAME` (or `add server BACKEND/NAME`) of a checked target.
std::string server_settings(const TargetGroupPlan& group, const Target& target);

/// haproxy.cfg of one load balancer. Paths in it are relative to the directory that HAProxy starts
/// in
/// (`NAME/...`). A pure function: the same plan gives the same text.
std::string load_balancer_config(const LoadBalancerPlan& plan, const TargetsByGroup& targets,
                                 const HostPorts& ports);

/// Where the edge sends the requests for one load balancer that arrive at one host port.
struct EdgeRoute {
  std::string load_balancer;  ///< name
  std::string dns_name;
  bool open = true;  ///< false: the security groups refuse hosts outside

  bool operator==(const EdgeRoute&) const = default;
};

/// haproxy.cfg of the edge of one host port: it accepts on the inherited descriptor FD_EDGE and
/// finds the load balancer by Host header, or by SNI where the listeners speak TLS.
std::string edge_config(std::uint16_t listener_port, bool tls,
                        const std::vector<EdgeRoute>& routes);

}  // namespace region
