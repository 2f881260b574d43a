#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace engine {

/// Encrypts what must not stand readable in a state file. Safe from any thread.
class SecretsManager {
 public:
  virtual ~SecretsManager() = default;
  virtual base::Result<std::string> encrypt(std::string_view plaintext) = 0;
  /// kPermission when the key is wrong, kCorrupt when the text is no ciphertext.
  virtual base::Result<std::string> decrypt(std::string_view ciphertext) = 0;
  /// Pulumi's `secrets_providers` entry: `{"type": "passphrase", "state": {"salt": "v1:..."}}`.
  virtual base::Json description() const = 0;
};

}  // namespace engine
