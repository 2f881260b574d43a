#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "aws/client/backoff.h"
#include "aws/client/client.h"
#include "aws/client/credentials_provider.h"
#include "aws/client/token_bucket.h"
#include "base/clock.h"
#include "base/random.h"
#include "engine/provider/provider.h"

namespace engine {

/// How hard a service may be asked.
struct CloudControlLimits {
  double writes_per_second = 5.0;
  double reads_per_second = 20.0;
  std::size_t operations_max = 10;  ///< in flight at once
  base::Milliseconds poll_first{500};
  base::Milliseconds poll_longest{5'000};

  /// Just below where AWS begins to throttle an account.
  static CloudControlLimits for_aws() { return {}; }

  /// For a service on this machine, which nobody else waits for.
  static CloudControlLimits for_local_endpoint() {
    return {.writes_per_second = aws::TokenBucket::kUnlimited,
            .reads_per_second = aws::TokenBucket::kUnlimited,
            .operations_max = 64,
            .poll_first = base::Milliseconds{5},
            .poll_longest = base::Milliseconds{1'000}};
  }
};

/// References outlive the provider.
struct CloudControlOptions {
  std::string region;
  std::string endpoint_url{};  ///< for every service; empty: AWS's own
  std::string remark{};        ///< what people must know of the endpoint, told with its name
  aws::CredentialsProvider& credentials;
  base::Clock& clock;
  base::Random& random;
  CloudControlLimits limits = CloudControlLimits::for_aws();
  aws::Revive revive{};  ///< see aws::ClientOptions
};

/// The provider that knows every resource type with a published schema, through AWS's Cloud Control
/// API (and STS and Secrets Manager beside it).
std::unique_ptr<Provider> make_cloud_control_provider(CloudControlOptions options);

}  // namespace engine
