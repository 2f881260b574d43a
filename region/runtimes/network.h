#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

/// One allowed flow of a security group. Exactly one of `cidr`, `group`, `prefix_list` is set.
struct SecurityRule {
  bool ingress = true;
  std::string protocol = "tcp";  ///< tcp, udp, icmp, -1 (all), or a protocol's number
  int from_port = 0;             ///< icmp: the type, -1 for all
  int to_port = 65535;           ///< icmp: the code, -1 for all
  std::string cidr{};            ///< IPv4 network of the peer
  std::string group{};           ///< security group of the peer
  std::string prefix_list{};     ///< `pl-...`: a service of AWS; here the gateways that have it

  bool operator==(const SecurityRule&) const = default;
};

/// A network interface: a namespace of its own with one address, routed through its VPC's router.
struct InterfaceSpec {
  std::string id;  ///< `eni-...`
  std::string vpc_id;
  std::string subnet_id;
  std::string address;  ///< `10.0.16.10`
  std::string network_namespace;
  std::vector<std::string> groups;  ///< security group ids

  bool operator==(const InterfaceSpec&) const = default;
};

/// Where a gateway endpoint leads: AWS's own service (S3), whose public address is outside of every
/// VPC. A namespace of its own on the VPC's router; nothing is begun from there.
struct GatewaySpec {
  std::string vpc_id;
  std::string network_namespace;     ///< unique in the cell: `s3-vpc-...`
  std::string address;               ///< the service's: `52.216.0.1`
  std::string prefix_list;           ///< `pl-...`: what rules of security groups call the service
  std::vector<std::string> sources;  ///< networks of the subnets whose route tables lead here

  bool operator==(const GatewaySpec&) const = default;
};

/// The VPCs as Linux has them: a router namespace per VPC, a namespace and a veth pair per
/// interface and per gateway, nftables in the router for the security groups (stateful, default
/// deny), a DNS responder at the VPC's base address + 2. All methods are idempotent and safe from
/// any thread. With Isolation::kLoopback interfaces are 127.x addresses and rules are not enforced.
class Network {
 public:
  virtual ~Network() = default;
  virtual base::Result<void> ensure_vpc(const std::string& vpc_id, const std::string& cidr) = 0;
  virtual base::Result<void> remove_vpc(const std::string& vpc_id) = 0;
  virtual base::Result<void> ensure_interface(const InterfaceSpec& spec) = 0;
  virtual base::Result<void> remove_interface(const std::string& interface_id) = 0;
  /// Makes the gateway or replaces its `sources`. A packet of an interface reaches the address when
  /// one of `sources` has its own and its groups let it out. kInvalidArgument when that address is
  /// inside of the VPC, or another gateway's of it.
  virtual base::Result<void> ensure_gateway(const GatewaySpec& spec) = 0;
  /// None is success.
  virtual base::Result<void> remove_gateway(const std::string& vpc_id,
                                            const std::string& network_namespace) = 0;
  /// Replaces the rules of all groups of one VPC in one atomic step.
  virtual base::Result<void> set_rules(
      const std::string& vpc_id,
      const std::map<std::string, std::vector<SecurityRule>>& groups) = 0;
  /// A private name of the VPC (lower case, no dot at the end); several addresses rotate; none
  /// removes it.
  virtual base::Result<void> set_name(const std::string& vpc_id, const std::string& name,
                                      const std::vector<std::string>& addresses) = 0;
  /// The resolv.conf that plain processes and containers of the VPC use.
  virtual base::Path resolv_conf(const std::string& vpc_id) const = 0;
  /// False with Isolation::kLoopback.
  virtual bool enforced() const = 0;
};

std::unique_ptr<Network> make_network(Cell& cell, base::Path home);

}  // namespace region
