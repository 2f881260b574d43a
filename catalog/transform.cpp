#include "catalog/transform.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace catalog {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

/// `payment-task` is `arn:...:task-definition/payment-task:7`, `1234` is `arn:...:key/1234`.
bool arn_ends_with(std::string_view arn, std::string_view name) {
  if (!arn.starts_with("arn:")) {
    return false;
  }
  const std::size_t revision = arn.rfind(':');
  const bool numbered = revision != std::string_view::npos && revision + 1 < arn.size() &&
                        arn.find_first_not_of("0123456789", revision + 1) == std::string_view::npos;
  const auto ends = [&](std::string_view text) {
    return text.ends_with(name) && text.size() > name.size() &&
           (text[text.size() - name.size() - 1] == '/' ||
            text[text.size() - name.size() - 1] == ':');
  };
  return ends(arn) || (numbered && ends(arn.substr(0, revision)));
}

std::string_view protocol_name(std::string_view protocol) {
  struct Row {
    std::string_view number;
    std::string_view name;
  };

  constexpr std::array<Row, 4> kNames = {
      {{"1", "icmp"}, {"6", "tcp"}, {"17", "udp"}, {"58", "icmpv6"}}};
  for (const Row& row : kNames) {
    if (row.number == protocol) {
      return row.name;
    }
  }
  return protocol;
}

struct Network {
  std::uint32_t address = 0;
  unsigned prefix = 0;
  friend bool operator==(const Network&, const Network&) = default;
};

/// An IPv4 network with its host bits cleared.
std::optional<Network> network(std::string_view cidr) {
  Network parsed;
  const char* at = cidr.data();
  const char* const end = cidr.data() + cidr.size();
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
  parsed.address &= parsed.prefix == 0 ? 0U : ~std::uint32_t{0} << (32U - parsed.prefix);
  return parsed;
}

}  // namespace

bool same_under(Transform transform, std::string_view declared, std::string_view live) {
  switch (transform) {
    case Transform::kIgnoreCase:
      return same_ignoring_case(declared, live);
    case Transform::kArnEnding:
      return arn_ends_with(live, declared) || arn_ends_with(declared, live);
    case Transform::kVersionPrefix:
      return live.size() > declared.size() && live.starts_with(declared) &&
             live[declared.size()] == '.';
    case Transform::kProtocol:
      return same_ignoring_case(protocol_name(declared), protocol_name(live));
    case Transform::kPort:
      return live == "-1";
    case Transform::kNetwork:
      return network(declared) && network(declared) == network(live);
    case Transform::kTrailingDot:
      return live.size() == declared.size() + 1 && live.ends_with('.') &&
             same_ignoring_case(declared, live.substr(0, declared.size()));
  }
  return false;
}

}  // namespace catalog
