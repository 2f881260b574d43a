#include "cli/aws_places.h"

#include <fmt/core.h>

#include "cli/exit_code.h"
#include "engine/aws/kms_key.h"

namespace cli {

std::unique_ptr<engine::AwsAccess> open_aws(Session& session, const std::string& url) {
  const auto variable = [&session](const std::string& name) {
    return session.environment.get(name);
  };
  base::Result<engine::AwsUrl> parsed = engine::parse_aws_url(url, variable);
  if (!parsed) {
    throw Failure(ExitCode::kUsage, parsed.error().message);
  }
  return std::make_unique<engine::AwsAccess>(
      *std::move(parsed),
      aws::CredentialsEnvironment{.variable = variable,
                                  .files = session.files,
                                  .clock = session.clock,
                                  .home = session.environment.get("HOME").value_or("/")},
      session.random);
}

std::unique_ptr<engine::WrappingKey> open_wrapping_key(Session& session, const std::string& url) {
  return engine::kms_wrapping_key(open_aws(session, url));
}

bool is_key_url(const std::string& secrets_provider) {
  if (secrets_provider.starts_with("awskms://")) {
    return true;
  }
  if (secrets_provider.empty() || secrets_provider == "passphrase" ||
      secrets_provider == "default") {
    return false;
  }
  throw Failure(ExitCode::kUsage,
                fmt::format("secrets provider '{}' is not supported; expected passphrase, or "
                            "awskms://KEY?region=REGION (alias/NAME, a key id, or an ARN)",
                            secrets_provider));
}

}  // namespace cli
