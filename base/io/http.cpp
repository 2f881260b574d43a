#include "base/io/http.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace base {

namespace {

namespace beast_http = boost::beast::http;

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) ==
           std::tolower(static_cast<unsigned char>(y));
  });
}

std::string text(boost::core::string_view view) {
  return {view.data(), view.size()};
}

Error parse_error(const boost::system::error_code& code, const HttpLimits& limits) {
  if (code == beast_http::error::header_limit) {
    return {ErrorKind::kExhausted,
            fmt::format("the HTTP header is longer than {} bytes", limits.header_bytes),
            std::string(kHttpHeaderTooLarge)};
  }
  if (code == beast_http::error::body_limit) {
    return {ErrorKind::kExhausted,
            fmt::format("the HTTP body is longer than {} bytes", limits.body_bytes),
            std::string(kHttpBodyTooLarge)};
  }
  return error(ErrorKind::kInvalidArgument, "malformed HTTP message: {}", code.message());
}

template <class Message>
HttpHeaders take_headers(const Message& message) {
  HttpHeaders headers;
  for (const auto& field : message) {
    headers.add(text(field.name_string()), text(field.value()));
  }
  return headers;
}

bool is_framing_safe(std::string_view value) {
  return std::ranges::none_of(value, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

Result<void> append_headers(std::string& out, const HttpHeaders& headers, std::size_t body_bytes,
                            bool keep_alive) {
  for (const auto& header : headers) {
    if (same_name(header.name, "Content-Length") || same_name(header.name, "Connection")) {
      continue;
    }
    if (!is_framing_safe(header.name) || !is_framing_safe(header.value) || header.name.empty() ||
        header.name.find_first_of(" :") != std::string::npos) {
      return error(ErrorKind::kInvalidArgument,
                   "HTTP header '{}' holds characters that a header line must not have",
                   header.name);
    }
    out += header.name + ": " + header.value + "\r\n";
  }
  out += fmt::format("Content-Length: {}\r\n", body_bytes);
  if (!keep_alive) {
    out += "Connection: close\r\n";
  }
  out += "\r\n";
  return {};
}

constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

}  // namespace

void HttpHeaders::set(std::string name, std::string value) {
  std::erase_if(lines_, [&](const HttpHeader& line) { return same_name(line.name, name); });
  add(std::move(name), std::move(value));
}

std::optional<std::string_view> HttpHeaders::find(std::string_view name) const {
  const auto line = std::ranges::find_if(
      lines_, [&](const HttpHeader& each) { return same_name(each.name, name); });
  return line == lines_.end() ? std::nullopt : std::optional<std::string_view>(line->value);
}

Result<bool> HttpReader::wait_for_message(Deadline deadline) {
  if (!pending_.empty()) {
    return true;
  }
  std::array<char, 16384> buffer{};
  const auto count = stream_.read_some(buffer.data(), buffer.size(), deadline);
  if (!count) {
    return count.error();
  }
  pending_.append(buffer.data(), *count);
  return *count > 0;
}

template <class Parser>
Result<void> HttpReader::fill(Parser& parser, bool until_header, Deadline deadline) {
  std::array<char, 16384> buffer{};
  while (until_header ? !parser.is_header_done() : !parser.is_done()) {
    boost::system::error_code code;
    if (!pending_.empty()) {
      const std::size_t used = parser.put(boost::asio::buffer(pending_), code);
      pending_.erase(0, used);
      if (code && code != beast_http::error::need_more) {
        return parse_error(code, limits_);
      }
      if (!code) {
        continue;
      }
    }
    const auto count = stream_.read_some(buffer.data(), buffer.size(), deadline);
    if (!count) {
      return count.error();
    }
    if (*count == 0) {
      code = {};
      if (parser.got_some()) {
        parser.put_eof(code);  // ends a response without a length
      }
      if (code || !parser.got_some()) {
        return error(ErrorKind::kUnavailable,
                     "the peer closed the connection inside an HTTP message");
      }
      continue;
    }
    pending_.append(buffer.data(), *count);
  }
  return {};
}

Result<HttpRequest> HttpReader::read_request() {
  beast_http::request_parser<beast_http::string_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(limits_.header_bytes));
  parser.body_limit(limits_.body_bytes);
  if (auto header = fill(parser, true, Deadline::after(limits_.header)); !header) {
    return std::move(header).error();
  }
  if (same_name(text(parser.get()[beast_http::field::expect]), "100-continue")) {
    if (auto sent = stream_.write_all(kContinue, Deadline::after(limits_.write)); !sent) {
      return std::move(sent).error();
    }
  }
  parser.eager(true);
  if (auto body = fill(parser, false, Deadline::after(limits_.body)); !body) {
    return std::move(body).error();
  }
  auto& message = parser.get();
  return HttpRequest{.method = text(message.method_string()),
                     .target = text(message.target()),
                     .headers = take_headers(message),
                     .body = std::move(message.body()),
                     .keep_alive = parser.keep_alive()};
}

Result<HttpResponse> HttpReader::read_response(bool to_head, Deadline deadline) {
  while (true) {
    beast_http::response_parser<beast_http::string_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(limits_.header_bytes));
    parser.body_limit(limits_.body_bytes);
    parser.skip(to_head);
    if (auto header = fill(parser, true, deadline); !header) {
      return std::move(header).error();
    }
    parser.eager(true);
    if (auto body = fill(parser, false, deadline); !body) {
      return std::move(body).error();
    }
    auto& message = parser.get();
    if (message.result_int() < 200) {  // an interim response (100 Continue); the real one follows
      continue;
    }
    return HttpResponse{.status = static_cast<int>(message.result_int()),
                        .headers = take_headers(message),
                        .body = std::move(message.body()),
                        .keep_alive = parser.keep_alive()};
  }
}

Result<std::string> http_text(const HttpRequest& request) {
  const auto is_token = [](std::string_view value) {
    return !value.empty() &&
           std::ranges::all_of(value, [](char c) { return c > ' ' && c < '\x7f'; });
  };
  if (!is_token(request.method) || !is_token(request.target)) {
    return error(ErrorKind::kInvalidArgument,
                 "an HTTP method and target are printable ASCII without blanks");
  }
  std::string out = fmt::format("{} {} HTTP/1.1\r\n", request.method, request.target);
  if (auto added = append_headers(out, request.headers, request.body.size(), request.keep_alive);
      !added) {
    return std::move(added).error();
  }
  return out + request.body;
}

Result<std::string> http_text(const HttpResponse& response) {
  std::string out =
      fmt::format("HTTP/1.1 {} {}\r\n", response.status, http_reason(response.status));
  if (auto added = append_headers(out, response.headers, response.body.size(), response.keep_alive);
      !added) {
    return std::move(added).error();
  }
  return out + response.body;
}

std::string_view http_reason(int status) {
  const auto reason =
      beast_http::obsolete_reason(beast_http::int_to_status(static_cast<unsigned>(status)));
  return {reason.data(), reason.size()};
}

}  // namespace base
