#include "engine/aws/aws_url.h"

#include <algorithm>
#include <array>

#include "base/encoding.h"

namespace engine {

namespace {

using base::ErrorKind;

constexpr std::string_view kS3 = "s3";
constexpr std::string_view kKms = "awskms";
constexpr std::string_view kContext = "context_";
/// Parameters that Pulumi's users have in their URLs and that change nothing here: paths are always
/// of the path style, and there is one client.
constexpr std::array<std::string_view, 5> kIgnored{"s3ForcePathStyle", "use_path_style", "awssdk",
                                                   "hostname_immutable", "rate_limiter_capacity"};

base::Error wrong(std::string_view url, const std::string& what) {
  return base::error(ErrorKind::kInvalidArgument, "'{}': {}", url, what);
}

bool is_true(std::string_view value) {
  return value.empty() || value == "true" || value == "1";
}

struct Query {
  bool plain_http = false;
};

base::Result<void> take(AwsUrl& parsed, Query& query, std::string_view url, const std::string& name,
                        const std::string& value) {
  if (name == "region") {
    parsed.region = value;
  } else if (name == "endpoint") {
    parsed.endpoint = value;
  } else if (name == "profile") {
    parsed.profile = value;
  } else if (name == "disableSSL" || name == "disable_https") {
    query.plain_http = is_true(value);
  } else if (parsed.scheme == kKms && name.starts_with(kContext)) {
    parsed.encryption_context[name.substr(kContext.size())] = value;
  } else if (std::ranges::find(kIgnored, name) == kIgnored.end()) {
    return wrong(url, fmt::format("the parameter '{}' is unknown; expected region, endpoint, "
                                  "profile, disableSSL{}",
                                  name, parsed.scheme == kKms ? " or context_NAME" : ""));
  }
  return {};
}

std::string first_set(const EnvironmentLookup& variable, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (const auto value = variable(name); value && !value->empty()) {
      return *value;
    }
  }
  return {};
}

base::Result<void> read_query(AwsUrl& parsed, std::string_view url, std::string_view text) {
  Query query;
  for (const std::string& pair : base::split(text, '&')) {
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const auto value =
        base::percent_decode(std::string_view(pair).substr(std::min(equals + 1, pair.size())));
    if (!value) {
      return wrong(url, fmt::format("'{}' is not percent-encoded as URLs are", pair));
    }
    if (auto taken = pair.empty() ? base::Result<void>()
                                  : take(parsed, query, url, pair.substr(0, equals), *value);
        !taken) {
      return taken;
    }
  }
  if (!parsed.endpoint.empty() && parsed.endpoint.find("://") == std::string::npos) {
    parsed.endpoint = (query.plain_http ? "http://" : "https://") + parsed.endpoint;
  }
  return {};
}

}  // namespace

base::Result<AwsUrl> parse_aws_url(std::string_view url, const EnvironmentLookup& variable) {
  const std::size_t colon = url.find("://");
  AwsUrl parsed{.scheme = std::string(url.substr(0, colon))};
  if (colon == std::string_view::npos || (parsed.scheme != kS3 && parsed.scheme != kKms)) {
    return wrong(url, "expected s3://BUCKET/PREFIX or awskms://KEY");
  }
  std::string_view rest = url.substr(colon + 3);
  const std::size_t mark = std::min(rest.find('?'), rest.size());
  if (auto read = read_query(parsed, url, rest.substr(std::min(mark + 1, rest.size()))); !read) {
    return std::move(read).error();
  }
  std::string_view path = rest.substr(0, mark);
  while (path.ends_with('/')) {
    path.remove_suffix(1);
  }
  const std::size_t slash = parsed.scheme == kS3 ? std::min(path.find('/'), path.size()) : 0;
  parsed.name =
      parsed.scheme == kS3 ? path.substr(0, slash) : path.substr(path.starts_with('/') ? 1 : 0);
  parsed.prefix = parsed.scheme == kS3 ? path.substr(std::min(slash + 1, path.size())) : "";
  if (parsed.name.empty()) {
    return wrong(url, parsed.scheme == kS3
                          ? "it names no bucket; expected s3://BUCKET/PREFIX"
                          : "it names no key; expected awskms://alias/NAME or awskms://KEY-ID");
  }
  if (parsed.region.empty()) {
    parsed.region = first_set(variable, {"AWS_REGION", "AWS_DEFAULT_REGION"});
  }
  if (parsed.region.empty()) {
    return wrong(url, "it names no region; add ?region=us-east-1, or set AWS_REGION");
  }
  if (parsed.endpoint.empty()) {
    parsed.endpoint =
        first_set(variable, {parsed.scheme == kS3 ? "AWS_ENDPOINT_URL_S3" : "AWS_ENDPOINT_URL_KMS",
                             "AWS_ENDPOINT_URL"});
  }
  return parsed;
}

}  // namespace engine
