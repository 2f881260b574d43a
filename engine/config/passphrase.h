#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/crypto.h"
#include "base/random.h"
#include "base/result.h"

namespace engine {

/// Pulumi's passphrase scheme, bit for bit: a salt text `v1:<salt>:<sealed "pulumi">` beside the
/// secrets, a key of 1,000,000 rounds PBKDF2-HMAC-SHA256, values `v1:<nonce>:<AES-256-GCM>`.

/// Derives the key and proves it with the check value inside `salt_text`. Costs a tenth of a
/// second. kPermission: incorrect passphrase; kCorrupt: not a salt text.
base::Result<base::Sha256> open_salt(std::string_view salt_text, std::string_view passphrase);

struct NewSalt {
  std::string text;
  base::Sha256 key;
};

NewSalt make_salt(std::string_view passphrase, base::Random& random);

std::string encrypt_value(const base::Sha256& key, std::string_view plaintext,
                          base::Random& random);
/// kCorrupt: not a value of this scheme, or sealed with another key.
base::Result<std::string> decrypt_value(const base::Sha256& key, std::string_view ciphertext);

/// Where a passphrase comes from: `fresh` when it is about to protect its first secret (a person is
/// asked twice then). Called at most once.
using PassphraseSource = std::function<base::Result<std::string>(bool fresh)>;

/// One stack's key, derived when the first secret is really opened or sealed. Safe from any thread.
class PassphraseKey {
 public:
  /// `salt_text` empty: none yet; the first encryption makes one and hands it to `keep_salt`, which
  /// must have stored it when it returns.
  PassphraseKey(std::string salt_text, PassphraseSource source, base::Random& random,
                std::function<base::Result<void>(const std::string& salt_text)> keep_salt);

  base::Result<std::string> encrypt(std::string_view plaintext);
  base::Result<std::string> decrypt(std::string_view ciphertext);
  /// Empty until there is one.
  std::string salt_text() const;

 private:
  base::Result<base::Sha256> key();

  mutable std::mutex mutex_;
  std::string salt_text_;
  PassphraseSource source_;
  base::Random& random_;
  std::function<base::Result<void>(const std::string&)> keep_salt_;
  std::optional<base::Sha256> key_;
};

}  // namespace engine
