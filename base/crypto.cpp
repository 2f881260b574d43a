#include "base/crypto.h"

#include <memory>

#include <nettle/pbkdf2.h>
#include <nettle/sha2.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/check.h"

namespace base {

namespace {

constexpr std::size_t kTagBytes = 16;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

/// What is authenticated with the text, but not in it.
bool add_associated(EVP_CIPHER_CTX* context, std::string_view associated, auto update) {
  int written = 0;
  const auto bytes = as_bytes(associated);
  return associated.empty() ||
         update(context, nullptr, &written, bytes.data(), static_cast<int>(bytes.size())) == 1;
}

}  // namespace

std::array<std::uint8_t, 16> md5(std::string_view data) {
  std::array<std::uint8_t, 16> digest{};
  check(EVP_Digest(data.data(), data.size(), digest.data(), nullptr, EVP_md5(), nullptr) == 1,
        "MD5 is not available");
  return digest;
}

Sha256 sha256(std::span<const std::uint8_t> data) {
  Sha256 digest{};
  // Nettle's, since OpenSSL's looks its algorithm up and takes memory for each text.
  sha256_ctx context{};
  sha256_init(&context);
  sha256_update(&context, data.size(), data.data());
  sha256_digest(&context, digest.size(), digest.data());
  return digest;
}

std::string sha256_hex(std::string_view data) {
  return hex_encode(sha256(as_bytes(data)));
}

Sha256 hmac_sha256(std::span<const std::uint8_t> key, std::string_view data) {
  Sha256 digest{};
  const auto bytes = as_bytes(data);
  check(HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes.data(), bytes.size(),
             digest.data(), nullptr) != nullptr,
        "HMAC-SHA-256 is not available");
  return digest;
}

Sha256 pbkdf2_sha256(std::string_view password, std::span<const std::uint8_t> salt,
                     int iterations) {
  Sha256 key{};
  // Nettle's, since it needs half the time of OpenSSL's.
  pbkdf2_hmac_sha256(password.size(), as_bytes(password).data(), static_cast<unsigned>(iterations),
                     salt.size(), salt.data(), key.size(), key.data());
  return key;
}

Bytes aes256_gcm_seal(const Sha256& key, std::span<const std::uint8_t, 12> nonce,
                      std::string_view plaintext, std::string_view associated) {
  const CipherContext context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
  Bytes sealed(plaintext.size() + kTagBytes);
  int written = 0;
  int final_written = 0;
  const auto text = as_bytes(plaintext);
  const bool ok =
      EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()) ==
          1 &&
      add_associated(context.get(), associated, EVP_EncryptUpdate) &&
      EVP_EncryptUpdate(context.get(), sealed.data(), &written, text.data(),
                        static_cast<int>(text.size())) == 1 &&
      EVP_EncryptFinal_ex(context.get(), sealed.data() + written, &final_written) == 1 &&
      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes,
                          sealed.data() + plaintext.size()) == 1;
  check(ok, "AES-256-GCM is not available");
  return sealed;
}

Result<std::string> aes256_gcm_open(const Sha256& key, std::span<const std::uint8_t, 12> nonce,
                                    std::span<const std::uint8_t> sealed,
                                    std::string_view associated) {
  if (sealed.size() < kTagBytes) {
    return error(ErrorKind::kCorrupt, "ciphertext of {} bytes is shorter than its tag",
                 sealed.size());
  }
  const CipherContext context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
  const std::size_t size = sealed.size() - kTagBytes;
  Bytes tag(sealed.begin() + static_cast<std::ptrdiff_t>(size), sealed.end());
  std::string plaintext(size + kTagBytes, '\0');
  auto* out = reinterpret_cast<std::uint8_t*>(plaintext.data());
  int written = 0;
  int final_written = 0;
  const bool ok =
      EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()) ==
          1 &&
      add_associated(context.get(), associated, EVP_DecryptUpdate) &&
      EVP_DecryptUpdate(context.get(), out, &written, sealed.data(), static_cast<int>(size)) == 1 &&
      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data()) == 1 &&
      EVP_DecryptFinal_ex(context.get(), out + written, &final_written) == 1;
  if (!ok) {
    return error(ErrorKind::kCorrupt, "ciphertext does not belong to this key");
  }
  plaintext.resize(size);
  return plaintext;
}

bool constant_time_equal(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace base
