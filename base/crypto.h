#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/encoding.h"
#include "base/result.h"

namespace base {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::span<const std::uint8_t> data);
std::string sha256_hex(std::string_view data);
Sha256 hmac_sha256(std::span<const std::uint8_t> key, std::string_view data);

/// PBKDF2-HMAC-SHA256 (RFC 8018), 32 bytes.
Sha256 pbkdf2_sha256(std::string_view password, std::span<const std::uint8_t> salt, int iterations);

/// Not for security: what S3 calls an object's ETag, and Content-MD5.
std::array<std::uint8_t, 16> md5(std::string_view data);

/// AES-256-GCM; the 16-byte tag follows the ciphertext. Nonce: 12 bytes. Opening returns kCorrupt
/// when key, nonce, tag, text or associated data do not belong together.
Bytes aes256_gcm_seal(const Sha256& key, std::span<const std::uint8_t, 12> nonce,
                      std::string_view plaintext, std::string_view associated = {});
Result<std::string> aes256_gcm_open(const Sha256& key, std::span<const std::uint8_t, 12> nonce,
                                    std::span<const std::uint8_t> sealed,
                                    std::string_view associated = {});

/// Takes the same time wherever the texts differ (their lengths may be seen).
bool constant_time_equal(std::string_view a, std::string_view b);

}  // namespace base
