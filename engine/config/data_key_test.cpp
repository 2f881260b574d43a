#include "engine/config/data_key.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/encoding.h"

namespace engine {
namespace {

/// Turns bytes around; counts how often it is asked.
class MirrorKey final : public WrappingKey {
 public:
  explicit MirrorKey(int& asked) : asked_(asked) {}

  base::Result<std::string> wrap(std::string_view data_key) override {
    return std::string(data_key.rbegin(), data_key.rend());
  }

  base::Result<std::string> unwrap(std::string_view wrapped) override {
    ++asked_;
    return std::string(wrapped.rbegin(), wrapped.rend());
  }

 private:
  int& asked_;
};

class DataKeyTest : public testing::Test {
 protected:
  DataKey open(const std::string& wrapped) {
    return {wrapped, std::make_unique<MirrorKey>(asked_), random_};
  }

  std::string make() {
    MirrorKey mirror(asked_);
    return DataKey::make(mirror, random_).or_throw();
  }

  int asked_ = 0;
  base::SeededRandom random_{1};
};

TEST_F(DataKeyTest, opens_what_it_has_sealed_and_is_unwrapped_once) {
  const std::string wrapped = make();
  DataKey key = open(wrapped);
  EXPECT_EQ(asked_, 0);
  const std::string sealed = key.encrypt("hush").or_throw();
  EXPECT_EQ(open(wrapped).decrypt(sealed).or_throw(), "hush");
  EXPECT_EQ(key.decrypt(sealed).or_throw(), "hush");
  EXPECT_EQ(asked_, 2) << "once for each object";
}

TEST_F(DataKeyTest, another_key_does_not_open_it) {
  const std::string sealed = open(make()).encrypt("hush").or_throw();
  EXPECT_EQ(open(make()).decrypt(sealed).error().kind, base::ErrorKind::kCorrupt);
}

TEST_F(DataKeyTest, a_broken_wrapped_key_is_named) {
  for (const char* broken : {"", "?", "c2hvcnQ="}) {
    DataKey key = open(broken);
    const auto sealed = key.encrypt("hush");
    ASSERT_FALSE(sealed) << broken;
    EXPECT_THAT(sealed.error().message, testing::HasSubstr("encryptedkey"));
  }
}

}  // namespace
}  // namespace engine
