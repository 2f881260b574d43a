#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "aws/signing/credentials.h"
#include "base/clock.h"
#include "base/io/http.h"
#include "base/result.h"

namespace aws {

/// What a signature is good for.
struct SigningScope {
  std::string region;
  std::string service;
};

/// Adds X-Amz-Date, X-Amz-Security-Token (when there is one) and Authorization; for S3 also
/// X-Amz-Content-Sha256. Signs every header but those that proxies change. Host must be there.
void sign(base::HttpRequest& request, const Credentials& credentials, const SigningScope& scope,
          base::WallTime now);

inline constexpr std::chrono::minutes kClockSkewMax{15};

struct VerifiedSignature {
  std::string access_key_id;
  SigningScope scope;
};

/// The secret half for an access key id; nullopt: there is no such key.
using CredentialsLookup = std::function<std::optional<Credentials>(std::string_view access_key_id)>;

/// Checks a signature in the header or in the query against the whole request. Host and every
/// x-amz-* header must be covered, the time within kClockSkewMax of `now` (or the presigned
/// period). kPermission with AWS's code: MissingAuthenticationTokenException,
/// IncompleteSignatureException, UnrecognizedClientException, InvalidSignatureException,
/// ExpiredTokenException.
base::Result<VerifiedSignature> verify(const base::HttpRequest& request,
                                       const CredentialsLookup& lookup, base::WallTime now);

}  // namespace aws
