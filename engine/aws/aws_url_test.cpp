#include "engine/aws/aws_url.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace engine {
namespace {

using testing::HasSubstr;

base::Result<AwsUrl> parse(std::string_view url,
                           const std::map<std::string, std::string>& variables = {}) {
  return parse_aws_url(url, [&](const std::string& name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  });
}

TEST(AwsUrl, names_a_bucket_and_what_is_below_a_prefix) {
  const AwsUrl url =
      parse(
          "s3://states/team/shop/?region=eu-west-1&endpoint=http%3A%2F%2F127.0.0.1%3A4566"
          "&s3ForcePathStyle=true&profile=ci")
          .or_throw();
  EXPECT_EQ(url.name, "states");
  EXPECT_EQ(url.prefix, "team/shop");
  EXPECT_EQ(url.region, "eu-west-1");
  EXPECT_EQ(url.endpoint, "http://127.0.0.1:4566");
  EXPECT_EQ(url.profile, "ci");
}

TEST(AwsUrl, names_a_key_by_alias_id_or_arn) {
  EXPECT_EQ(parse("awskms://alias/x?region=r").or_throw().name, "alias/x");
  EXPECT_EQ(parse("awskms://1234-5?region=r").or_throw().name, "1234-5");
  const AwsUrl arn =
      parse("awskms:///arn:aws:kms:r:1:key/2?region=r&context_project=shop").or_throw();
  EXPECT_EQ(arn.name, "arn:aws:kms:r:1:key/2");
  EXPECT_EQ(arn.encryption_context.at("project"), "shop");
}

TEST(AwsUrl, takes_the_rest_from_the_environment) {
  const AwsUrl url = parse("s3://b", {{"AWS_DEFAULT_REGION", "r1"},
                                      {"AWS_ENDPOINT_URL", "http://all"},
                                      {"AWS_ENDPOINT_URL_S3", "http://s3"}})
                         .or_throw();
  EXPECT_EQ(url.region, "r1");
  EXPECT_EQ(url.endpoint, "http://s3");
  EXPECT_EQ(parse("s3://b?endpoint=localhost:1&disableSSL=true&region=r").or_throw().endpoint,
            "http://localhost:1");
}

TEST(AwsUrl, says_what_is_wrong) {
  struct Row {
    const char* url;
    const char* message;
  };

  for (const Row& row :
       {Row{"gs://b", "expected s3://BUCKET/PREFIX or awskms://KEY"},
        Row{"s3://?region=r", "names no bucket"}, Row{"awskms://?region=r", "names no key"},
        Row{"s3://b", "names no region"},
        Row{"s3://b?regoin=r", "the parameter 'regoin' is unknown"},
        Row{"s3://b?region=%zz", "not percent-encoded"}}) {
    const auto url = parse(row.url);
    ASSERT_FALSE(url) << row.url;
    EXPECT_THAT(url.error().message, HasSubstr(row.message));
    EXPECT_THAT(url.error().message, HasSubstr(row.url));
  }
}

}  // namespace
}  // namespace engine
