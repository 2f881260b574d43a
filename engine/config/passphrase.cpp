#include "engine/config/passphrase.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/encoding.h"

namespace engine {

namespace {

constexpr int kIterations = 1'000'000;
constexpr std::size_t kSaltBytes = 8;
constexpr std::string_view kCheckText = "pulumi";

base::Error bad_salt() {
  return base::error(base::ErrorKind::kCorrupt,
                     "encryptionsalt is not of the form v1:<salt>:v1:<nonce>:<ciphertext>; restore "
                     "it from the version of the file that the secrets were encrypted with");
}

struct SaltParts {
  base::Bytes salt;
  std::string check;
};

base::Result<SaltParts> parse_salt(std::string_view text) {
  const std::size_t first = text.find(':');
  const std::size_t second = first == text.npos ? text.npos : text.find(':', first + 1);
  if (second == text.npos || text.substr(0, first) != "v1") {
    return bad_salt();
  }
  base::Result<base::Bytes> salt = base::base64_decode(text.substr(first + 1, second - first - 1));
  if (!salt || salt->size() != kSaltBytes) {
    return bad_salt();
  }
  return SaltParts{std::move(*salt), std::string(text.substr(second + 1))};
}

}  // namespace

base::Result<base::Sha256> open_salt(std::string_view salt_text, std::string_view passphrase) {
  base::Result<SaltParts> parts = parse_salt(salt_text);
  if (!parts) {
    return std::move(parts).error();
  }
  const base::Sha256 key = base::pbkdf2_sha256(passphrase, parts->salt, kIterations);
  const base::Result<std::string> check = decrypt_value(key, parts->check);
  if (!check || *check != kCheckText) {
    return base::error(base::ErrorKind::kPermission,
                       "incorrect passphrase: it does not fit the stack's encryptionsalt; set "
                       "PULUMI_CONFIG_PASSPHRASE (or SETTLE_CONFIG_PASSPHRASE) to the one that the "
                       "stack's secrets were encrypted with");
  }
  return key;
}

NewSalt make_salt(std::string_view passphrase, base::Random& random) {
  std::array<std::uint8_t, kSaltBytes> salt{};
  random.fill(salt);
  const base::Sha256 key = base::pbkdf2_sha256(passphrase, salt, kIterations);
  return {"v1:" + base::base64_encode(salt) + ":" + encrypt_value(key, kCheckText, random), key};
}

std::string encrypt_value(const base::Sha256& key, std::string_view plaintext,
                          base::Random& random) {
  std::array<std::uint8_t, 12> nonce{};
  random.fill(nonce);
  const base::Bytes sealed = base::aes256_gcm_seal(key, nonce, plaintext);
  return "v1:" + base::base64_encode(nonce) + ":" + base::base64_encode(sealed);
}

base::Result<std::string> decrypt_value(const base::Sha256& key, std::string_view ciphertext) {
  const std::vector<std::string> parts = base::split(ciphertext, ':');
  if (parts.size() != 3 || parts[0] != "v1") {
    return base::error(base::ErrorKind::kCorrupt,
                       "an encrypted value is not of the form v1:<nonce>:<ciphertext>");
  }
  const base::Result<base::Bytes> nonce = base::base64_decode(parts[1]);
  const base::Result<base::Bytes> sealed = base::base64_decode(parts[2]);
  std::array<std::uint8_t, 12> nonce_bytes{};
  if (!nonce || !sealed || nonce->size() != nonce_bytes.size()) {
    return base::error(base::ErrorKind::kCorrupt,
                       "an encrypted value holds no 12-byte nonce and ciphertext in base64");
  }
  std::ranges::copy(*nonce, nonce_bytes.begin());
  return base::aes256_gcm_open(key, nonce_bytes, *sealed);
}

PassphraseKey::PassphraseKey(std::string salt_text, PassphraseSource source, base::Random& random,
                             std::function<base::Result<void>(const std::string&)> keep_salt)
    : salt_text_(std::move(salt_text)),
      source_(std::move(source)),
      random_(random),
      keep_salt_(std::move(keep_salt)) {}

base::Result<base::Sha256> PassphraseKey::key() {
  const std::scoped_lock lock(mutex_);
  if (key_) {
    return *key_;
  }
  const bool fresh = salt_text_.empty();
  const base::Result<std::string> passphrase = source_(fresh);
  if (!passphrase) {
    return passphrase.error();
  }
  if (fresh) {
    NewSalt made = make_salt(*passphrase, random_);
    if (base::Result<void> kept = keep_salt_(made.text); !kept) {
      return std::move(kept).error();
    }
    salt_text_ = std::move(made.text);
    key_ = made.key;
    return *key_;
  }
  base::Result<base::Sha256> opened = open_salt(salt_text_, *passphrase);
  if (opened) {
    key_ = *opened;
  }
  return opened;
}

base::Result<std::string> PassphraseKey::encrypt(std::string_view plaintext) {
  const base::Result<base::Sha256> opened = key();
  if (!opened) {
    return opened.error();
  }
  return encrypt_value(*opened, plaintext, random_);
}

base::Result<std::string> PassphraseKey::decrypt(std::string_view ciphertext) {
  const base::Result<base::Sha256> opened = key();
  if (!opened) {
    return opened.error();
  }
  return decrypt_value(*opened, ciphertext);
}

std::string PassphraseKey::salt_text() const {
  const std::scoped_lock lock(mutex_);
  return salt_text_;
}

}  // namespace engine
