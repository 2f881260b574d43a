#include "base/crypto.h"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Crypto, MatchesPublishedVectors) {
  // FIPS 180-2, RFC 4231 case 2.
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex_encode(hmac_sha256(as_bytes("Jefe"), "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Crypto, OpensOnlyWhatItSealed) {
  const Sha256 key = sha256(as_bytes("key"));
  const std::array<std::uint8_t, 12> nonce{1, 2, 3};
  Bytes sealed = aes256_gcm_seal(key, nonce, "amount");
  EXPECT_EQ(aes256_gcm_open(key, nonce, sealed).value(), "amount");
  sealed[0] ^= 1U;
  EXPECT_EQ(aes256_gcm_open(key, nonce, sealed).error().kind, ErrorKind::kCorrupt);
  EXPECT_FALSE(aes256_gcm_open(key, nonce, std::span(sealed).first(3)));
}

}  // namespace
}  // namespace base
