#include <gtest/gtest.h>

#include "aws/client/credentials_provider.h"
#include "aws/client/shared_credentials.h"
#include "base/io/http_server.h"
#include "base/io/memory_files.h"

namespace aws {
namespace {

using base::ErrorKind;

class CredentialsTest : public ::testing::Test {
 protected:
  /// Also where containers and instances ask: nobody listens, unless `serve` was called.
  void serve(base::HttpServer::Handler handler) {
    server_.emplace(base::Listener::tcp("127.0.0.1", 0).or_throw(), std::move(handler));
    endpoint_ = fmt::format("http://127.0.0.1:{}", server_->port());
  }

  std::unique_ptr<CredentialsProvider> provider() {
    return default_credentials(
        {.variable = [this](const std::string& name) -> std::optional<std::string> {
           const auto found = variables_.find(name);
           return found == variables_.end() ? std::nullopt : std::optional(found->second);
         },
         .files = files_,
         .clock = clock_,
         .home = "/home/me",
         .profile = profile_,
         .container_endpoint = endpoint_,
         .instance_endpoint = endpoint_});
  }

  base::Result<Credentials> found() { return provider()->credentials(); }

  void write(const char* path, const char* text) { ASSERT_TRUE(files_.write_atomic(path, text)); }

  std::map<std::string, std::string> variables_;
  base::MemoryFiles files_;
  base::ManualClock clock_;
  std::string profile_;
  std::string endpoint_ = "http://127.0.0.1:1";
  std::optional<base::HttpServer> server_;
};

constexpr const char* kRole =
    R"({"Code":"Success","AccessKeyId":"role-id","SecretAccessKey":"role-secret","Token":"role-token",)"
    R"("Expiration":"2023-11-15T00:00:00Z"})";

TEST_F(CredentialsTest, NothingAnywhereSaysWhatWasTried) {
  const auto none = found();
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().kind, ErrorKind::kPermission);
  EXPECT_NE(none.error().message.find("AWS_ACCESS_KEY_ID"), std::string::npos);
}

TEST_F(CredentialsTest, TheEnvironmentComesFirst) {
  variables_ = {
      {"AWS_ACCESS_KEY_ID", "id"}, {"AWS_SECRET_ACCESS_KEY", "s"}, {"AWS_SESSION_TOKEN", "t"}};
  write("/home/me/.aws/credentials", "[default]\naws_access_key_id=x\naws_secret_access_key=y\n");
  const auto credentials = found().value();
  EXPECT_EQ(credentials.access_key_id, "id");
  EXPECT_EQ(credentials.session_token, "t");
  profile_ = "default";  // asked for by name: not the environment's
  EXPECT_EQ(found().value().access_key_id, "x");
}

TEST_F(CredentialsTest, HalfAKeyInTheEnvironmentIsAMistake) {
  variables_ = {{"AWS_ACCESS_KEY_ID", "id"}};
  EXPECT_NE(found().error().message.find("AWS_SECRET_ACCESS_KEY"), std::string::npos);
}

TEST_F(CredentialsTest, ProfilesComeFromBothSharedFiles) {
  write("/home/me/.aws/credentials",
        "# mine\n[default]\naws_access_key_id = one\naws_secret_access_key = 1\n"
        "[other]\r\naws_access_key_id=two\r\naws_secret_access_key=a=b\r\naws_session_token=t\r\n");
  write(
      "/home/me/.aws/config",
      "[profile third]\nregion = x\ns3 =\n  aws_access_key_id = nested\naws_access_key_id = three\n"
      "aws_secret_access_key = 3\n");
  EXPECT_EQ(found().value().access_key_id, "one");
  variables_ = {{"AWS_PROFILE", "other"}};
  EXPECT_EQ(found().value().secret_access_key, "a=b");
  EXPECT_EQ(found().value().session_token, "t");
  profile_ = "third";
  EXPECT_EQ(found().value().access_key_id, "three");
}

TEST_F(CredentialsTest, TheFilesCanBeElsewhere) {
  variables_ = {{"AWS_SHARED_CREDENTIALS_FILE", "/keys"}};
  write("/keys", "[default]\naws_access_key_id=k\naws_secret_access_key=s\n");
  EXPECT_EQ(found().value().access_key_id, "k");
}

TEST_F(CredentialsTest, AMissingOrUnsupportedProfileIsNamed) {
  profile_ = "nobody";
  EXPECT_NE(found().error().message.find("'nobody' is not there"), std::string::npos);
  write("/home/me/.aws/config", "[profile sso]\nsso_session = mine\n[profile bare]\nregion = x\n");
  profile_ = "sso";
  EXPECT_EQ(found().error().kind, ErrorKind::kUnsupported);
  EXPECT_NE(found().error().message.find("sso_session"), std::string::npos);
  profile_ = "bare";
  EXPECT_NE(found().error().message.find("'bare' has no keys"), std::string::npos);
}

TEST_F(CredentialsTest, AContainerHasItsTasksRole) {
  serve([](const base::HttpRequest& request) {
    const bool fits = request.target == "/v2/credentials/1" &&
                      request.headers.find("Authorization") == "Bearer x";
    return fits ? base::HttpResponse{.body = kRole} : base::HttpResponse{.status = 404};
  });
  variables_ = {{"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/1"},
                {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "Bearer x"}};
  const auto credentials = found();
  ASSERT_TRUE(credentials) << credentials.error().message;
  EXPECT_EQ(credentials->access_key_id, "role-id");
  EXPECT_EQ(credentials->session_token, "role-token");
  EXPECT_TRUE(credentials->expires_at);
}

TEST_F(CredentialsTest, AContainersTokenGoesNowhereElse) {
  variables_ = {{"AWS_CONTAINER_AUTHORIZATION_TOKEN", "Bearer x"}};
  for (const char* host :
       {"example.com", "127.0.0.1.evil.example", "127.evil.example", "127.1",
        "localhost.evil.example", "169.254.170.23.evil.example", "10.0.0.1", "[fd00:ec2::254]"}) {
    variables_["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = fmt::format("http://{}/creds", host);
    const auto refused = found();
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("neither https nor an address of this machine"),
              std::string::npos)
        << refused.error().message;
  }
  serve([](const base::HttpRequest&) { return base::HttpResponse{.body = kRole}; });
  variables_["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = endpoint_ + "/creds";
  EXPECT_TRUE(found());
}

TEST_F(CredentialsTest, AnInstanceHasItsRoleByImdsVersion2) {
  serve([](const base::HttpRequest& request) -> base::HttpResponse {
    if (request.target == "/latest/api/token") {
      const bool fits =
          request.method == "PUT" && request.headers.find("X-aws-ec2-metadata-token-ttl-seconds");
      return {.status = fits ? 200 : 400, .body = "session"};
    }
    if (request.headers.find("X-aws-ec2-metadata-token") != "session") {
      return {.status = 401};
    }
    if (request.target == "/latest/meta-data/iam/security-credentials/") {
      return {.body = "my-role\n"};
    }
    return request.target == "/latest/meta-data/iam/security-credentials/my-role"
               ? base::HttpResponse{.body = kRole}
               : base::HttpResponse{.status = 404};
  });
  EXPECT_EQ(found().value().access_key_id, "role-id");
  variables_ = {{"AWS_EC2_METADATA_DISABLED", "true"}};
  EXPECT_FALSE(found());
}

TEST_F(CredentialsTest, ARolesKeysAreFetchedAgainBeforeTheyExpire) {
  std::atomic<int> fetches = 0;
  serve([&](const base::HttpRequest&) {
    ++fetches;
    return base::HttpResponse{.body = kRole};
  });
  variables_ = {{"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/"}};
  const auto chain = provider();
  ASSERT_TRUE(chain->credentials());
  ASSERT_TRUE(chain->credentials());
  EXPECT_EQ(fetches, 1);
  clock_.advance(std::chrono::hours{2});  // the clock starts 1:46:40 before the keys end
  ASSERT_TRUE(chain->credentials());
  EXPECT_EQ(fetches, 2);
}

}  // namespace
}  // namespace aws
