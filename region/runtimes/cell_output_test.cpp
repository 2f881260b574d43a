#include "region/runtimes/cell_output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "region/runtimes/cell_home_for_test.h"

namespace region {
namespace {

using namespace std::chrono_literals;

const std::map<std::string, std::string> kEnvironment = {{"PATH", "/usr/bin:/bin"}};

class CellOutputTest : public testing::Test {
 protected:
  base::Fd open_for_append(const base::Path& path) {
    return base::Fd(::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
  }

  std::string read(const base::Path& path) { return files_.read(path).value_or("no file"); }

  static void write(const base::Fd& file, std::string_view text) {
    ASSERT_EQ(::write(file.get(), text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }

  CellHome home_;
  base::SystemFiles files_;
};

TEST_F(CellOutputTest, AFileBelowTheLimitStaysAsItIs) {
  const base::Path path = home_.path() / "output";
  const base::Fd file = open_for_append(path);
  write(file, "123456789");
  ASSERT_TRUE(limit_output(file, path, 10));
  EXPECT_EQ(read(path), "123456789");
  EXPECT_FALSE(files_.exists(path.string() + ".1"));
}

TEST_F(CellOutputTest, AFileAtTheLimitBeginsAnewAndItsEndIsKept) {
  const base::Path path = home_.path() / "output";
  const base::Fd file = open_for_append(path);
  for (const auto& [text, end] :
       {std::pair{"old-123456789", "-123456789"}, std::pair{"0987654321", "0987654321"}}) {
    write(file, text);
    ASSERT_TRUE(limit_output(file, path, 10));
    EXPECT_EQ(read(path), "");
    EXPECT_EQ(read(path.string() + ".1"), end) << "what was kept before is replaced";
  }
  write(file, "goes on");
  EXPECT_EQ(read(path), "goes on");
}

TEST_F(CellOutputTest, AFifoIsLeftAlone) {
  const base::Path path = home_.path() / "fifo";
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  const base::Fd fifo(::open(path.c_str(), O_RDWR | O_CLOEXEC));
  write(fifo, "kept");
  ASSERT_TRUE(limit_output(fifo, path, 1));
  char buffer[8];
  EXPECT_EQ(::read(fifo.get(), buffer, sizeof buffer), 4);
}

TEST_F(CellOutputTest, AProcessOfTheCellCannotFillTheDisk) {
  const auto cell = open_cell(home_.path(), std::nullopt).or_throw();
  const base::Path output = home_.path() / "output";
  cell->spawn({.name = "talker",
               .argv = {"/bin/sh", "-c", "head -c 40000000 /dev/zero; exec sleep 60"},
               .environment = kEnvironment,
               .output = output})
      .or_throw();
  const auto size_of = [](const base::Path& path) {
    std::error_code none;
    const auto size = std::filesystem::file_size(path, none);
    return none ? 0 : size;
  };
  base::SystemClock clock;
  const base::Path kept = output.string() + ".1";
  for (const auto deadline = base::Deadline::after(30s);
       !deadline.expired() && (size_of(kept) == 0 || size_of(output) > 0);) {
    clock.wait_for(10ms, {});
  }
  EXPECT_EQ(size_of(output), 0U) << "begun anew";
  EXPECT_EQ(size_of(kept), 16U << 20);
}

TEST_F(CellOutputTest, ACommandThatSaysTooMuchIsKilledAndTheCellGoesOn) {
  const auto cell = open_cell(home_.path(), std::nullopt).or_throw();
  const auto run = [&cell](const std::string& script) {
    return cell->run({.argv = {"/bin/sh", "-c", script}, .environment = kEnvironment});
  };
  const auto most = run("head -c 4194304 /dev/zero");
  ASSERT_TRUE(most) << most.error().message;
  EXPECT_EQ(most->output.size(), 4U << 20);
  const auto more = run("head -c 4194305 /dev/zero; exec sleep 60");
  ASSERT_FALSE(more);
  EXPECT_EQ(more.error().kind, base::ErrorKind::kExhausted);
  EXPECT_NE(more.error().message.find("wrote more than 4194304 bytes"), std::string::npos);
  EXPECT_EQ(run("echo on").value().output, "on\n");
}

}  // namespace
}  // namespace region
