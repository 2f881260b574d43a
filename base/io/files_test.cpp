#include "base/io/files.h"

#include <atomic>
#include <thread>
#include <vector>

#include <stdlib.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "base/io/memory_files.h"
#include "base/io/temporaries.h"

namespace base {
namespace {

class SystemFilesTest : public testing::Test {
 protected:
  SystemFilesTest() {
    char name[] = "/tmp/settle-files-XXXXXX";
    directory_ = ::mkdtemp(name);
  }

  ~SystemFilesTest() override { std::filesystem::remove_all(directory_); }

  Path directory_;
  SystemFiles files_;
};

TEST_F(SystemFilesTest, WritesAtomicallyAndLeavesNoTemporaryFile) {
  ASSERT_TRUE(files_.write_atomic(directory_ / "a" / "b.json", "one"));
  ASSERT_TRUE(files_.write_atomic(directory_ / "a" / "b.json", "two"));
  EXPECT_EQ(files_.read(directory_ / "a" / "b.json").value(), "two");
  EXPECT_EQ(files_.list(directory_ / "a").value(), std::vector<std::string>{"b.json"});
}

TEST_F(SystemFilesTest, RemovesWhatKilledWritersLeft) {
  for (const char* name : {"key.pem", "key.pem.tmp-4711-3", "notes.tmp-draft"}) {
    ASSERT_TRUE(files_.write_atomic(directory_ / name, "text"));
  }
  remove_temporaries(directory_);
  EXPECT_EQ(files_.list(directory_).value(),
            (std::vector<std::string>{"key.pem", "notes.tmp-draft"}));
  remove_temporaries(directory_ / "missing");
}

TEST_F(SystemFilesTest, KeepsTheModeOfAFileAndMakesNewOnesPrivate) {
  const Path file = directory_ / "Pulumi.dev.yaml";
  const auto mode = [&] { return std::filesystem::status(file).permissions(); };
  ASSERT_TRUE(files_.write_atomic(file, "one"));
  EXPECT_EQ(mode(), std::filesystem::perms{0600});
  std::filesystem::permissions(file, std::filesystem::perms{0644});
  ASSERT_TRUE(files_.write_atomic(file, "two"));
  EXPECT_EQ(mode(), std::filesystem::perms{0644});
}

TEST_F(SystemFilesTest, AppendCutsATornTail) {
  ASSERT_TRUE(files_.write_atomic(directory_ / "journal", "whole|torn"));
  auto file = files_.open_append(directory_ / "journal", 6);
  ASSERT_TRUE(file);
  ASSERT_TRUE((*file)->append("next"));
  EXPECT_EQ((*file)->size_bytes(), 10U);
  EXPECT_EQ(files_.read(directory_ / "journal").value(), "whole|next");
}

TEST_F(SystemFilesTest, ErrorsNameThePathAndTheReason) {
  const auto text = files_.read(directory_ / "missing");
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().kind, ErrorKind::kNotFound);
  EXPECT_NE(text.error().message.find("missing: No such file"), std::string::npos);
}

TEST_F(SystemFilesTest, ALockIsExclusiveAndEndsWithItsOwner) {
  {
    const auto first = FileLock::acquire(directory_ / "lock");
    ASSERT_TRUE(first);
    const auto second = FileLock::acquire(directory_ / "lock");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::kConflict);
    EXPECT_TRUE(FileLock::is_held(directory_ / "lock").or_throw());
  }
  EXPECT_FALSE(FileLock::is_held(directory_ / "lock").or_throw());
  EXPECT_FALSE(FileLock::is_held(directory_ / "none").or_throw());
  EXPECT_TRUE(FileLock::acquire(directory_ / "lock"));
}

TEST_F(SystemFilesTest, ALockWhoseFileIsRemovedByItsHolderStillExcludes) {
  const Path path = directory_ / "stack" / "lock";
  std::atomic<int> holders{0};
  std::atomic<int> together{0};
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&] {
        for (int round = 0; round < 8'000; ++round) {
          const auto lock = FileLock::acquire(path);
          if (!lock) {
            continue;
          }
          together += ++holders > 1 ? 1 : 0;
          std::this_thread::yield();
          --holders;
          ::unlink(path.c_str());
          ::rmdir(path.parent_path().c_str());
        }
      });
    }
  }
  EXPECT_EQ(together, 0);
}

TEST(MemoryFiles, AFullDiskTearsAnAppendButNotAnAtomicWrite) {
  MemoryFiles files;
  ASSERT_TRUE(files.write_atomic("s/state", "old"));
  auto journal = files.open_append("s/journal");
  files.set_free_bytes(5);
  EXPECT_EQ(files.write_atomic("s/state", "longer than five").error().kind, ErrorKind::kExhausted);
  EXPECT_EQ(files.read("s/state").value(), "old");
  files.set_free_bytes(5);
  EXPECT_EQ((*journal)->append("0123456789").error().kind, ErrorKind::kExhausted);
  EXPECT_EQ(files.read("s/journal").value(), "01234");
}

}  // namespace
}  // namespace base
