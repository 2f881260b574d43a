#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/io/http.h"
#include "base/io/stream.h"

namespace base {

/// Where an HTTP server is: `https://sqs.eu-west-1.amazonaws.com`, `http://127.0.0.1:4566`.
struct HttpEndpoint {
  bool tls = false;
  std::string host;
  std::uint16_t port = 80;

  /// A URL without path, query or user. kInvalidArgument says what is wrong with it.
  static Result<HttpEndpoint> parse(std::string_view url);
  /// What the Host header says: the port only when it is not the scheme's own.
  std::string authority() const;

  std::string url() const { return (tls ? "https://" : "http://") + authority(); }

  friend bool operator==(const HttpEndpoint&, const HttpEndpoint&) = default;
};

/// One connection to a server, used for one request after another. One thread at a time.
class HttpConnection {
 public:
  /// `ca_file`: trusted certificates instead of the system's (PEM), for https.
  static Result<HttpConnection> connect(const HttpEndpoint& endpoint, Deadline deadline,
                                        const std::string& ca_file = "");

  /// Adds Host when missing. kUnavailable: the peer closed or is not there; whether it has acted on
  /// the request is then unknown. After an error the connection is of no use.
  Result<HttpResponse> exchange(HttpRequest request, Deadline deadline);

  /// Whether another request may be sent: the last one ended well and both sides keep it open.
  bool reusable() const { return reusable_; }

 private:
  HttpConnection(std::unique_ptr<Stream> stream, std::string authority);

  std::unique_ptr<Stream> stream_;
  std::unique_ptr<HttpReader> reader_;
  std::string authority_;
  bool reusable_ = true;
};

}  // namespace base
