#include "base/io/http_client.h"

#include <charconv>

#include "base/io/tls.h"

namespace base {

Result<HttpEndpoint> HttpEndpoint::parse(std::string_view url) {
  const auto invalid = [&](std::string_view why) {
    return error(ErrorKind::kInvalidArgument,
                 "'{}' is not an endpoint URL like http://127.0.0.1:4566: {}", url, why);
  };
  HttpEndpoint endpoint;
  std::string_view rest = url;
  if (rest.starts_with("https://")) {
    endpoint.tls = true;
    endpoint.port = 443;
    rest.remove_prefix(8);
  } else if (rest.starts_with("http://")) {
    rest.remove_prefix(7);
  } else {
    return invalid("it starts with neither http:// nor https://");
  }
  if (rest.ends_with('/')) {
    rest.remove_suffix(1);
  }
  if (rest.find_first_of("/?#@ ") != std::string_view::npos) {
    return invalid("it has more than scheme, host and port");
  }
  if (rest.starts_with('[') && rest.find(']') == std::string_view::npos) {
    return invalid("the bracket of an IPv6 address is not closed");
  }
  const auto colon = rest.find(':', rest.starts_with('[') ? rest.find(']') : 0);
  if (colon != std::string_view::npos) {
    const auto digits = rest.substr(colon + 1);
    const auto [end, code] =
        std::from_chars(digits.data(), digits.data() + digits.size(), endpoint.port);
    if (code != std::errc{} || end != digits.data() + digits.size() || endpoint.port == 0) {
      return invalid("the port is not a number from 1 to 65535");
    }
    rest = rest.substr(0, colon);
  }
  if (rest.empty()) {
    return invalid("the host is missing");
  }
  endpoint.host = std::string(rest);
  return endpoint;
}

std::string HttpEndpoint::authority() const {
  return port == (tls ? 443 : 80) ? host : fmt::format("{}:{}", host, port);
}

HttpConnection::HttpConnection(std::unique_ptr<Stream> stream, std::string authority)
    : stream_(std::move(stream)),
      reader_(std::make_unique<HttpReader>(*stream_, HttpLimits{})),
      authority_(std::move(authority)) {}

Result<HttpConnection> HttpConnection::connect(const HttpEndpoint& endpoint, Deadline deadline,
                                               const std::string& ca_file) {
  auto socket = Socket::connect_host(endpoint.host, endpoint.port, deadline);
  if (!socket) {
    return std::move(socket).error();
  }
  if (!endpoint.tls) {
    return HttpConnection(std::make_unique<SocketStream>(std::move(*socket)), endpoint.authority());
  }
  auto tls = connect_tls(std::move(*socket), endpoint.host, deadline, ca_file);
  if (!tls) {
    return std::move(tls).error();
  }
  return HttpConnection(std::move(*tls), endpoint.authority());
}

Result<HttpResponse> HttpConnection::exchange(HttpRequest request, Deadline deadline) {
  reusable_ = false;
  if (!request.headers.find("Host")) {
    request.headers.add("Host", authority_);
  }
  const auto bytes = http_text(request);
  if (!bytes) {
    return bytes.error();
  }
  if (auto sent = stream_->write_all(*bytes, deadline); !sent) {
    return std::move(sent).error();
  }
  auto response = reader_->read_response(request.method == "HEAD", deadline);
  reusable_ = response.has_value() && response->keep_alive && request.keep_alive;
  return response;
}

}  // namespace base
