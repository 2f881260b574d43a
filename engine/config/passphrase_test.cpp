#include "engine/config/passphrase.h"

#include <gtest/gtest.h>

#include "base/encoding.h"

namespace engine {
namespace {

constexpr std::string_view kSalt =
    "v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==";

TEST(Passphrase, DerivesThePublishedKeyOfPulumisManagerTest) {
  const base::Result<base::Sha256> key = open_salt(kSalt, "password");
  ASSERT_TRUE(key) << key.error().message;
  EXPECT_EQ(base::hex_encode(*key),
            "7e700703e28b164e816cb939612c938b8dcf8f8a5237d02824cea3fb656b3a8b");
}

TEST(Passphrase, OpensThePublishedSecretOfPulumisRoundTripTest) {
  const base::Result<base::Sha256> key =
      open_salt("v1:ThS5UPxP9qc=:v1:UZYAXF+ylaJ0rGhv:9OTvBnOEDFgxs7btjzSu+LZ470vLpg==",
                "TestConfigRoundtripComments");
  ASSERT_TRUE(key) << key.error().message;
  EXPECT_EQ(base::hex_encode(*key),
            "2c87ab85989efcf30f69448a0162c1a8b4f82f2c153000ef3cfd7e497bec262a");
  EXPECT_EQ(
      decrypt_value(*key, "v1:T1ftqhY0hqr+EJK6:+jvd5PMecFx80tcavzuZY4tLatgIfoe/xR72GA==").value(),
      "secret-value");
}

TEST(Passphrase, RefusesAnotherPassphraseAndAnEmptyOne) {
  for (const std::string_view wrong : {"password123", ""}) {
    const base::Result<base::Sha256> key = open_salt(kSalt, wrong);
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().kind, base::ErrorKind::kPermission);
    EXPECT_NE(key.error().message.find("incorrect passphrase"), std::string::npos);
  }
}

TEST(Passphrase, RefusesWhatIsNoSaltText) {
  for (const std::string_view malformed :
       {"fozI5u6B030=:v1:F+6ZduL:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==", "", "v1:", "v1:AAAA",
        "v2:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==",
        "v1:not base64:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ=="}) {
    const base::Result<base::Sha256> key = open_salt(malformed, "password");
    ASSERT_FALSE(key) << malformed;
    EXPECT_EQ(key.error().kind, base::ErrorKind::kCorrupt) << malformed;
  }
}

TEST(Passphrase, RefusesValuesOfAnotherFormOrKey) {
  base::SeededRandom random(1);
  const base::Sha256 key = base::sha256(base::as_bytes("key"));
  const base::Sha256 other = base::sha256(base::as_bytes("other"));
  const std::string sealed = encrypt_value(key, "42.00", random);
  EXPECT_EQ(decrypt_value(key, sealed).value(), "42.00");
  EXPECT_FALSE(decrypt_value(other, sealed));
  EXPECT_FALSE(decrypt_value(key, "v1:AAAA:AAAA"));
  EXPECT_FALSE(decrypt_value(key, "plain"));
  EXPECT_NE(sealed, encrypt_value(key, "42.00", random)) << "a nonce is used once";
}

TEST(PassphraseKey, AsksNobodyUntilASecretIsUsedAndThenOnce) {
  base::SeededRandom random(1);
  int asked = 0;
  std::string kept;
  PassphraseKey key(
      "",
      [&](bool fresh) -> base::Result<std::string> {
        EXPECT_TRUE(fresh);
        ++asked;
        return std::string("correct horse");
      },
      random,
      [&](const std::string& salt) -> base::Result<void> {
        kept = salt;
        return {};
      });
  EXPECT_EQ(asked, 0);
  const std::string sealed = key.encrypt("one").value();
  EXPECT_EQ(key.decrypt(sealed).value(), "one");
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(kept, key.salt_text());
  EXPECT_EQ(decrypt_value(open_salt(kept, "correct horse").value(), sealed).value(), "one");
}

TEST(PassphraseKey, SealsNothingWhenTheSaltCannotBeKept) {
  base::SeededRandom random(1);
  PassphraseKey key(
      "", [](bool) -> base::Result<std::string> { return std::string("x"); }, random,
      [](const std::string&) -> base::Result<void> {
        return base::error(base::ErrorKind::kExhausted, "disk full");
      });
  EXPECT_EQ(key.encrypt("one").error().kind, base::ErrorKind::kExhausted);
  EXPECT_EQ(key.salt_text(), "");
}

}  // namespace
}  // namespace engine
