#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/io/http.h"
#include "base/result.h"

namespace aws {

/// The text that both sides of a Signature Version 4 hash: the request with everything taken out
/// that a proxy may change.
struct CanonicalOptions {
  bool is_s3 = false;               ///< S3 takes the path as it is on the wire
  std::string_view payload_hash{};  ///< hexadecimal SHA-256 of the body, or UNSIGNED-PAYLOAD
};

/// `signed_headers` are lower case and sorted; the query parameter X-Amz-Signature is left out.
std::string canonical_request(const base::HttpRequest& request,
                              std::span<const std::string> signed_headers,
                              const CanonicalOptions& options);

/// Without `.`, `..` and empty segments, then percent-encoded once more (AWS encodes a path twice).
std::string canonical_path(std::string_view path, bool is_s3);
/// Every name and value percent-encoded in one way, sorted.
std::string canonical_query(std::string_view query);

/// What follows the first `?` of a target, and what precedes it.
std::string_view target_path(std::string_view target);
std::string_view target_query(std::string_view target);

}  // namespace aws
