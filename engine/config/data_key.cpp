#include "engine/config/data_key.h"

#include <algorithm>

#include "base/encoding.h"
#include "engine/config/passphrase.h"

namespace engine {

base::Result<std::string> DataKey::make(WrappingKey& wrapping, base::Random& random) {
  base::Sha256 key{};
  random.fill(key);
  const auto wrapped = wrapping.wrap(base::to_string(key));
  if (!wrapped) {
    return wrapped.error();
  }
  return base::base64_encode(base::as_bytes(*wrapped));
}

base::Result<base::Sha256> DataKey::key() {
  const std::scoped_lock lock(mutex_);
  if (key_) {
    return *key_;
  }
  const auto wrapped = base::base64_decode(wrapped_);
  if (!wrapped || wrapped->empty()) {
    return base::error(base::ErrorKind::kCorrupt,
                       "encryptedkey is not base64: restore it from the version of the file that "
                       "the secrets were encrypted with");
  }
  const auto bytes = wrapping_->unwrap(base::to_string(*wrapped));
  if (!bytes) {
    return bytes.error();
  }
  base::Sha256 key{};
  if (bytes->size() != key.size()) {
    return base::error(base::ErrorKind::kCorrupt, "encryptedkey holds {} bytes instead of {}",
                       bytes->size(), key.size());
  }
  std::ranges::copy(base::as_bytes(*bytes), key.begin());
  key_ = key;
  return key;
}

base::Result<std::string> DataKey::encrypt(std::string_view plaintext) {
  const auto opened = key();
  return opened ? base::Result<std::string>(encrypt_value(*opened, plaintext, random_))
                : opened.error();
}

base::Result<std::string> DataKey::decrypt(std::string_view ciphertext) {
  const auto opened = key();
  return opened ? decrypt_value(*opened, ciphertext) : opened.error();
}

}  // namespace engine
