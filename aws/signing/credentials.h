#pragma once

#include <optional>
#include <string>

#include "base/clock.h"

namespace aws {

/// A key pair that signs requests. The secret never goes into a message or a log.
struct Credentials {
  std::string access_key_id;
  std::string secret_access_key;
  std::string session_token{};                    ///< of temporary credentials, else empty
  std::optional<base::WallTime> expires_at = {};  ///< nullopt: never
};

}  // namespace aws
