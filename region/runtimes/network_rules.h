#pragma once

#include <map>
#include <string>
#include <vector>

#include "region/runtimes/network.h"

namespace region {

/// One interface as the VPC's router sees it.
struct RoutedInterface {
  std::string device;  ///< in the router
  std::string address;
  std::vector<std::string> groups;
};

/// What the device of a gateway begins with, and of nothing else in the router.
inline constexpr char kGatewayDevice = 'g';

/// One gateway as the VPC's router sees it.
struct RoutedGateway {
  std::string device;  ///< in the router
  std::string address;
  std::string prefix_list;
  std::vector<std::string> sources;  ///< networks that have a route to it
};

/// A VPC as far as its rules go.
struct VpcRules {
  std::string
      resolver;  ///< the DNS responder's address, which every interface reaches whatever its groups
  std::vector<RoutedInterface> interfaces{};
  std::vector<RoutedGateway> gateways{};
  std::map<std::string, std::vector<SecurityRule>> groups{};
};

/// The whole nftables ruleset of a VPC's router, to be applied in one step (`nft -f`): a packet
/// passes when its source's groups let it out and its destination's groups let it in, or when it
/// belongs to a connection that did. What goes to a gateway comes from its sources besides, each
/// packet anew, and nothing is begun from there. Equal VPCs give equal text. Rules whose peer is
/// nothing yet (a prefix list without a gateway, a group without members) are kept and match
/// nothing.
std::string render_network_rules(const VpcRules& vpc);

/// Empty, or what is wrong with a rule that comes from outside (it becomes part of the ruleset's
/// text).
std::string why_invalid(const SecurityRule& rule);
std::string why_invalid(const GatewaySpec& gateway);

}  // namespace region
