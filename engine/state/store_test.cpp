#include "engine/state/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fake_world.h"

namespace engine {
namespace {

using catalog::Value;
using testing::HasSubstr;
using testing::Not;

/// Another key: its ciphertexts are not the other's.
class OtherSecrets final : public SecretsManager {
 public:
  base::Result<std::string> encrypt(std::string_view plaintext) override {
    return "other:" + base::hex_encode(base::as_bytes(plaintext));
  }

  base::Result<std::string> decrypt(std::string_view ciphertext) override {
    if (!ciphertext.starts_with("other:")) {
      return base::error(base::ErrorKind::kPermission, "another key");
    }
    return base::to_string(base::hex_decode(ciphertext.substr(6)).or_throw());
  }

  base::Json description() const override { return base::JsonObject{{"type", "other"}}; }
};

class StoreTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto journal = world_.store.open().or_throw();
    journal
        ->put({.serial = 1,
               .urn = "u",
               .type = "AWS::SQS::Queue",
               .inputs = Value::Object{{"Password", Value::secret("hush")}}})
        .or_throw();
    journal->set_outputs({{"password", Value::secret("hush")}}).or_throw();
  }

  std::string bytes() { return world_.files.read(kFakeJournal).or_throw(); }

  FakeWorld world_;
  OtherSecrets other_;
};

TEST_F(StoreTest, another_key_takes_the_whole_state_in_one_piece) {
  const std::string hush = base::hex_encode(base::as_bytes("\"hush\""));
  ASSERT_THAT(bytes(), HasSubstr(hush));
  bool told = false;
  world_.store
      .change_secrets(other_,
                      [&]() -> base::Result<void> {
                        told = true;
                        EXPECT_THAT(bytes(), Not(HasSubstr("other:")))
                            << "not before everything is ready";
                        return {};
                      })
      .or_throw();
  EXPECT_TRUE(told);
  EXPECT_THAT(bytes(), HasSubstr("other:" + hush));
  EXPECT_EQ(world_.store.secrets_description().or_throw(), R"({"type":"other"})");
  StateStore again(world_.backend, {"shop", "dev"}, other_);
  EXPECT_EQ(again.load().or_throw().outputs().at("password"), Value::secret("hush"));
}

TEST_F(StoreTest, a_change_of_keys_that_is_refused_changes_nothing) {
  const std::string before = bytes();
  EXPECT_FALSE(world_.store.change_secrets(other_, []() -> base::Result<void> {
    return base::error(base::ErrorKind::kPermission, "no");
  }));
  EXPECT_EQ(bytes(), before);
}

TEST_F(StoreTest, a_sealed_state_without_its_key_says_so) {
  StateStore sealed(world_.backend, {"shop", "dev"}, world_.secrets, {.encrypt_whole = true});
  sealed.open().or_throw()->finish().or_throw();
  const auto loaded = StateStore(world_.backend, {"shop", "dev"}, other_).load();
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().kind, base::ErrorKind::kPermission);
  EXPECT_THAT(loaded.error().message, HasSubstr("the whole state is encrypted"));
}

}  // namespace
}  // namespace engine
