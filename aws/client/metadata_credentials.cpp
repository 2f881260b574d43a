#include "aws/client/metadata_credentials.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>

#include "aws/protocol/json.h"
#include "aws/protocol/query.h"
#include "base/io/http_client.h"

namespace aws {

namespace {

constexpr base::Milliseconds kContainerTimeout{5'000};
constexpr base::Milliseconds kInstanceTimeout{1'000};

/// What both endpoints answer with.
struct RoleCredentials {
  std::string AccessKeyId;
  std::string SecretAccessKey;
  std::optional<std::string> Token;
  std::optional<std::string> Expiration;

  friend constexpr auto fields(const RoleCredentials*) {
    using T = RoleCredentials;
    return std::tuple{field("AccessKeyId", &T::AccessKeyId),
                      field("SecretAccessKey", &T::SecretAccessKey), field("Token", &T::Token),
                      field("Expiration", &T::Expiration)};
  }
};

base::Result<std::optional<Credentials>> parse_role(std::string_view body, std::string_view what) {
  auto role = from_json_text<RoleCredentials>(body, what);
  if (!role) {
    return role.error().in(what);
  }
  Credentials credentials{.access_key_id = std::move(role->AccessKeyId),
                          .secret_access_key = std::move(role->SecretAccessKey),
                          .session_token = role->Token.value_or("")};
  if (role->Expiration) {
    base::WallTime expires_at;
    if (!read_rfc3339(*role->Expiration, expires_at)) {
      return base::error(base::ErrorKind::kCorrupt, "{}: Expiration '{}' is not a time", what,
                         *role->Expiration);
    }
    credentials.expires_at = expires_at;
  }
  return std::optional(std::move(credentials));
}

struct SplitUrl {
  base::HttpEndpoint endpoint;
  std::string target;
};

base::Result<SplitUrl> split_url(std::string_view url) {
  const auto scheme_end = std::min(url.find("://"), url.size());
  const auto path = std::min(url.find('/', std::min(scheme_end + 3, url.size())), url.size());
  auto endpoint = base::HttpEndpoint::parse(url.substr(0, path));
  if (!endpoint) {
    return std::move(endpoint).error();
  }
  return SplitUrl{std::move(*endpoint), path == url.size() ? "/" : std::string(url.substr(path))};
}

/// An address itself, not a name that only looks like one: that is somebody else's to resolve.
bool is_loopback(const std::string& host) {
  in_addr v4{};
  if (::inet_pton(AF_INET, host.c_str(), &v4) == 1) {
    return ntohl(v4.s_addr) >> 24U == IN_LOOPBACKNET;
  }
  return host == "[::1]";
}

bool may_receive_token(const base::HttpEndpoint& endpoint) {
  // ECS, EKS, and EKS by IPv6.
  constexpr std::array<std::string_view, 4> kPlainHosts{"localhost", "169.254.170.2",
                                                        "169.254.170.23", "[fd00:ec2::23]"};
  return endpoint.tls || is_loopback(endpoint.host) ||
         std::ranges::find(kPlainHosts, endpoint.host) != kPlainHosts.end();
}

base::Result<std::string> container_token(const CredentialsEnvironment& outside) {
  if (const auto file = outside.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")) {
    constexpr std::uint64_t kTokenBytesMax = 64U << 10U;
    return outside.files.read(*file, kTokenBytesMax);
  }
  return outside.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN").value_or("");
}

}  // namespace

base::Result<std::optional<Credentials>> container_credentials(
    const CredentialsEnvironment& outside) {
  const auto relative = outside.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
  const auto full = outside.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
  if (!relative && !full) {
    return std::optional<Credentials>{};
  }
  const auto url = split_url(relative ? outside.container_endpoint + *relative : *full);
  if (!url) {
    return url.error().in("the container's credentials");
  }
  if (!relative && !may_receive_token(url->endpoint)) {
    return base::error(
        base::ErrorKind::kPermission,
        "AWS_CONTAINER_CREDENTIALS_FULL_URI: {} is neither https nor an address of this "
        "machine",
        url->endpoint.url());
  }
  const auto token = container_token(outside);
  if (!token) {
    return token.error();
  }
  const auto deadline = base::Deadline::after(kContainerTimeout);
  auto connection = base::HttpConnection::connect(url->endpoint, deadline);
  if (!connection) {
    return connection.error().in("the container's credentials");
  }
  base::HttpRequest request{.target = url->target, .headers = {{"Accept", "application/json"}}};
  if (!token->empty()) {
    request.headers.add("Authorization", *token);
  }
  const auto response = connection->exchange(std::move(request), deadline);
  if (!response) {
    return response.error().in("the container's credentials");
  }
  if (response->status != 200) {
    return base::error(base::ErrorKind::kPermission,
                       "the container's credentials: {} answers with HTTP status {}",
                       url->endpoint.url(), response->status);
  }
  return parse_role(response->body, "the container's credentials");
}

base::Result<std::optional<Credentials>> instance_credentials(
    const CredentialsEnvironment& outside) {
  const std::optional<Credentials> none;
  if (outside.variable("AWS_EC2_METADATA_DISABLED") == "true") {
    return none;
  }
  const auto endpoint = base::HttpEndpoint::parse(
      outside.variable("AWS_EC2_METADATA_SERVICE_ENDPOINT").value_or(outside.instance_endpoint));
  if (!endpoint) {
    return endpoint.error().in("AWS_EC2_METADATA_SERVICE_ENDPOINT");
  }
  const auto deadline = base::Deadline::after(kInstanceTimeout);
  auto connection = base::HttpConnection::connect(*endpoint, deadline);
  if (!connection) {
    return none;  // not on EC2
  }
  const auto token =
      connection->exchange({.method = "PUT",
                            .target = "/latest/api/token",
                            .headers = {{"X-aws-ec2-metadata-token-ttl-seconds", "21600"}}},
                           deadline);
  if (!token || token->status != 200) {
    return none;
  }
  const auto get = [&](const std::string& name) {
    return connection->exchange({.target = "/latest/meta-data/iam/security-credentials/" + name,
                                 .headers = {{"X-aws-ec2-metadata-token", token->body}}},
                                deadline);
  };
  const auto role = get("");
  if (!role || role->status != 200 || role->body.empty()) {
    return none;  // an instance without a role
  }
  const auto credentials = get(role->body.substr(0, role->body.find('\n')));
  if (!credentials || credentials->status != 200) {
    return base::error(base::ErrorKind::kPermission,
                       "the instance has a role but no credentials for it");
  }
  return parse_role(credentials->body, "the instance's credentials");
}

}  // namespace aws
