#include "aws/signing/sigv4.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <vector>

#include "aws/signing/canonical_request.h"
#include "base/crypto.h"
#include "base/text.h"

namespace aws {

namespace {

constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";
constexpr std::string_view kTerminator = "aws4_request";
constexpr std::string_view kUnsignedPayload = "UNSIGNED-PAYLOAD";
constexpr std::string_view kStreaming = "STREAMING-";
constexpr std::string_view kContentHashHeader = "X-Amz-Content-Sha256";

/// Headers that a client library or a proxy sets after signing.
constexpr std::array<std::string_view, 7> kNeverSigned{
    "authorization",     "connection", "content-length", "expect",
    "transfer-encoding", "user-agent", "x-amzn-trace-id"};

std::string scope_text(std::string_view date, const SigningScope& scope) {
  return fmt::format("{}/{}/{}/{}", date, scope.region, scope.service, kTerminator);
}

std::string signature(std::string_view secret, std::string_view timestamp,
                      const SigningScope& scope, std::string_view canonical) {
  const auto date = timestamp.substr(0, 8);
  const std::string to_sign = fmt::format("{}\n{}\n{}\n{}", kAlgorithm, timestamp,
                                          scope_text(date, scope), base::sha256_hex(canonical));
  auto key = base::hmac_sha256(base::as_bytes(fmt::format("AWS4{}", secret)), date);
  for (const std::string_view part :
       {std::string_view(scope.region), std::string_view(scope.service), kTerminator,
        std::string_view(to_sign)}) {
    key = base::hmac_sha256(key, part);
  }
  return base::hex_encode(key);
}

std::vector<std::string> headers_to_sign(const base::HttpHeaders& headers) {
  std::vector<std::string> names;
  for (const auto& header : headers) {
    auto name = base::lower_case(header.name);
    if (std::ranges::find(kNeverSigned, name) == kNeverSigned.end()) {
      names.push_back(std::move(name));
    }
  }
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  return names;
}

base::Error refusal(std::string_view code, std::string message) {
  return {base::ErrorKind::kPermission, std::move(message), std::string(code)};
}

/// A signature as a request carries it, before it is believed.
struct Claim {
  std::string access_key_id;
  std::string date;
  SigningScope scope;
  std::string timestamp;
  std::vector<std::string> signed_headers;
  std::string signature;
  std::string session_token;
  std::optional<std::chrono::seconds> valid_for;  ///< presigned only
};

base::Result<void> read_credential(std::string_view credential, Claim& claim) {
  const auto parts = base::split(credential, '/');
  if (parts.size() != 5 || parts[4] != kTerminator) {
    return refusal(
        "IncompleteSignatureException",
        "Credential must have the form <access key>/<date>/<region>/<service>/aws4_request");
  }
  claim.access_key_id = parts[0];
  claim.date = parts[1];
  claim.scope = {.region = parts[2], .service = parts[3]};
  return {};
}

base::Result<Claim> claim_in_header(const base::HttpRequest& request,
                                    std::string_view authorization) {
  if (!authorization.starts_with(kAlgorithm)) {
    return refusal("IncompleteSignatureException",
                   fmt::format("Authorization header must start with '{}'", kAlgorithm));
  }
  std::map<std::string, std::string, std::less<>> fields;
  for (const auto& part : base::split(authorization.substr(kAlgorithm.size()), ',')) {
    const auto begin = std::min(part.find_first_not_of(' '), part.size());
    const auto equals = part.find('=', begin);
    if (equals != std::string::npos) {
      fields[part.substr(begin, equals - begin)] = part.substr(equals + 1);
    }
  }
  for (const std::string_view name : {"Credential", "SignedHeaders", "Signature"}) {
    if (fields[std::string(name)].empty()) {
      return refusal("IncompleteSignatureException",
                     fmt::format("Authorization header requires '{}' parameter.", name));
    }
  }
  const auto timestamp = request.headers.find("X-Amz-Date");
  if (!timestamp) {
    return refusal("IncompleteSignatureException",
                   "Authorization header requires existence of an 'X-Amz-Date' header.");
  }
  Claim claim;
  if (auto read = read_credential(fields["Credential"], claim); !read) {
    return std::move(read).error();
  }
  claim.timestamp = *timestamp;
  claim.signed_headers = base::split(fields["SignedHeaders"], ';');
  claim.signature = fields["Signature"];
  claim.session_token = request.headers.find("X-Amz-Security-Token").value_or("");
  return claim;
}

base::Result<Claim> claim_in_query(const base::HttpRequest& request) {
  std::map<std::string, std::string, std::less<>> fields;
  for (const auto& pair : base::split(target_query(request.target), '&')) {
    const auto equals = std::min(pair.find('='), pair.size());
    fields[pair.substr(0, equals)] =
        base::percent_decode(std::string_view(pair).substr(std::min(equals + 1, pair.size())))
            .value_or("");
  }
  for (const std::string_view name : {"X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires",
                                      "X-Amz-SignedHeaders", "X-Amz-Signature"}) {
    if (fields[std::string(name)].empty()) {
      return refusal("IncompleteSignatureException", fmt::format("the query lacks '{}'", name));
    }
  }
  Claim claim;
  if (auto read = read_credential(fields["X-Amz-Credential"], claim); !read) {
    return std::move(read).error();
  }
  const std::string& expires = fields["X-Amz-Expires"];
  int seconds = 0;
  const auto [end, code] =
      std::from_chars(expires.data(), expires.data() + expires.size(), seconds);
  if (code != std::errc{} || end != expires.data() + expires.size() || seconds < 1 ||
      seconds > 604'800) {
    return refusal("IncompleteSignatureException", "X-Amz-Expires must be 1 to 604800 seconds");
  }
  claim.timestamp = fields["X-Amz-Date"];
  claim.signed_headers = base::split(fields["X-Amz-SignedHeaders"], ';');
  claim.signature = fields["X-Amz-Signature"];
  claim.session_token = fields["X-Amz-Security-Token"];
  claim.valid_for = std::chrono::seconds{seconds};
  return claim;
}

base::Result<Claim> read_claim(const base::HttpRequest& request) {
  if (const auto authorization = request.headers.find("Authorization")) {
    return claim_in_header(request, *authorization);
  }
  if (target_query(request.target).find("X-Amz-Signature=") != std::string_view::npos) {
    return claim_in_query(request);
  }
  return refusal("MissingAuthenticationTokenException", "Missing Authentication Token");
}

std::optional<base::WallTime> parse_timestamp(std::string_view text) {
  const auto digits = [&](std::size_t at, std::size_t count) {
    int value = -1;
    const auto [end, code] = std::from_chars(text.data() + at, text.data() + at + count, value);
    return code == std::errc{} && end == text.data() + at + count ? value : -1;
  };
  if (text.size() != 16 || text[8] != 'T' || text[15] != 'Z') {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year{digits(0, 4)},
                                         std::chrono::month{static_cast<unsigned>(digits(4, 2))},
                                         std::chrono::day{static_cast<unsigned>(digits(6, 2))}};
  const int hour = digits(9, 2);
  const int minute = digits(11, 2);
  const int second = digits(13, 2);
  if (!date.ok() || hour < 0 || minute < 0 || second < 0) {
    return std::nullopt;
  }
  return base::wall_time(std::chrono::sys_days{date}.time_since_epoch() + std::chrono::hours{hour} +
                         std::chrono::minutes{minute} + std::chrono::seconds{second});
}

base::Result<void> check_time(const Claim& claim, base::WallTime now) {
  const auto at = parse_timestamp(claim.timestamp);
  if (!at || claim.timestamp.substr(0, 8) != claim.date) {
    return refusal(
        "IncompleteSignatureException",
        fmt::format("Date in Credential scope does not match the date of the request: '{}'",
                    claim.timestamp));
  }
  const base::WallTime last = *at + (claim.valid_for ? *claim.valid_for : kClockSkewMax);
  if (now > last) {
    return refusal("InvalidSignatureException",
                   fmt::format("Signature expired: {} is now earlier than {} ({} - {} min.)",
                               claim.timestamp, base::format_basic_iso8601(now - kClockSkewMax),
                               base::format_basic_iso8601(now), kClockSkewMax.count()));
  }
  if (*at > now + kClockSkewMax) {
    return refusal(
        "InvalidSignatureException",
        fmt::format("Signature not yet current: {} is still later than {} ({} + {} min.)",
                    claim.timestamp, base::format_basic_iso8601(now + kClockSkewMax),
                    base::format_basic_iso8601(now), kClockSkewMax.count()));
  }
  return {};
}

base::Result<void> check_coverage(const base::HttpRequest& request, const Claim& claim) {
  const auto is_covered = [&](const std::string& name) {
    return std::ranges::find(claim.signed_headers, name) != claim.signed_headers.end();
  };
  if (!is_covered("host")) {
    return refusal("InvalidSignatureException",
                   "'Host' must be a 'SignedHeader' in the AWS Authorization.");
  }
  for (const auto& header : request.headers) {
    const auto name = base::lower_case(header.name);
    if (name.starts_with("x-amz-") && !is_covered(name)) {
      return refusal("InvalidSignatureException",
                     fmt::format("'{}' must be a 'SignedHeader' in the AWS Authorization.", name));
    }
  }
  return {};
}

/// The hash that the signature covers, checked against the body where it speaks of the body.
base::Result<std::string> payload_hash(const base::HttpRequest& request, const Claim& claim) {
  const bool is_s3 = claim.scope.service == "s3";
  const auto stated = request.headers.find(kContentHashHeader);
  if (is_s3 && (claim.valid_for || stated == kUnsignedPayload)) {
    return std::string(kUnsignedPayload);
  }
  if (is_s3 && stated && stated->starts_with(kStreaming)) {
    return std::string(*stated);  // the body says more of itself, chunk by chunk
  }
  std::string actual = base::sha256_hex(request.body);
  if (stated && *stated != actual) {
    return refusal("InvalidSignatureException",
                   "The provided 'x-amz-content-sha256' header does not match what was computed.");
  }
  return actual;
}

base::Result<void> check_signature(const base::HttpRequest& request, const Claim& claim,
                                   const Credentials& credentials) {
  const auto hash = payload_hash(request, claim);
  if (!hash) {
    return hash.error();
  }
  const auto canonical = canonical_request(
      request, claim.signed_headers, {.is_s3 = claim.scope.service == "s3", .payload_hash = *hash});
  const auto expected =
      signature(credentials.secret_access_key, claim.timestamp, claim.scope, canonical);
  if (!base::constant_time_equal(expected, claim.signature)) {
    return refusal("InvalidSignatureException",
                   "The request signature we calculated does not match the signature you provided. "
                   "Check your AWS Secret Access Key and signing method. Consult the service "
                   "documentation for details.");
  }
  return {};
}

}  // namespace

void sign(base::HttpRequest& request, const Credentials& credentials, const SigningScope& scope,
          base::WallTime now) {
  const std::string timestamp = base::format_basic_iso8601(now);
  std::string hash = base::sha256_hex(request.body);
  request.headers.set("X-Amz-Date", timestamp);
  if (!credentials.session_token.empty()) {
    request.headers.set("X-Amz-Security-Token", credentials.session_token);
  }
  if (scope.service == "s3") {
    request.headers.set(std::string(kContentHashHeader), hash);
  }
  const auto names = headers_to_sign(request.headers);
  const auto canonical =
      canonical_request(request, names, {.is_s3 = scope.service == "s3", .payload_hash = hash});
  request.headers.set(
      "Authorization",
      fmt::format("{} Credential={}/{}, SignedHeaders={}, Signature={}", kAlgorithm,
                  credentials.access_key_id, scope_text(timestamp.substr(0, 8), scope),
                  base::join(names, ";"),
                  signature(credentials.secret_access_key, timestamp, scope, canonical)));
}

base::Result<VerifiedSignature> verify(const base::HttpRequest& request,
                                       const CredentialsLookup& lookup, base::WallTime now) {
  auto claim = read_claim(request);
  if (!claim) {
    return std::move(claim).error();
  }
  if (auto timely = check_time(*claim, now); !timely) {
    return std::move(timely).error();
  }
  if (auto covered = check_coverage(request, *claim); !covered) {
    return std::move(covered).error();
  }
  const auto credentials = lookup(claim->access_key_id);
  if (!credentials ||
      !base::constant_time_equal(credentials->session_token, claim->session_token)) {
    return refusal("UnrecognizedClientException",
                   "The security token included in the request is invalid.");
  }
  if (auto genuine = check_signature(request, *claim, *credentials); !genuine) {
    return std::move(genuine).error();
  }
  if (credentials->expires_at && *credentials->expires_at <= now) {
    return refusal("ExpiredTokenException",
                   "The security token included in the request is expired");
  }
  return VerifiedSignature{claim->access_key_id, claim->scope};
}

}  // namespace aws
