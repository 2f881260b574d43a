#include "base/io/tls.h"

#include <algorithm>
#include <array>
#include <utility>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace base {

namespace {

struct Free {
  void operator()(SSL* ssl) const { SSL_free(ssl); }

  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};

std::string openssl_error() {
  std::array<char, 256> text{};
  ERR_error_string_n(ERR_get_error(), text.data(), text.size());
  ERR_clear_error();
  return text.data();
}

/// OpenSSL works on two memory buffers and never on the descriptor: so deadlines hold, and a peer
/// that has gone is an error and not a SIGPIPE.
class TlsStream final : public Stream {
 public:
  /// `ssl` keeps its context alive.
  TlsStream(Socket socket, std::unique_ptr<SSL, Free> ssl)
      : socket_(std::move(socket)), ssl_(std::move(ssl)) {
    SSL_set_bio(ssl_.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
  }

  Result<void> handshake(const std::string& host, Deadline deadline) {
    const auto done = drive(deadline, [this] { return SSL_do_handshake(ssl_.get()); });
    if (done) {
      return {};
    }
    if (const long verdict = SSL_get_verify_result(ssl_.get()); verdict != X509_V_OK) {
      return error(ErrorKind::kPermission, "the certificate of {} is not trusted: {}", host,
                   X509_verify_cert_error_string(verdict));
    }
    return done.error().in(fmt::format("TLS handshake with {}", host));
  }

  Result<std::size_t> read_some(char* buffer, std::size_t size, Deadline deadline) override {
    const int most = static_cast<int>(std::min<std::size_t>(size, 1U << 20U));
    return drive(deadline, [&] { return SSL_read(ssl_.get(), buffer, most); });
  }

  Result<void> write_all(std::string_view bytes, Deadline deadline) override {
    while (!bytes.empty()) {
      const int most = static_cast<int>(std::min<std::size_t>(bytes.size(), 1U << 16U));
      const auto written =
          drive(deadline, [&] { return SSL_write(ssl_.get(), bytes.data(), most); });
      if (!written) {
        return written.error();
      }
      bytes.remove_prefix(*written);
    }
    return {};
  }

  void shutdown() override { socket_.shutdown(); }

 private:
  /// Repeats one OpenSSL call until it is through, moving bytes between its buffers and the socket.
  template <class Call>
  Result<std::size_t> drive(Deadline deadline, Call call) {
    while (true) {
      ERR_clear_error();
      const int count = call();
      const int status = SSL_get_error(ssl_.get(), count);
      if (auto sent = flush(deadline); !sent) {
        return std::move(sent).error();
      }
      if (count > 0) {
        return static_cast<std::size_t>(count);
      }
      if (status == SSL_ERROR_ZERO_RETURN) {
        return std::size_t{0};
      }
      if (status != SSL_ERROR_WANT_READ) {
        return error(ErrorKind::kUnavailable, "TLS: {}", openssl_error());
      }
      if (auto more = receive(deadline); !more) {
        return std::move(more).error();
      }
    }
  }

  Result<void> flush(Deadline deadline) {
    char* data = nullptr;
    BIO* out = SSL_get_wbio(ssl_.get());
    const long size = BIO_get_mem_data(out, &data);
    if (size <= 0) {
      return {};
    }
    auto sent = socket_.write_all({data, static_cast<std::size_t>(size)}, deadline);
    BIO_reset(out);
    return sent;
  }

  Result<void> receive(Deadline deadline) {
    std::array<char, 16384> buffer{};
    const auto count = socket_.read_some(buffer.data(), buffer.size(), deadline);
    if (!count) {
      return count.error();
    }
    if (*count == 0) {
      return error(ErrorKind::kUnavailable,
                   "TLS: the peer closed the connection without saying so");
    }
    BIO_write(SSL_get_rbio(ssl_.get()), buffer.data(), static_cast<int>(*count));
    return {};
  }

  Socket socket_;
  std::unique_ptr<SSL, Free> ssl_;
};

Result<std::unique_ptr<SSL_CTX, Free>> make_context(const SSL_METHOD* method) {
  std::unique_ptr<SSL_CTX, Free> context(SSL_CTX_new(method));
  if (!context) {
    return error(ErrorKind::kInternal, "cannot set up TLS: {}", openssl_error());
  }
  SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
  return context;
}

Result<std::unique_ptr<SSL_CTX, Free>> make_client_context(const std::string& ca_file) {
  auto context_or = make_context(TLS_client_method());
  if (!context_or) {
    return context_or;
  }
  const auto& context = *context_or;
  SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
  const int loaded = ca_file.empty() ? SSL_CTX_set_default_verify_paths(context.get())
                                     : SSL_CTX_load_verify_file(context.get(), ca_file.c_str());
  if (loaded != 1) {
    return error(ErrorKind::kInvalidArgument, "cannot load trusted certificates from {}: {}",
                 ca_file.empty() ? "the system" : ca_file, openssl_error());
  }
  return context_or;
}

/// SSL_set_tlsext_host_name as a function: the macro casts in a way that our warnings refuse.
bool set_server_name(SSL* ssl, std::string host) {
  return SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, host.data()) == 1;
}

}  // namespace

Result<std::unique_ptr<Stream>> connect_tls(Socket socket, const std::string& host,
                                            Deadline deadline, const std::string& ca_file) {
  const auto context = make_client_context(ca_file);
  if (!context) {
    return context.error();
  }
  std::unique_ptr<SSL, Free> ssl(SSL_new(context->get()));
  if (!ssl || SSL_set1_host(ssl.get(), host.c_str()) != 1 || !set_server_name(ssl.get(), host)) {
    return error(ErrorKind::kInternal, "cannot set up TLS for {}: {}", host, openssl_error());
  }
  SSL_set_connect_state(ssl.get());
  auto stream = std::make_unique<TlsStream>(std::move(socket), std::move(ssl));
  if (auto done = stream->handshake(host, deadline); !done) {
    return std::move(done).error();
  }
  return std::unique_ptr<Stream>(std::move(stream));
}

Result<TlsIdentity> TlsIdentity::load(const Path& chain, const Path& key) {
  auto context = make_context(TLS_server_method());
  if (!context) {
    return std::move(context).error();
  }
  SSL_CTX_set_options(context->get(), SSL_OP_NO_RENEGOTIATION);
  // Setting the key compares it with the certificate.
  if (SSL_CTX_use_certificate_chain_file(context->get(), chain.c_str()) != 1 ||
      SSL_CTX_use_PrivateKey_file(context->get(), key.c_str(), SSL_FILETYPE_PEM) != 1) {
    return error(ErrorKind::kInvalidArgument,
                 "{} and {} are not a certificate and the key to it: {}", chain.string(),
                 key.string(), openssl_error());
  }
  return TlsIdentity(std::shared_ptr<SSL_CTX>(context->release(), Free{}));
}

Result<std::unique_ptr<Stream>> accept_tls(Socket socket, const TlsIdentity& identity) {
  std::unique_ptr<SSL, Free> ssl(SSL_new(identity.context()));
  if (!ssl) {
    return error(ErrorKind::kInternal, "cannot set up TLS: {}", openssl_error());
  }
  SSL_set_accept_state(ssl.get());
  return std::unique_ptr<Stream>(std::make_unique<TlsStream>(std::move(socket), std::move(ssl)));
}

}  // namespace base
