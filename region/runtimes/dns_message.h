#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace region {

/// The private names of a VPC: lower case, without a dot at the end, to IPv4 addresses in network
/// order. `*` in place of the first label stands for one or more labels; a name of its own comes
/// before it, and of two the longer.
class DnsNames {
 public:
  /// kInvalidArgument names what is not a name or not an address.
  static base::Result<DnsNames> parse(const std::map<std::string, std::vector<std::string>>& names);
  /// `name` itself or what stands for it; nullptr: no such name.
  const std::vector<std::string>* find(const std::string& name) const;

 private:
  std::map<std::string, std::vector<std::string>> addresses_;  ///< of 4 bytes each
};

/// The answer to a query (RFC 1035, without the length that TCP puts in front); nullopt for what is
/// no query and gets none. A: up to 8 addresses, beginning with number `rotation`, to be kept for 5
/// seconds; other types of a known name: no error, nothing; unknown names: NXDOMAIN.
std::optional<std::string> answer_dns_query(std::string_view query, const DnsNames& names,
                                            std::size_t rotation);

}  // namespace region
