#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "aws/signing/credentials.h"
#include "base/clock.h"
#include "base/io/files.h"
#include "base/result.h"

namespace aws {

/// Where a client takes the key from that it signs with. Safe from any thread.
class CredentialsProvider {
 public:
  virtual ~CredentialsProvider() = default;
  /// Valid ones, fetched anew before they expire.
  virtual base::Result<Credentials> credentials() = 0;
};

std::unique_ptr<CredentialsProvider> fixed_credentials(Credentials credentials);

/// The outside world as the chain sees it. References outlive the provider.
struct CredentialsEnvironment {
  std::function<std::optional<std::string>(const std::string& name)>
      variable;  ///< an environment variable
  base::Files& files;
  base::Clock& clock;
  base::Path home;
  std::string profile{};  ///< asked for by the configuration; empty: AWS_PROFILE, then `default`
  std::string container_endpoint = "http://169.254.170.2";
  std::string instance_endpoint = "http://169.254.169.254";
};

/// AWS's standard chain: environment, shared credentials and config files, container, instance. A
/// profile that is asked for by name skips the environment. kPermission says what was tried;
/// kUnsupported names a setting of the profile that Settle cannot follow (SSO, assumed roles,
/// credential_process).
std::unique_ptr<CredentialsProvider> default_credentials(CredentialsEnvironment environment);

}  // namespace aws
