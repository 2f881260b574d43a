#include "engine/aws/aws_access.h"

#include <utility>

namespace engine {

namespace {

bool is_on_this_machine(std::string_view endpoint) {
  for (const std::string_view start :
       {"http://127.", "https://127.", "http://localhost", "https://localhost", "http://[::1]"}) {
    if (endpoint.starts_with(start)) {
      return true;
    }
  }
  return false;
}

std::unique_ptr<aws::CredentialsProvider> credentials_for(const AwsUrl& url,
                                                          aws::CredentialsEnvironment environment) {
  environment.profile = url.profile;
  if (!is_on_this_machine(url.endpoint)) {
    return aws::default_credentials(std::move(environment));
  }
  // Not the metadata service: a machine has no role at itself.
  environment.variable = [inner = std::move(environment.variable)](const std::string& name) {
    return name == "AWS_EC2_METADATA_DISABLED" ? std::optional<std::string>("true") : inner(name);
  };
  auto chain = aws::default_credentials(std::move(environment));
  return chain->credentials()
             ? std::move(chain)
             : aws::fixed_credentials({.access_key_id = "test", .secret_access_key = "test"});
}

}  // namespace

AwsAccess::AwsAccess(AwsUrl url, aws::CredentialsEnvironment environment, base::Random& random)
    : url_(std::move(url)),
      credentials_(credentials_for(url_, environment)),
      client_({.region = url_.region, .endpoint_url = url_.endpoint}, *credentials_,
              environment.clock, random) {}

}  // namespace engine
