#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "region/runtimes/network.h"
#include "region/runtimes/network_rules.h"

namespace region {

/// What a VPC's network consists of, and how a later daemon learns of it.
struct VpcState {
  std::string cidr;
  std::map<std::string, InterfaceSpec> interfaces;  ///< by id
  std::map<std::string, GatewaySpec> gateways;      ///< by network namespace
  std::map<std::string, std::vector<SecurityRule>> groups;
  std::map<std::string, std::vector<std::string>> names;
};

std::string encode_vpc_state(const VpcState& state);
/// kCorrupt when the text is none.
base::Result<VpcState> decode_vpc_state(std::string_view text);

/// The VPC's base address + 2.
std::string resolver_of(const std::string& cidr);
/// The device of an interface in its router: `v` and the end of its id, 15 characters at most.
std::string device_of(const std::string& interface_id);
/// The device of a gateway: kGatewayDevice and the address, which no other of the VPC has.
std::string device_of(const GatewaySpec& gateway);
VpcRules rules_of(const VpcState& state);

}  // namespace region
