#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/random.h"

namespace region {

inline constexpr std::string_view kSecret = "AWS::SecretsManager::Secret";

/// The password (or the template with the password in it) that a GenerateSecretString property asks
/// for, by Secrets Manager's rules: 32 characters by default, of every type that is not excluded at
/// least one. Throws HandlerError InvalidRequest for what cannot be satisfied.
std::string generate_secret_string(const base::JsonObject& generate, base::Random& random);

}  // namespace region
