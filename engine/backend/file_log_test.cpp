#include "engine/backend/file_log.h"

#include <gtest/gtest.h>

#include "engine/backend/temporary_directory_for_test.h"

namespace engine {
namespace {

/// A disk on which one call fails, having done what it was asked for.
class FailingFiles final : public base::Files {
 public:
  enum class Call { kNone, kWrite, kOpen };

  base::Result<std::string> read(const base::Path& path, std::uint64_t limit) override {
    return files_.read(path, limit);
  }

  base::Result<void> write_atomic(const base::Path& path, std::string_view text) override {
    auto written = files_.write_atomic(path, text);
    return fails == Call::kWrite && path.filename() == "journal" ? failure() : written;
  }

  base::Result<std::unique_ptr<base::AppendFile>> open_append(
      const base::Path& path, std::optional<std::uint64_t> keep) override {
    if (fails == Call::kOpen) {
      return failure();
    }
    return files_.open_append(path, keep);
  }

  base::Result<void> remove(const base::Path& path) override { return files_.remove(path); }

  bool exists(const base::Path& path) override { return files_.exists(path); }

  base::Result<std::vector<std::string>> list(const base::Path& path) override {
    return files_.list(path);
  }

  Call fails = Call::kNone;

 private:
  static base::Error failure() {
    return base::error(base::ErrorKind::kUnavailable, "cannot sync directory");
  }

  base::SystemFiles files_;
};

TEST(FileLogTest, what_a_replacement_that_failed_has_unlinked_takes_no_lines) {
  using Call = FailingFiles::Call;
  for (const Call call : {Call::kWrite, Call::kOpen}) {
    const TemporaryDirectory directory;
    FailingFiles files;
    const base::Path journal = directory.path() / "journal";
    FileLog log(files, journal, directory.path() / "owner.json");
    log.replace("head\n").or_throw();
    log.open(5).or_throw();
    log.append("one\n").or_throw();
    files.fails = call;
    EXPECT_FALSE(log.replace("anew\n"));
    files.fails = Call::kNone;
    EXPECT_FALSE(log.append("lost\n"));
    EXPECT_FALSE(log.sync());
    EXPECT_FALSE(log.replace("again\n"));
    EXPECT_EQ(files.read(journal, 100).or_throw(), "anew\n");
    FileLog next(files, journal, directory.path() / "owner.json");
    next.open(5).or_throw();
    next.append("two\n").or_throw();
    EXPECT_EQ(next.read().or_throw(), "anew\ntwo\n");
  }
}

}  // namespace
}  // namespace engine
