#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace engine {

/// Something of AWS's as Pulumi's URLs name it:
///   s3://BUCKET/PREFIX?region=eu-west-1&endpoint=http://127.0.0.1:4566
///   awskms://alias/KEY?region=eu-west-1, awskms://KEY-ID?..., awskms:///arn:aws:kms:...?...
struct AwsUrl {
  std::string scheme;
  std::string name;    ///< s3: the bucket; awskms: the key
  std::string prefix;  ///< s3: without slashes at its ends
  std::string region;
  std::string endpoint;  ///< empty: AWS's own
  std::string profile;
  std::map<std::string, std::string> encryption_context{};  ///< awskms: `context_NAME=VALUE`
};

using EnvironmentLookup = std::function<std::optional<std::string>(const std::string& name)>;

/// Region and endpoint come from the URL, else from AWS_REGION, AWS_DEFAULT_REGION and
/// AWS_ENDPOINT_URL_<SERVICE>, AWS_ENDPOINT_URL. kInvalidArgument names what is wrong, and the fix.
base::Result<AwsUrl> parse_aws_url(std::string_view url, const EnvironmentLookup& variable);

}  // namespace engine
