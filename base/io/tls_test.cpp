#include "base/io/tls.h"

#include <array>
#include <atomic>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include "base/io/deadline_for_test.h"
#include "base/io/files.h"
#include "base/io/http_client.h"
#include "base/io/http_server.h"
#include "base/io/subprocess.h"

namespace base {
namespace {

/// A certificate for `localhost` that vouches for itself, made once for all tests.
class Certificate {
 public:
  explicit Certificate(const std::string& name = "one")
      : directory_(fmt::format("/tmp/settle-tls-test-{}-{}", ::getpid(), name)) {
    make_directories(directory_).or_throw();
    const auto made = run_command(
        {.argv = {"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                  "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1", "-subj", "/CN=localhost",
                  "-addext", "subjectAltName=DNS:localhost", "-keyout", key(), "-out", file()}},
        soon());
    if (!made || made->exit_code != 0) {
      throw std::runtime_error("openssl made no certificate");
    }
  }

  ~Certificate() { std::filesystem::remove_all(directory_); }

  Certificate(const Certificate&) = delete;
  Certificate& operator=(const Certificate&) = delete;

  std::string file() const { return directory_ / "certificate.pem"; }

  std::string key() const { return directory_ / "key.pem"; }

 private:
  Path directory_;
};

/// Takes one connection and answers its first read with one HTTP response.
class TlsServer {
 public:
  explicit TlsServer(const Certificate& certificate)
      : listener_(Listener::tcp("127.0.0.1", 0).or_throw()),
        thread_([this, &certificate] { serve(certificate); }) {}

  std::uint16_t port() const { return listener_.port(); }

 private:
  void serve(const Certificate& certificate) {
    auto socket = listener_.accept(soon());
    if (!socket) {
      return;
    }
    ::signal(SIGPIPE, SIG_IGN);  // a client that refuses us is gone before OpenSSL has said goodbye
    ::fcntl(socket->fd(), F_SETFL, 0);  // blocking, as SSL_accept expects
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_use_certificate_file(context, certificate.file().c_str(), SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(context, certificate.key().c_str(), SSL_FILETYPE_PEM);
    SSL* ssl = SSL_new(context);
    SSL_set_fd(ssl, socket->fd());
    char buffer[4096];
    if (SSL_accept(ssl) == 1 && SSL_read(ssl, buffer, sizeof buffer) > 0) {
      const std::string answer = http_text(HttpResponse{.body = std::string(100'000, 'x')}).value();
      SSL_write(ssl, answer.data(), static_cast<int>(answer.size()));
      SSL_shutdown(ssl);
    }
    SSL_free(ssl);
    SSL_CTX_free(context);
  }

  Listener listener_;
  std::jthread thread_;
};

const Certificate& certificate() {
  static const Certificate made;
  return made;
}

TEST(Tls, CarriesHttpWhenTheCertificateIsTrusted) {
  const TlsServer server(certificate());
  const HttpEndpoint endpoint{.tls = true, .host = "localhost", .port = server.port()};
  auto connection = HttpConnection::connect(endpoint, soon(), certificate().file());
  ASSERT_TRUE(connection) << connection.error().message;
  const auto response = connection->exchange({}, soon());
  ASSERT_TRUE(response) << response.error().message;
  EXPECT_EQ(response->body.size(), 100'000U);
}

TEST(Tls, RefusesACertificateThatNobodyTrustsAndSaysWhy) {
  const TlsServer server(certificate());
  auto socket = Socket::connect_tcp("127.0.0.1", server.port(), soon()).value();
  const auto stream = connect_tls(std::move(socket), "localhost", soon());
  ASSERT_FALSE(stream);
  EXPECT_EQ(stream.error().kind, ErrorKind::kPermission);
  EXPECT_NE(stream.error().message.find("self-signed"), std::string::npos)
      << stream.error().message;
}

TEST(Tls, RefusesACertificateForAnotherName) {
  const TlsServer server(certificate());
  auto socket = Socket::connect_tcp("127.0.0.1", server.port(), soon()).value();
  const auto stream = connect_tls(std::move(socket), "example.com", soon(), certificate().file());
  ASSERT_FALSE(stream);
  EXPECT_EQ(stream.error().kind, ErrorKind::kPermission);
  EXPECT_NE(stream.error().message.find("example.com"), std::string::npos);
}

TEST(Tls, APeerThatSaysNothingIsATimeout) {
  auto listener = Listener::tcp("127.0.0.1", 0).value();
  auto socket = Socket::connect_tcp("127.0.0.1", listener.port(), soon()).value();
  const auto stream =
      connect_tls(std::move(socket), "localhost", Deadline::after(Milliseconds{30}));
  ASSERT_FALSE(stream);
  EXPECT_EQ(stream.error().kind, ErrorKind::kTimeout);
}

TEST(Tls, APeerThatSpeaksSomethingElseIsAnError) {
  auto listener = Listener::tcp("127.0.0.1", 0).value();
  auto socket = Socket::connect_tcp("127.0.0.1", listener.port(), soon()).value();
  auto peer = listener.accept(soon()).value();
  ASSERT_TRUE(peer.write_all("HTTP/1.1 400 Bad Request\r\n\r\n", soon()));
  EXPECT_FALSE(connect_tls(std::move(socket), "localhost", soon()));
}

TEST(Tls, AFileOfAuthoritiesThatIsNotThereIsNamed) {
  auto listener = Listener::tcp("127.0.0.1", 0).value();
  auto socket = Socket::connect_tcp("127.0.0.1", listener.port(), soon()).value();
  const auto stream = connect_tls(std::move(socket), "localhost", soon(), "/nowhere.pem");
  ASSERT_FALSE(stream);
  EXPECT_NE(stream.error().message.find("/nowhere.pem"), std::string::npos);
}

/// Answers every request over TLS with what it was asked for.
class TlsServerTest : public testing::Test {
 protected:
  HttpEndpoint endpoint() const {
    return {.tls = true, .host = "localhost", .port = server_.port()};
  }

  HttpServer server_{
      Listener::tcp("127.0.0.1", 0).or_throw(),
      [](const HttpRequest& request) {
        return HttpResponse{.body = request.target + request.body};
      },
      {.tls = TlsIdentity::load(certificate().file(), certificate().key()).or_throw()}};
};

TEST_F(TlsServerTest, AnswersOneRequestAfterAnotherOnOneConnection) {
  auto connection = HttpConnection::connect(endpoint(), soon(), certificate().file());
  ASSERT_TRUE(connection) << connection.error().message;
  const std::string body(300'000, 'b');
  for (const char* target : {"/one", "/two"}) {
    const auto response =
        connection->exchange({.method = "POST", .target = target, .body = body}, soon());
    ASSERT_TRUE(response) << response.error().message;
    EXPECT_EQ(response->body, target + body);
    EXPECT_TRUE(connection->reusable());
  }
}

TEST_F(TlsServerTest, AnswersManyAtOnce) {
  std::atomic<int> answered = 0;
  {
    std::vector<std::jthread> clients;
    for (int i = 0; i < 16; ++i) {
      clients.emplace_back([&] {
        auto connection = HttpConnection::connect(endpoint(), soon(), certificate().file());
        for (int turn = 0; connection && turn < 4; ++turn) {
          answered += connection->exchange({.target = "/"}, soon()) ? 1 : 0;
        }
      });
    }
  }
  EXPECT_EQ(answered, 64);
}

TEST_F(TlsServerTest, AnswersAnotherProgramsClient) {
  const auto answer = run_command(
      {.argv = {"curl", "-sS", "--cacert", certificate().file(), endpoint().url() + "/seen"}},
      soon());
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->output, "/seen") << answer->error_output;
}

TEST_F(TlsServerTest, EndsAConnectionThatDoesNotSpeakTls) {
  auto socket = Socket::connect_tcp("127.0.0.1", server_.port(), soon()).value();
  ASSERT_TRUE(socket.write_all("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", soon()));
  std::string heard;
  std::array<char, 512> buffer{};
  while (true) {
    const auto count = socket.read_some(buffer.data(), buffer.size(), soon());
    ASSERT_TRUE(count || count.error().kind == ErrorKind::kUnavailable) << count.error().message;
    if (!count || *count == 0) {
      break;
    }
    heard.append(buffer.data(), *count);
  }
  EXPECT_EQ(heard.find("HTTP/"), std::string::npos) << "nothing in the clear";
}

TEST_F(TlsServerTest, StopsWhileAClientHasNotBegunItsHandshake) {
  auto socket = Socket::connect_tcp("127.0.0.1", server_.port(), soon()).value();
  auto connection = HttpConnection::connect(endpoint(), soon(), certificate().file());
  ASSERT_TRUE(connection) << "accepted after the silent one";
  const auto before = std::chrono::steady_clock::now();
  server_.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - before, Milliseconds{4'000});
}

TEST(Tls, AKeyOfAnotherCertificateIsNamed) {
  const Certificate other("other");
  const auto identity = TlsIdentity::load(certificate().file(), other.key());
  ASSERT_FALSE(identity);
  EXPECT_EQ(identity.error().kind, ErrorKind::kInvalidArgument);
  EXPECT_NE(identity.error().message.find(other.key()), std::string::npos)
      << identity.error().message;
}

}  // namespace
}  // namespace base
