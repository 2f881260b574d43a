#pragma once

#include <memory>

#include "aws/client/client.h"
#include "aws/client/credentials_provider.h"
#include "base/clock.h"
#include "base/random.h"
#include "engine/aws/aws_url.h"

namespace engine {

/// A client of what an AwsUrl names, with its credentials. Safe from any thread.
class AwsAccess {
 public:
  /// Credentials come from the standard chain. On this machine (an endpoint on a loopback address)
  /// they are `test`/`test` when the chain has none: the region's own, which open nothing else.
  /// References outlive it.
  AwsAccess(AwsUrl url, aws::CredentialsEnvironment environment, base::Random& random);

  const AwsUrl& url() const { return url_; }

  aws::Client& client() { return client_; }

 private:
  AwsUrl url_;
  std::unique_ptr<aws::CredentialsProvider> credentials_;
  aws::Client client_;
};

}  // namespace engine
