#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace region {

/// An IPv4 network as `10.0.16.0/20`; addresses are in host order, so that they can be counted.
struct Ipv4Network {
  std::uint32_t address = 0;  ///< of the network, host bits zero
  int prefix = 32;

  std::uint64_t size() const { return 1ULL << (32 - prefix); }

  std::uint32_t last() const { return address + static_cast<std::uint32_t>(size() - 1); }

  bool contains(const Ipv4Network& other) const {
    return address <= other.address && other.last() <= last();
  }

  bool overlaps(const Ipv4Network& other) const {
    return address <= other.last() && other.address <= last();
  }
};

/// kInvalidArgument when it is none. Host bits are cut off; an address alone is a network of one.
base::Result<Ipv4Network> parse_ipv4_network(std::string_view text);
/// kInvalidArgument when it is none.
base::Result<std::uint32_t> parse_ipv4(std::string_view text);
std::string format_ipv4(std::uint32_t address);
std::string format_ipv4_network(const Ipv4Network& network);

}  // namespace region
