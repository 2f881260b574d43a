#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace region {

/// A certificate and its private key, both PEM.
struct Identity {
  std::string certificate_pem;
  std::string key_pem;
};

/// A new self-signed EC P-256 authority, good for ten years, that may sign servers but no
/// authorities.
Identity make_authority(const std::string& common_name);

/// Whether certificate and key are readable and belong together.
bool is_authority(const Identity& identity);

/// A new EC P-256 server certificate for `subjects` (DNS names, IPv4 addresses), good for 820 days,
/// signed by `authority`. kInvalidArgument names a subject that is neither; kCorrupt: the authority
/// cannot be read.
base::Result<Identity> make_server_identity(const Identity& authority,
                                            const std::vector<std::string>& subjects);

/// Whether `identity` is whole, names exactly `subjects`, was signed by `authority` and is good for
/// another 30 days.
bool serves(const Identity& identity, const Identity& authority,
            const std::vector<std::string>& subjects);

}  // namespace region
