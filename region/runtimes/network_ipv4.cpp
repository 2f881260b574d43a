#include "region/runtimes/network_ipv4.h"

#include <charconv>

#include <arpa/inet.h>

#include <fmt/core.h>

namespace region {

base::Result<std::uint32_t> parse_ipv4(std::string_view text) {
  in_addr address{};
  if (::inet_pton(AF_INET, std::string(text).c_str(), &address) != 1) {
    return base::error(base::ErrorKind::kInvalidArgument, "'{}' is not an IPv4 address", text);
  }
  return ntohl(address.s_addr);
}

base::Result<Ipv4Network> parse_ipv4_network(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto address = parse_ipv4(text.substr(0, slash));
  int prefix = 32;
  bool valid = address.has_value();
  if (slash != std::string_view::npos) {
    const std::string_view digits = text.substr(slash + 1);
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), prefix);
    valid = valid && end.ec == std::errc() && end.ptr == digits.data() + digits.size() &&
            prefix >= 0 && prefix <= 32 && digits.front() != '-';
  }
  if (!valid) {
    return base::error(base::ErrorKind::kInvalidArgument, "'{}' is not an IPv4 network", text);
  }
  const std::uint32_t mask = prefix == 0 ? 0 : ~0U << (32 - prefix);
  return Ipv4Network{*address & mask, prefix};
}

std::string format_ipv4(std::uint32_t address) {
  return fmt::format("{}.{}.{}.{}", address >> 24, address >> 16 & 0xffU, address >> 8 & 0xffU,
                     address & 0xffU);
}

std::string format_ipv4_network(const Ipv4Network& network) {
  return fmt::format("{}/{}", format_ipv4(network.address), network.prefix);
}

}  // namespace region
