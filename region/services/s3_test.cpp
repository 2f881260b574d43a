#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "region/services/served_for_test.h"
#include "region/store/object_files.h"

namespace region {
namespace {

TEST(S3, BotocoreGetsWhatItExpects) {
  ServedRegion served;
  EXPECT_EQ(served.run("s3_calls.py"), "ok\n");
}

class ObjectFilesTest : public testing::Test {
 protected:
  std::unique_ptr<ObjectFiles> open() {
    return ObjectFiles::open({files_, clock_, random_}, "/s3").or_throw();
  }

  base::MemoryFiles files_;
  base::ManualClock clock_;
  base::SeededRandom random_{3};
};

TEST_F(ObjectFilesTest, ObjectsAreThereAfterARestartAndUnreadableOnDisk) {
  open()->put("b", {.key = "hush", .metadata = {{"a", "b"}}}, "secret bytes", {}).or_throw();
  const auto again = open();
  const ObjectFiles::Content content = again->get("b", "hush").or_throw();
  EXPECT_EQ(content.bytes, "secret bytes");
  EXPECT_EQ(content.facts.metadata.at("a"), "b");
  EXPECT_EQ(again->find("b", "hush").or_throw()->size, 12U);
  for (const std::string& name : files_.list("/s3/buckets/b").or_throw()) {
    const std::string bytes = files_.read("/s3/buckets/b/" + name).or_throw();
    EXPECT_EQ(bytes.find("secret bytes"), std::string::npos);
    EXPECT_EQ(name.find("hush"), std::string::npos);
  }
}

TEST_F(ObjectFilesTest, AFullDiskLeavesTheOldObject) {
  const auto objects = open();
  objects->put("b", {.key = "k"}, "old", {}).or_throw();
  files_.set_free_bytes(3);
  EXPECT_FALSE(objects->put("b", {.key = "k"}, "new and larger", {}));
  EXPECT_EQ(objects->get("b", "k").or_throw().bytes, "old");
  EXPECT_EQ(objects->find("b", "k").or_throw()->size, 3U);
}

TEST_F(ObjectFilesTest, ADamagedFileIsNamed) {
  open()->put("b", {.key = "k"}, "bytes", {}).or_throw();
  const std::string name = "/s3/buckets/b/" + files_.list("/s3/buckets/b").or_throw().front();
  std::string bytes = files_.read(name).or_throw();
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  files_.write_atomic(name, bytes).or_throw();
  EXPECT_NE(open()->get("b", "k").error().message.find(name), std::string::npos);
}

TEST_F(ObjectFilesTest, OfManyConditionalWritersOneWins) {
  const auto objects = open();
  std::atomic<int> winners{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i) {
      threads.emplace_back([&, i] {
        try {
          const auto put =
              objects->put("b", {.key = "k"}, std::to_string(i), [](const ObjectFacts* current) {
                if (current != nullptr) {
                  throw std::runtime_error("there");
                }
              });
          winners += put ? 1 : 0;
        } catch (const std::runtime_error&) {
        }
      });
    }
  }
  EXPECT_EQ(winners, 1);
}

}  // namespace
}  // namespace region
