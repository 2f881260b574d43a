#include "platform/network_plan.h"

#include <array>
#include <charconv>

#include <fmt/core.h>

namespace platform {

namespace {

std::uint32_t mask(unsigned prefix) {
  return prefix == 0 ? 0U : ~std::uint32_t{0} << (32U - prefix);
}

/// `count` networks of `prefix` bits that lie `step` third-octet values apart, the first at
/// `first`.
std::vector<Cidr> plan(const Cidr& vpc, int count, std::uint32_t first, std::uint32_t step,
                       unsigned prefix) {
  std::vector<Cidr> subnets;
  for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(count); ++i) {
    subnets.push_back({vpc.address | ((first + i * step) << 8U), prefix});
  }
  return subnets;
}

}  // namespace

std::optional<Cidr> Cidr::parse(std::string_view text) {
  Cidr parsed;
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  for (const char separator : {'.', '.', '.', '/'}) {
    std::uint8_t octet = 0;
    const auto [next, error] = std::from_chars(at, end, octet);
    if (error != std::errc{} || next == end || *next != separator) {
      return std::nullopt;
    }
    parsed.address = (parsed.address << 8U) | octet;
    at = next + 1;
  }
  const auto [next, error] = std::from_chars(at, end, parsed.prefix);
  if (error != std::errc{} || next != end || parsed.prefix > 32) {
    return std::nullopt;
  }
  return parsed;
}

std::string Cidr::text() const {
  return fmt::format("{}.{}.{}.{}/{}", address >> 24U, (address >> 16U) & 255U,
                     (address >> 8U) & 255U, address & 255U, prefix);
}

Cidr Cidr::network() const {
  return {address & mask(prefix), prefix};
}

bool Cidr::contains(const Cidr& other) const {
  return prefix <= other.prefix && (other.address & mask(prefix)) == (address & mask(prefix));
}

bool Cidr::overlaps(const Cidr& other) const {
  return contains(other) || other.contains(*this);
}

bool Cidr::is_private() const {
  constexpr std::array<Cidr, 3> kPrivate = {
      {{0x0A000000U, 8}, {0xAC100000U, 12}, {0xC0A80000U, 16}}};
  for (const Cidr& range : kPrivate) {
    if (range.contains(*this)) {
      return true;
    }
  }
  return false;
}

std::vector<Cidr> public_subnets(const Cidr& vpc, int zones) {
  return plan(vpc, zones, 0, 1, 24);
}

std::vector<Cidr> private_subnets(const Cidr& vpc, int zones) {
  return plan(vpc, zones, 16, 16, 20);
}

}  // namespace platform
