#include "aws/client/credentials_provider.h"

#include <array>
#include <mutex>

#include "aws/client/metadata_credentials.h"
#include "aws/client/shared_credentials.h"

namespace aws {

namespace {

class FixedCredentials final : public CredentialsProvider {
 public:
  explicit FixedCredentials(Credentials credentials) : credentials_(std::move(credentials)) {}

  base::Result<Credentials> credentials() override { return credentials_; }

 private:
  Credentials credentials_;
};

base::Result<std::optional<Credentials>> environment_credentials(
    const CredentialsEnvironment& outside) {
  const auto id = outside.variable("AWS_ACCESS_KEY_ID");
  if (!id || id->empty() || !outside.profile.empty()) {
    return std::optional<Credentials>{};
  }
  const auto secret = outside.variable("AWS_SECRET_ACCESS_KEY");
  if (!secret || secret->empty()) {
    return base::error(
        base::ErrorKind::kPermission,
        "AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not: set both or none");
  }
  return std::optional(
      Credentials{.access_key_id = *id,
                  .secret_access_key = *secret,
                  .session_token = outside.variable("AWS_SESSION_TOKEN").value_or("")});
}

using Source = base::Result<std::optional<Credentials>> (*)(const CredentialsEnvironment&);
constexpr std::array<Source, 4> kChain{environment_credentials, shared_credentials,
                                       container_credentials, instance_credentials};

class CredentialsChain final : public CredentialsProvider {
 public:
  explicit CredentialsChain(CredentialsEnvironment outside) : outside_(std::move(outside)) {}

  base::Result<Credentials> credentials() override {
    // Held while fetching: others need the same answer and would only ask for it again.
    const std::lock_guard lock(mutex_);
    if (cached_ && (!cached_->expires_at ||
                    *cached_->expires_at > outside_.clock.wall_now() + kRefreshBefore)) {
      return *cached_;
    }
    for (const auto source : kChain) {
      auto found = source(outside_);
      if (!found) {
        return std::move(found).error();
      }
      if (*found) {
        cached_ = **found;
        return *cached_;
      }
    }
    return base::error(
        base::ErrorKind::kPermission,
        "no AWS credentials: neither AWS_ACCESS_KEY_ID in the environment, nor a profile in "
        "~/.aws/credentials or ~/.aws/config, nor a container's or an instance's role. "
        "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
  }

 private:
  static constexpr std::chrono::minutes kRefreshBefore{5};

  CredentialsEnvironment outside_;
  std::mutex mutex_;
  std::optional<Credentials> cached_;
};

}  // namespace

std::unique_ptr<CredentialsProvider> fixed_credentials(Credentials credentials) {
  return std::make_unique<FixedCredentials>(std::move(credentials));
}

std::unique_ptr<CredentialsProvider> default_credentials(CredentialsEnvironment environment) {
  return std::make_unique<CredentialsChain>(std::move(environment));
}

}  // namespace aws
