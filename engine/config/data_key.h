#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto.h"
#include "base/random.h"
#include "base/result.h"

namespace engine {

/// A key that never leaves where it is (KMS) and wraps others. Safe from any thread.
class WrappingKey {
 public:
  virtual ~WrappingKey() = default;
  virtual base::Result<std::string> wrap(std::string_view data_key) = 0;
  virtual base::Result<std::string> unwrap(std::string_view wrapped) = 0;
};

/// One stack's data key, as Pulumi's `cloud` secrets keep it: 32 bytes, wrapped, in base64
/// (`encryptedkey`); values are sealed as with a passphrase. Unwrapped when the first secret is
/// really opened or sealed. Safe from any thread.
class DataKey {
 public:
  DataKey(std::string wrapped, std::unique_ptr<WrappingKey> wrapping, base::Random& random)
      : wrapped_(std::move(wrapped)), wrapping_(std::move(wrapping)), random_(random) {}

  /// A new one, wrapped.
  static base::Result<std::string> make(WrappingKey& wrapping, base::Random& random);

  base::Result<std::string> encrypt(std::string_view plaintext);
  base::Result<std::string> decrypt(std::string_view ciphertext);

 private:
  base::Result<base::Sha256> key();

  std::string wrapped_;
  std::unique_ptr<WrappingKey> wrapping_;
  base::Random& random_;
  std::mutex mutex_;
  std::optional<base::Sha256> key_;
};

}  // namespace engine
