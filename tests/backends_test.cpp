// What every backend does, on S3 as the region has it: client, signatures and conditions are real.

#include "aws/model/s3.h"
#include "base/io/http_server.h"
#include "base/io/memory_files.h"
#include "engine/aws/s3_objects.h"
#include "engine/backend/behaviour_for_test.h"
#include "engine/backend/object_backend.h"
#include "region/region.h"
#include "region/resources/resources.h"

namespace engine {

namespace {

/// A region behind a port of this machine, with a bucket.
class Served {
 public:
  Served() {
    region_ =
        region::Region::open({files_, clock_, random_, log_}, "/home", region::stored_handlers())
            .or_throw();
    server_ = std::make_unique<base::HttpServer>(
        base::Listener::tcp("127.0.0.1", 0).or_throw(),
        [this](const base::HttpRequest& request) { return region_->handle(request); });
    access()->client().call<aws::s3::CreateBucket>({.Bucket = "states"}).or_throw();
  }

  std::unique_ptr<Backend> open() {
    return std::make_unique<ObjectBackend>(
        ObjectBackend::Parts{.objects = std::make_unique<S3Objects>(access(), clock_),
                             .url = url(),
                             .clock = clock_,
                             .random = random_});
  }

  std::string url() const {
    return fmt::format("s3://states/team?region=us-east-1&endpoint=http://127.0.0.1:{}",
                       server_->port());
  }

 private:
  std::unique_ptr<AwsAccess> access() {
    const auto none = [](const std::string&) { return std::optional<std::string>(); };
    return std::make_unique<AwsAccess>(
        parse_aws_url(url(), none).or_throw(),
        aws::CredentialsEnvironment{
            .variable = none, .files = files_, .clock = clock_, .home = "/nobody"},
        random_);
  }

  base::MemoryFiles files_;
  base::SystemClock clock_;
  base::SystemRandom random_;
  base::Log log_{-1, base::LogLevel::kError};
  std::unique_ptr<region::Region> region_;
  std::unique_ptr<base::HttpServer> server_;
};

std::function<std::unique_ptr<Backend>()> s3() {
  return [served = std::make_shared<Served>()] { return served->open(); };
}

TEST(S3Backend, a_bucket_that_is_not_there_is_named_with_the_fix) {
  Served served;
  base::SystemClock clock;
  base::SystemRandom random;
  base::MemoryFiles files;
  const auto none = [](const std::string&) { return std::optional<std::string>(); };
  std::string url = served.url();
  url.replace(url.find("states"), 6, "nobody");
  auto access = std::make_unique<AwsAccess>(
      parse_aws_url(url, none).or_throw(),
      aws::CredentialsEnvironment{
          .variable = none, .files = files, .clock = clock, .home = "/nobody"},
      random);
  S3Objects objects(std::move(access), clock);
  for (const auto& error : {objects.get("a").error(), objects.list("a").error(),
                            objects.put("a", "b", Precondition::none()).error()}) {
    EXPECT_THAT(error.message, testing::HasSubstr("the bucket 'nobody' of the backend does not"));
    EXPECT_EQ(error.kind, base::ErrorKind::kInvalidArgument)
        << "it must not look like an empty one";
  }
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(Media, BackendTest, testing::Values(Medium{"s3", s3}),
                         [](const auto& medium) { return medium.param.name; });

}  // namespace engine
