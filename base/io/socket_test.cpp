#include "base/io/socket.h"

#include <future>

#include <sys/socket.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "base/io/deadline_for_test.h"

namespace base {
namespace {

TEST(Socket, ReadsWhatThePeerWrote) {
  auto listener = Listener::tcp("127.0.0.1", 0).value();
  auto client = Socket::connect_tcp("127.0.0.1", listener.port(), soon()).value();
  auto server = listener.accept(soon()).value();
  ASSERT_TRUE(client.write_all("hello", soon()));
  char buffer[16];
  EXPECT_EQ(server.read_some(buffer, sizeof buffer, soon()).value(), 5U);
}

TEST(Socket, AReadEndsAtItsDeadline) {
  auto listener = Listener::tcp("127.0.0.1", 0).value();
  auto client = Socket::connect_tcp("127.0.0.1", listener.port(), soon()).value();
  char buffer[16];
  const auto read = client.read_some(buffer, sizeof buffer, Deadline::after(Milliseconds{20}));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::kTimeout);
}

TEST(Socket, ATakenPortIsNamed) {
  auto listener = Listener::tcp("127.0.0.1", 0).value();
  const auto second = Listener::tcp("127.0.0.1", listener.port());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::kConflict);
  EXPECT_NE(second.error().message.find(std::to_string(listener.port())), std::string::npos);
}

TEST(Socket, PassesDescriptors) {
  const Path path = "/tmp/settle-socket-test-" + std::to_string(::getpid());
  auto listener = Listener::unix_path(path).value();
  auto client = Socket::connect_unix(path, soon()).value();
  auto server = listener.accept(soon()).value();
  ASSERT_TRUE(client.send_with_fds("hello", {0, 1}, soon()));
  std::vector<Fd> fds;
  char buffer[16];
  ASSERT_TRUE(server.read_some_with_fds(buffer, sizeof buffer, fds, soon()));
  EXPECT_EQ(fds.size(), 2U);
  ::unlink(path.c_str());
}

/// A listener of which nobody accepts, whose backlog is full.
class FullListener {
 public:
  FullListener() {
    EXPECT_EQ(::listen(listener.fd(), 0), 0);
    waiting.push_back(Socket::connect_unix(path, soon()).value());
  }

  FullListener(const FullListener&) = delete;
  FullListener& operator=(const FullListener&) = delete;

  ~FullListener() { ::unlink(path.c_str()); }

  Path path = "/tmp/settle-socket-test-full-" + std::to_string(::getpid());
  Listener listener = Listener::unix_path(path).value();
  std::vector<Socket> waiting;
};

TEST(Socket, AFullBacklogIsNoConnection) {
  const FullListener full;
  const auto refused = Socket::connect_unix(full.path, Deadline::after(Milliseconds{20}));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::kTimeout);
}

TEST(Socket, AFullBacklogIsWaitedFor) {
  FullListener full;
  auto connecting =
      std::async(std::launch::async, [&] { return Socket::connect_unix(full.path, soon()); });
  auto first = full.listener.accept(soon()).value();
  auto client = connecting.get();
  ASSERT_TRUE(client) << client.error().message;
  auto server = full.listener.accept(soon()).value();
  ASSERT_TRUE(client->write_all("hello", soon()));
  char buffer[16];
  EXPECT_EQ(server.read_some(buffer, sizeof buffer, soon()).value(), 5U);
  EXPECT_EQ(
      client->read_some(buffer, sizeof buffer, Deadline::after(Milliseconds{20})).error().kind,
      ErrorKind::kTimeout);
}

TEST(Listener, ReplacesNoSocketWhoseBacklogIsFull) {
  const FullListener full;
  const auto second = Listener::unix_path(full.path);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::kConflict);
}

TEST(Listener, ShutdownEndsABlockedAccept) {
  auto listener = Listener::tcp("127.0.0.1", 0).value();
  listener.shutdown();
  const auto accepted = listener.accept(soon());
  ASSERT_FALSE(accepted);
  EXPECT_EQ(accepted.error().kind, ErrorKind::kCancelled);
}

}  // namespace
}  // namespace base
