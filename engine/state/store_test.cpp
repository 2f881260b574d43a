#include "engine/state/store.h"

#include <filesystem>

#include <stdlib.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fake_world.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// On a real disk, with the real lock.
class StoreTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "settle-store-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    backend_ = name;
  }

  void TearDown() override { std::filesystem::remove_all(backend_); }

  StateStore store(const std::string& stack) {
    return {files_, backend_, {"shop", stack}, secrets_, clock_};
  }

  std::vector<std::string> stacks() { return list_stacks(files_, backend_, "shop").or_throw(); }

  base::SystemFiles files_;
  base::SystemClock clock_;
  FakeSecrets secrets_;
  base::Path backend_;
};

TEST_F(StoreTest, a_stack_is_listed_from_its_creation_to_its_removal) {
  EXPECT_THAT(stacks(), IsEmpty());
  store("dev").create().or_throw();
  store("prod").create().or_throw();
  EXPECT_THAT(stacks(), ElementsAre("dev", "prod"));
  EXPECT_EQ(store("dev").create().error().kind, base::ErrorKind::kAlreadyExists);
  store("dev").remove(false).or_throw();
  EXPECT_THAT(stacks(), ElementsAre("prod"));
  EXPECT_FALSE(std::filesystem::exists(store("dev").directory()));
}

TEST_F(StoreTest, a_stack_with_resources_is_only_removed_by_force) {
  StateStore dev = store("dev");
  dev.open().or_throw()->put({.serial = 1, .urn = "u", .type = "AWS::SQS::Queue"}).or_throw();
  EXPECT_THAT(dev.remove(false).error().message, HasSubstr("still has 1 resources"));
  EXPECT_TRUE(dev.exists());
  dev.remove(true).or_throw();
  EXPECT_FALSE(dev.exists());
}

TEST_F(StoreTest, two_at_once_are_refused_while_reading_goes_on) {
  StateStore dev = store("dev");
  auto first = dev.open().or_throw();
  first->put({.serial = 1, .urn = "u", .type = "AWS::SQS::Queue"}).or_throw();
  const auto second = store("dev").open();
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, base::ErrorKind::kConflict);
  EXPECT_THAT(second.error().message, HasSubstr("is locked by process"));
  EXPECT_EQ(store("dev").remove(true).error().kind, base::ErrorKind::kConflict);
  EXPECT_EQ(store("dev").load().or_throw().resources().size(), 1U);
  first.reset();
  EXPECT_TRUE(store("dev").open());
}

TEST_F(StoreTest, state_files_are_for_their_owner_only) {
  StateStore dev = store("dev");
  dev.create().or_throw();
  dev.open().or_throw();
  using std::filesystem::perms;
  for (const auto& entry : std::filesystem::directory_iterator(dev.directory())) {
    EXPECT_EQ(entry.status().permissions() & (perms::group_all | perms::others_all), perms::none)
        << entry.path();
  }
}

}  // namespace
}  // namespace engine
