#include "base/io/tls.h"

#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include "base/io/files.h"
#include "base/io/http_client.h"
#include "base/io/subprocess.h"

namespace base {
namespace {

Deadline soon() {
  return Deadline::after(Milliseconds{5'000});
}

/// A certificate for `localhost` that vouches for itself, made once for all tests.
class Certificate {
 public:
  Certificate() : directory_(fmt::format("/tmp/settle-tls-test-{}", ::getpid())) {
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

}  // namespace
}  // namespace base
