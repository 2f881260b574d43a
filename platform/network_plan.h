#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

/// An IPv4 network in CIDR notation.
struct Cidr {
  std::uint32_t address = 0;  ///< host order
  unsigned prefix = 0;

  /// nullopt: not `a.b.c.d/n`.
  static std::optional<Cidr> parse(std::string_view text);
  std::string text() const;
  /// The same with its host bits cleared.
  Cidr network() const;
  bool contains(const Cidr& other) const;
  bool overlaps(const Cidr& other) const;
  /// Lies in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 (RFC 1918).
  bool is_private() const;

  friend bool operator==(const Cidr&, const Cidr&) = default;
};

/// The subnets of a /16: public ones are x.y.{0,1,2}.0/24, private ones x.y.{16,32,48}.0/20.
std::vector<Cidr> public_subnets(const Cidr& vpc, int zones);
std::vector<Cidr> private_subnets(const Cidr& vpc, int zones);

}  // namespace platform
