#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/io/stream.h"
#include "base/result.h"

namespace base {

struct HttpHeader {
  std::string name;
  std::string value;
};

/// Header lines in their order; names compare without case.
class HttpHeaders {
 public:
  HttpHeaders() = default;

  HttpHeaders(std::initializer_list<HttpHeader> lines) : lines_(lines) {}

  void add(std::string name, std::string value) {
    lines_.push_back({std::move(name), std::move(value)});
  }

  /// Replaces every line of that name.
  void set(std::string name, std::string value);
  /// The value of the first line of that name; it lives as long as the line.
  std::optional<std::string_view> find(std::string_view name) const;

  auto begin() const { return lines_.begin(); }

  auto end() const { return lines_.end(); }

 private:
  std::vector<HttpHeader> lines_;
};

/// `target` is the raw path and query as on the wire (`/a%20b?c=d`). Content-Length is written from
/// the body and need not be in `headers`.
struct HttpRequest {
  std::string method = "GET";
  std::string target = "/";
  HttpHeaders headers{};
  std::string body{};
  bool keep_alive = true;
};

struct HttpResponse {
  int status = 200;
  HttpHeaders headers{};
  std::string body{};
  bool keep_alive = true;
};

/// What one message may cost. Exceeding a size is kExhausted with code kHttpHeaderTooLarge or
/// kHttpBodyTooLarge; exceeding a time is kTimeout.
struct HttpLimits {
  std::size_t header_bytes = 64U << 10U;
  std::size_t body_bytes = 16U << 20U;
  Milliseconds idle{60'000};    ///< until the first byte of a request
  Milliseconds header{10'000};  ///< from the first byte to the end of the header
  Milliseconds body{60'000};
  Milliseconds write{60'000};
};

inline constexpr std::string_view kHttpHeaderTooLarge = "HeaderTooLarge";
inline constexpr std::string_view kHttpBodyTooLarge = "BodyTooLarge";

/// Takes messages off one stream; keeps bytes that belong to the next one. HTTP/1.0 and 1.1,
/// chunked bodies included. After an error the stream is of no use. One thread at a time.
class HttpReader {
 public:
  HttpReader(Stream& stream, HttpLimits limits) : stream_(stream), limits_(limits) {}

  /// Blocks until there is a first byte: false when the peer has closed instead.
  Result<bool> wait_for_message(Deadline deadline);
  /// Answers `Expect: 100-continue` by itself. A malformed request is kInvalidArgument.
  Result<HttpRequest> read_request();
  /// `to_head`: the request was HEAD, so no body follows whatever the header says.
  Result<HttpResponse> read_response(bool to_head, Deadline deadline);

 private:
  template <class Parser>
  Result<void> fill(Parser& parser, bool until_header, Deadline deadline);

  Stream& stream_;
  HttpLimits limits_;
  std::string pending_;
};

/// The message as it goes over the wire. kInvalidArgument when a header, method or target holds
/// characters that would break the framing.
Result<std::string> http_text(const HttpRequest& request);
Result<std::string> http_text(const HttpResponse& response);

/// The standard's phrase (`Not Found`), empty for an unknown status.
std::string_view http_reason(int status);

}  // namespace base
