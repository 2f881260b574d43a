#include "aws/signing/canonical_request.h"

#include <algorithm>

#include "base/encoding.h"
#include "base/text.h"

namespace aws {

namespace {

/// Trimmed, with each run of blanks as one.
std::string squeeze(std::string_view value) {
  std::string out;
  for (const auto& word : base::split(value, ' ')) {
    if (!word.empty()) {
      out += (out.empty() ? "" : " ") + word;
    }
  }
  return out;
}

/// Decoded where that is possible and encoded again: `%2f` and `%2F` are the same.
std::string reencode(std::string_view part) {
  return base::percent_encode(base::percent_decode(part).value_or(std::string(part)));
}

std::string canonical_headers(const base::HttpHeaders& headers,
                              std::span<const std::string> signed_headers) {
  std::string out;
  for (const auto& name : signed_headers) {
    std::string values;
    bool first = true;
    for (const auto& header : headers) {
      if (base::lower_case(header.name) == name) {
        values += (first ? "" : ",") + squeeze(header.value);
        first = false;
      }
    }
    out += name + ":" + values + "\n";
  }
  return out;
}

}  // namespace

std::string_view target_path(std::string_view target) {
  return target.substr(0, std::min(target.find('?'), target.size()));
}

std::string_view target_query(std::string_view target) {
  const auto mark = target.find('?');
  return mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
}

std::string canonical_path(std::string_view path, bool is_s3) {
  if (path.empty()) {
    return "/";
  }
  if (is_s3) {
    return std::string(path);
  }
  std::vector<std::string> segments;
  for (auto& segment : base::split(path, '/')) {
    if (segment == "..") {
      if (!segments.empty()) {
        segments.pop_back();
      }
    } else if (!segment.empty() && segment != ".") {
      segments.push_back(std::move(segment));
    }
  }
  std::string normal = "/" + base::join(segments, "/");
  if (path.ends_with('/') && !segments.empty()) {
    normal += "/";
  }
  return base::percent_encode(normal, "/");
}

std::string canonical_query(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> parts;
  for (const auto& pair : base::split(query, '&')) {
    if (pair.empty()) {
      continue;
    }
    const std::string_view whole = pair;
    const auto equals = std::min(whole.find('='), whole.size());
    auto name = reencode(whole.substr(0, equals));
    if (name != "X-Amz-Signature") {
      parts.emplace_back(std::move(name),
                         reencode(whole.substr(std::min(equals + 1, whole.size()))));
    }
  }
  std::ranges::sort(parts);
  std::string out;
  for (const auto& [name, value] : parts) {
    out += (out.empty() ? "" : "&") + name + "=" + value;
  }
  return out;
}

std::string canonical_request(const base::HttpRequest& request,
                              std::span<const std::string> signed_headers,
                              const CanonicalOptions& options) {
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", request.method,
                     canonical_path(target_path(request.target), options.is_s3),
                     canonical_query(target_query(request.target)),
                     canonical_headers(request.headers, signed_headers),
                     base::join(signed_headers, ";"), options.payload_hash);
}

}  // namespace aws
