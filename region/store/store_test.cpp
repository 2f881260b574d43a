#include "region/store/store.h"

#include <atomic>
#include <thread>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "base/io/memory_files.h"
#include "region/store/sealed_log.h"

namespace region {
namespace {

/// Counts what a real disk would have to do.
class CountingFiles final : public base::Files {
 public:
  base::Result<std::string> read(const base::Path& path, std::uint64_t limit_bytes) override {
    return memory.read(path, limit_bytes);
  }

  base::Result<void> write_atomic(const base::Path& path, std::string_view text) override {
    ++rewrites;
    return memory.write_atomic(path, text);
  }

  base::Result<std::unique_ptr<base::AppendFile>> open_append(
      const base::Path& path, std::optional<std::uint64_t> keep_bytes) override {
    auto file = memory.open_append(path, keep_bytes);
    if (!file) {
      return file;
    }
    return std::unique_ptr<base::AppendFile>(
        std::make_unique<CountingAppend>(*std::move(file), syncs));
  }

  base::Result<void> remove(const base::Path& path) override { return memory.remove(path); }

  bool exists(const base::Path& path) override { return memory.exists(path); }

  base::Result<std::vector<std::string>> list(const base::Path& directory) override {
    return memory.list(directory);
  }

  base::MemoryFiles memory;
  std::atomic<int> syncs = 0;
  std::atomic<int> rewrites = 0;

 private:
  class CountingAppend final : public base::AppendFile {
   public:
    CountingAppend(std::unique_ptr<base::AppendFile> file, std::atomic<int>& syncs)
        : file_(std::move(file)), syncs_(syncs) {}

    base::Result<void> append(std::string_view bytes) override { return file_->append(bytes); }

    base::Result<void> sync() override {
      ++syncs_;
      return file_->sync();
    }

    std::uint64_t size_bytes() const override { return file_->size_bytes(); }

   private:
    std::unique_ptr<base::AppendFile> file_;
    std::atomic<int>& syncs_;
  };
};

class StoreTest : public testing::Test {
 protected:
  std::unique_ptr<Store> open() {
    return Store::open({files, clock, random}, "/home/region").or_throw();
  }

  static StoredResource queue(const std::string& name) {
    return {.type = "AWS::SQS::Queue",
            .identifier = name,
            .model = {{"QueueName", name}, {"Secret", "hunter2"}},
            .region = "us-east-1"};
  }

  static ResourceKey key_of(const std::string& name) {
    return {"us-east-1", "AWS::SQS::Queue", name};
  }

  CountingFiles files;
  base::ManualClock clock;
  base::SeededRandom random{1};
};

TEST_F(StoreTest, KeepsWhatWasWaitedForAcrossAReopening) {
  {
    const auto store = open();
    store->apply({.put = {queue("a"), queue("b")}});
    StoredRequest request{.token = "t", .client_token = "c", .region = "us-east-1"};
    request.status = RequestStatus::kInProgress;
    const auto ticket = store->apply({.erased = {key_of("a")}, .requests = {request}});
    ASSERT_TRUE(store->wait(ticket));
  }
  const auto store = open();
  EXPECT_FALSE(store->find(key_of("a")));
  ASSERT_TRUE(store->find(key_of("b")));
  EXPECT_EQ(store->find(key_of("b"))->serial, 2U);
  EXPECT_EQ(store->find_by("us-east-1", "AWS::SQS::Queue", "QueueName", "b")->identifier, "b");
  EXPECT_FALSE(store->find_by("eu-west-1", "AWS::SQS::Queue", "QueueName", "b"));
  ASSERT_TRUE(store->request_of_client("c"));
  EXPECT_EQ(store->request_of_client("c")->token, "t");
  EXPECT_EQ(store->request("t")->status, RequestStatus::kInProgress);
}

TEST_F(StoreTest, ShowsNoSecretOnDisk) {
  const auto store = open();
  ASSERT_TRUE(store->wait(store->apply({.put = {queue("a")}})));
  const std::string bytes = files.memory.read("/home/region/journal").or_throw();
  EXPECT_EQ(bytes.find("hunter2"), std::string::npos);
  EXPECT_EQ(bytes.find("Queue"), std::string::npos);
}

TEST_F(StoreTest, ToleratesATailTornAtAnyByte) {
  std::string bytes;
  {
    const auto store = open();
    ASSERT_TRUE(store->wait(store->apply({.put = {queue("a")}})));
    bytes = files.memory.read("/home/region/journal").or_throw();
    ASSERT_TRUE(store->wait(store->apply({.put = {queue("b")}})));
  }
  const std::string longer = files.memory.read("/home/region/journal").or_throw();
  for (std::size_t size = bytes.size(); size < longer.size(); ++size) {
    ASSERT_TRUE(files.memory.write_atomic("/home/region/journal", longer.substr(0, size)));
    const auto store = open();
    EXPECT_TRUE(store->find(key_of("a")));
    EXPECT_FALSE(store->find(key_of("b")));
    ASSERT_TRUE(store->wait(store->apply({.put = {queue("c")}})));
    EXPECT_TRUE(open()->find(key_of("c"))) << "torn at " << size;
  }
}

TEST_F(StoreTest, RefusesDamageInTheMiddleAndAnotherVersionAndAnotherKey) {
  {
    const auto store = open();
    ASSERT_TRUE(store->wait(store->apply({.put = {queue("a")}})));
    ASSERT_TRUE(store->wait(store->apply({.put = {queue("b")}})));
  }
  const std::string good = files.memory.read("/home/region/journal").or_throw();
  const auto refused = [&](const std::string& bytes) {
    EXPECT_TRUE(files.memory.write_atomic("/home/region/journal", bytes));
    const auto store = Store::open({files, clock, random}, "/home/region");
    return !store && store.error().kind == base::ErrorKind::kCorrupt;
  };
  std::string damaged = good;
  damaged[kLogHeader.size() + 30] ^= 1;
  EXPECT_TRUE(refused(damaged));
  EXPECT_TRUE(refused("settle-region-journal 2\n" + good.substr(kLogHeader.size())));
  ASSERT_TRUE(files.memory.write_atomic("/home/region/key", std::string(32, 'k')));
  EXPECT_TRUE(refused(good));
}

TEST_F(StoreTest, RefusesADamagedLengthBeforeAWholeRecord) {
  std::vector<std::size_t> begins;
  {
    const auto store = open();
    for (const char* name : {"a", "b", "c"}) {
      begins.push_back(files.memory.read("/home/region/journal").or_throw().size());
      ASSERT_TRUE(store->wait(store->apply({.put = {queue(name)}})));
    }
  }
  const std::string good = files.memory.read("/home/region/journal").or_throw();
  begins.pop_back();  // nothing is behind the last one
  for (const std::size_t begin : begins) {
    for (std::size_t byte = begin; byte < begin + 4; ++byte) {
      for (int bit = 0; bit < 8; ++bit) {
        for (const std::size_t torn_bytes : {0U, 2U, 10U}) {
          std::string damaged = good + good.substr(begins.back(), torn_bytes);
          damaged[byte] = static_cast<char>(damaged[byte] ^ (1 << bit));
          ASSERT_TRUE(files.memory.write_atomic("/home/region/journal", damaged));
          const auto store = Store::open({files, clock, random}, "/home/region");
          ASSERT_FALSE(store) << "byte " << byte << ", bit " << bit;
          EXPECT_EQ(store.error().kind, base::ErrorKind::kCorrupt);
        }
      }
    }
  }
  // Exactly as far as the end: no length that leads beyond it.
  std::string to_end = good;
  const std::size_t rest = good.size() - begins.back() - 4;
  to_end[begins.back()] = static_cast<char>(rest & 0xffU);
  to_end[begins.back() + 1] = static_cast<char>(rest >> 8U);
  ASSERT_TRUE(files.memory.write_atomic("/home/region/journal", to_end));
  EXPECT_FALSE(Store::open({files, clock, random}, "/home/region"));
}

TEST_F(StoreTest, WritesManyChangesWithOneSync) {
  const auto store = open();
  Store::Ticket last = 0;
  for (int i = 0; i < 107; ++i) {
    last = store->apply({.put = {queue("q" + std::to_string(i))}});
  }
  ASSERT_TRUE(store->wait(last));
  EXPECT_EQ(files.syncs, 1);
}

TEST_F(StoreTest, IsConsistentWhenManyThreadsWriteAtOnce) {
  {
    const auto store = open();
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread) {
      threads.emplace_back([&store, thread] {
        for (int i = 0; i < 50; ++i) {
          const auto name = std::to_string(thread) + "-" + std::to_string(i);
          EXPECT_TRUE(store->wait(store->apply({.put = {queue(name)}})));
        }
      });
    }
  }
  const auto store = open();
  const auto everything = store->everything();
  ASSERT_EQ(everything.size(), 400U);
  EXPECT_EQ(everything.back().serial, 400U);
}

TEST_F(StoreTest, LosesNothingWhenTheDiskIsFullForAWhile) {
  const auto store = open();
  ASSERT_TRUE(store->wait(store->apply({.put = {queue("a")}})));
  files.memory.set_free_bytes(10);
  const auto ticket = store->apply({.put = {queue("b")}});
  const auto full = store->wait(ticket);
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().kind, base::ErrorKind::kExhausted);
  EXPECT_FALSE(open()->find(key_of("b")));
  files.memory.set_free_bytes(1 << 20);
  ASSERT_TRUE(store->wait(ticket));
  EXPECT_TRUE(open()->find(key_of("a")));
  EXPECT_TRUE(open()->find(key_of("b")));
}

TEST_F(StoreTest, RewritesAJournalThatHasGrown) {
  {
    const auto store = open();
    const int before = files.rewrites;
    StoredResource big = queue("big");
    big.model["Padding"] = std::string(1 << 20, 'x');
    for (int i = 0; i < 20; ++i) {
      ASSERT_TRUE(store->wait(store->apply({.put = {big}})));
    }
    EXPECT_GT(files.rewrites, before);
  }
  EXPECT_LT(files.memory.read("/home/region/journal").or_throw().size(), 8U << 20);
  EXPECT_TRUE(open()->find(key_of("big")));
}

TEST_F(StoreTest, ForgetsEndedRequestsAfterThirtySixHours) {
  {
    const auto store = open();
    StoredRequest ended{.token = "ended", .client_token = "c"};
    ended.status = RequestStatus::kSuccess;
    ended.event_time_ms = 1'700'000'000'000;
    StoredRequest running{.token = "running"};
    running.status = RequestStatus::kInProgress;
    running.event_time_ms = ended.event_time_ms;
    ASSERT_TRUE(store->wait(store->apply({.requests = {ended, running}})));
  }
  EXPECT_TRUE(open()->request("ended"));
  clock.advance(std::chrono::hours(37));
  const auto store = open();
  EXPECT_FALSE(store->request("ended"));
  EXPECT_FALSE(store->request_of_client("c"));
  EXPECT_TRUE(store->request("running"));
}

}  // namespace
}  // namespace region
