#include "base/io/http.h"

#include <atomic>
#include <future>

#include <pthread.h>

#include <gtest/gtest.h>

#include "base/io/deadline_for_test.h"
#include "base/io/http_client.h"
#include "base/io/http_server.h"

namespace base {
namespace {

class HttpTest : public ::testing::Test {
 protected:
  void start(HttpServer::Handler handler, HttpServerOptions options = {}) {
    server_.emplace(Listener::tcp("127.0.0.1", 0).value(), std::move(handler), options);
  }

  HttpConnection connect() {
    return HttpConnection::connect({.host = "127.0.0.1", .port = server_->port()}, soon()).value();
  }

  /// What the server says to these bytes until it closes.
  std::string raw(std::string_view bytes) {
    auto socket = Socket::connect_tcp("127.0.0.1", server_->port(), soon()).value();
    EXPECT_TRUE(socket.write_all(bytes, soon()));
    std::string answer;
    char buffer[4096];
    while (true) {
      const auto count = socket.read_some(buffer, sizeof buffer, soon());
      if (!count || *count == 0) {
        return answer;
      }
      answer.append(buffer, *count);
    }
  }

  std::optional<HttpServer> server_;
};

HttpResponse echo(const HttpRequest& request) {
  return {.headers = {{"X-Target", request.target}}, .body = request.method + " " + request.body};
}

TEST_F(HttpTest, OneConnectionCarriesManyRequests) {
  start(echo);
  auto connection = connect();
  for (const std::string body : {"one", "two", ""}) {
    const auto response =
        connection.exchange({.method = "POST", .target = "/a?b=c", .body = body}, soon()).value();
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, "POST " + body);
    EXPECT_EQ(response.headers.find("x-target"), "/a?b=c");
    EXPECT_TRUE(connection.reusable());
  }
}

TEST_F(HttpTest, LargeBodiesArriveWhole) {
  start(echo);
  const std::string body(5U << 20U, 'x');
  EXPECT_EQ(connect().exchange({.method = "PUT", .body = body}, soon()).value().body,
            "PUT " + body);
}

TEST_F(HttpTest, AHeadResponseHasNoBody) {
  start(echo);
  auto connection = connect();
  EXPECT_EQ(connection.exchange({.method = "HEAD"}, soon()).value().body, "");
  EXPECT_EQ(connection.exchange({.method = "GET"}, soon()).value().body, "GET ");
}

TEST_F(HttpTest, ChunkedRequestsAndContinueAreUnderstood) {
  start(echo);
  const auto answer =
      raw("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n"
          "Connection: close\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")) << answer;
  EXPECT_TRUE(answer.ends_with("POST abc")) << answer;
}

struct BadInput {
  const char* name;
  std::string bytes;
  const char* status;
};

class HttpBadInput : public HttpTest, public ::testing::WithParamInterface<BadInput> {};

TEST_P(HttpBadInput, IsRefusedAndTheServerLivesOn) {
  start(echo, {.limits = {.header_bytes = 1000,
                          .body_bytes = 1000,
                          .header = Milliseconds{50},
                          .body = Milliseconds{50}}});
  EXPECT_TRUE(raw(GetParam().bytes).starts_with(std::string("HTTP/1.1 ") + GetParam().status));
  EXPECT_EQ(connect().exchange({}, soon()).value().status, 200);
}

INSTANTIATE_TEST_SUITE_P(
    Http, HttpBadInput,
    ::testing::Values(
        BadInput{"NotHttp", "hello there\r\n\r\n", "400"},
        BadInput{"HeaderTooLarge", "GET / HTTP/1.1\r\nA: " + std::string(2000, 'a') + "\r\n\r\n",
                 "431"},
        BadInput{"BodyTooLarge", "PUT / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n", "413"},
        BadInput{
            "ChunkedBodyTooLarge",
            "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + std::string(2000, 'a'),
            "413"},
        BadInput{"HeaderTooSlow", "GET / HTTP/1.1\r\n", "408"},
        BadInput{"BodyTooSlow", "PUT / HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc", "408"},
        BadInput{"TwoLengths",
                 "PUT / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", "400"},
        BadInput{
            "LengthAndChunked",
            "PUT / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "400"}),
    [](const auto& each) { return each.param.name; });

TEST_F(HttpTest, AnExceptionIsA500WithoutDetails) {
  start([](const HttpRequest&) -> HttpResponse { throw std::runtime_error("the password is x"); });
  const auto response = connect().exchange({}, soon()).value();
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body.find("password"), std::string::npos);
}

TEST_F(HttpTest, NoAnswerClosesTheConnection) {
  start([](const HttpRequest&) { return std::nullopt; });
  auto connection = connect();
  const auto response = connection.exchange({}, soon());
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().kind, ErrorKind::kUnavailable);
  EXPECT_FALSE(connection.reusable());
}

TEST_F(HttpTest, OneConnectionTooManyIsTurnedAwayWhileAllAreAnswered) {
  std::promise<void> entered;
  std::promise<void> release;
  start(
      [&](const HttpRequest&) {
        entered.set_value();
        release.get_future().wait();
        return HttpResponse{.body = "done"};
      },
      {.connections_max = 1});
  auto first = std::async(std::launch::async, [this] { return connect().exchange({}, soon()); });
  entered.get_future().wait();
  EXPECT_TRUE(raw("").starts_with("HTTP/1.1 503"));
  release.set_value();
  EXPECT_EQ(first.get().value().body, "done");
}

TEST_F(HttpTest, WhoIsIdleMakesRoomBeforeWhoIsSlow) {
  start(echo, {.connections_max = 2});
  char buffer[256];
  auto slow = Socket::connect_tcp("127.0.0.1", server_->port(), soon()).value();
  ASSERT_TRUE(
      slow.write_all("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
                     "Expect: 100-continue\r\n\r\n",
                     soon()));
  ASSERT_GT(slow.read_some(buffer, sizeof buffer, soon()).value(), 0U) << "it is being read now";
  auto idle = Socket::connect_tcp("127.0.0.1", server_->port(), soon()).value();
  EXPECT_EQ(connect().exchange({}, soon()).value().status, 200);
  EXPECT_EQ(idle.read_some(buffer, sizeof buffer, soon()).value(), 0U);
  ASSERT_TRUE(slow.write_all("hi", soon()));
  EXPECT_GT(slow.read_some(buffer, sizeof buffer, soon()).value(), 0U);
}

TEST_F(HttpTest, ManySlowConnectionsDoNotKeepOthersOut) {
  start(echo, {.connections_max = 2});
  std::vector<Socket> slow;
  for (int i = 0; i < 5; ++i) {
    slow.push_back(Socket::connect_tcp("127.0.0.1", server_->port(), soon()).value());
    ASSERT_TRUE(slow.back().write_all("GET / HT", soon()));
  }
  EXPECT_EQ(connect().exchange({}, soon()).value().status, 200);
}

/// While it lives no thread can be made: none has this much memory for its stack.
class NoThreads {
 public:
  NoThreads() {
    pthread_attr_init(&former_);
    pthread_getattr_default_np(&former_);
    pthread_attr_t huge;
    pthread_attr_init(&huge);
    pthread_attr_setstacksize(&huge, std::size_t{1} << 46U);
    EXPECT_EQ(pthread_setattr_default_np(&huge), 0);
    pthread_attr_destroy(&huge);
  }

  NoThreads(const NoThreads&) = delete;
  NoThreads& operator=(const NoThreads&) = delete;

  ~NoThreads() {
    EXPECT_EQ(pthread_setattr_default_np(&former_), 0);
    pthread_attr_destroy(&former_);
  }

 private:
  pthread_attr_t former_;
};

TEST_F(HttpTest, AConnectionForWhichThereIsNoThreadIsClosedAndTheServerLivesOn) {
  start(echo);
  {
    const NoThreads none;
    EXPECT_EQ(raw("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), "");
  }
  EXPECT_EQ(connect().exchange({.target = "/"}, soon()).value().body, "GET ");
}

TEST_F(HttpTest, AClientWaitsNoLongerThanItsDeadline) {
  std::promise<void> release;
  auto released = release.get_future().share();
  start([released](const HttpRequest&) {
    released.wait();
    return HttpResponse{};
  });
  auto connection = connect();
  const auto response = connection.exchange({}, Deadline::after(Milliseconds{30}));
  release.set_value();
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().kind, ErrorKind::kTimeout);
}

TEST_F(HttpTest, StoppingLetsARunningRequestFinish) {
  std::promise<void> entered;
  std::promise<void> release;
  auto released = release.get_future().share();
  start([&entered, released](const HttpRequest&) {
    entered.set_value();
    released.wait();
    return HttpResponse{.body = "done"};
  });
  auto idle = connect();
  auto answer = std::async(std::launch::async, [this] { return connect().exchange({}, soon()); });
  entered.get_future().wait();
  auto stopped = std::async(std::launch::async, [this] { server_->stop(); });
  release.set_value();
  stopped.wait();
  EXPECT_EQ(answer.get().value().body, "done");
  EXPECT_FALSE(idle.exchange({}, soon()));
}

TEST(HttpText, RefusesWhatWouldBreakTheFraming) {
  EXPECT_FALSE(http_text(HttpRequest{.target = "/a b"}));
  EXPECT_FALSE(http_text(HttpRequest{.target = "/a\r\nX: y"}));
  EXPECT_FALSE(http_text(HttpRequest{.headers = {{"A", "b\r\nX: y"}}}));
  EXPECT_FALSE(http_text(HttpResponse{.headers = {{"A:", "b"}}}));
  EXPECT_EQ(http_text(HttpResponse{.status = 404, .body = "x"}).value(),
            "HTTP/1.1 404 Not Found\r\nContent-Length: 1\r\n\r\nx");
}

TEST(HttpEndpoint, ParsesSchemeHostAndPort) {
  EXPECT_EQ(HttpEndpoint::parse("http://127.0.0.1:4566").value(),
            (HttpEndpoint{.host = "127.0.0.1", .port = 4566}));
  EXPECT_EQ(HttpEndpoint::parse("https://sts.amazonaws.com/").value(),
            (HttpEndpoint{.tls = true, .host = "sts.amazonaws.com", .port = 443}));
  EXPECT_EQ(HttpEndpoint::parse("http://[::1]:80").value().url(), "http://[::1]");
  EXPECT_EQ(HttpEndpoint::parse("http://[::1]").value(), (HttpEndpoint{.host = "[::1]"}));
  for (const char* bad :
       {"", "127.0.0.1", "http://[::1", "http://a:b:80", "ftp://a", "http://", "http://a:0",
        "http://a:70000", "http://a:8o", "http://a/b", "http://u@a"}) {
    EXPECT_FALSE(HttpEndpoint::parse(bad)) << bad;
  }
}

}  // namespace
}  // namespace base
