#include "region/services/s3.h"

#include <algorithm>
#include <charconv>

#include <boost/crc.hpp>
#include <boost/json.hpp>

#include "aws/model/s3.h"
#include "base/crypto.h"
#include "base/encoding.h"
#include "region/resources/model.h"
#include "region/resources/names.h"
#include "region/services/s3_listing.h"
#include "region/services/s3_range.h"

namespace region {

namespace s3 = aws::s3;

namespace {

using aws::RequestContext;
using aws::ServiceError;

constexpr std::string_view kBucket = "AWS::S3::Bucket";
constexpr std::size_t kKeyBytesMax = 1024;
constexpr std::size_t kMetadataBytesMax = 2048;
constexpr int kKeysMax = 1000;
constexpr std::string_view kSealedAtRest = "AES256";

std::string base64_of(std::span<const std::uint8_t> bytes) {
  return base::base64_encode(bytes);
}

std::string crc32_of(std::string_view bytes) {
  boost::crc_32_type crc;
  crc.process_bytes(bytes.data(), bytes.size());
  const std::uint32_t sum = crc.checksum();
  const std::array<std::uint8_t, 4> big_endian{
      static_cast<std::uint8_t>(sum >> 24U), static_cast<std::uint8_t>(sum >> 16U),
      static_cast<std::uint8_t>(sum >> 8U), static_cast<std::uint8_t>(sum)};
  return base64_of(big_endian);
}

template <class T>
T durable(base::Result<T> result) {
  if (!result) {
    const bool busy = result.error().kind == base::ErrorKind::kConflict;
    throw busy
        ? ServiceError("ConditionalRequestConflict",
                       "The conditional request cannot succeed due to a conflicting "
                       "operation against this resource.",
                       409)
        : ServiceError("InternalError", "We encountered an internal error. Please try again.", 500);
  }
  if constexpr (!std::is_void_v<T>) {
    return *std::move(result);
  }
}

[[noreturn]] void precondition_failed() {
  throw ServiceError("PreconditionFailed",
                     "At least one of the pre-conditions you specified did not hold", 412);
}

[[noreturn]] void no_such_key() {
  throw ServiceError("NoSuchKey", "The specified key does not exist.", 404);
}

/// `"abc"`, `abc` and `*` in If-Match and If-None-Match.
bool meets_condition(std::string_view condition, const ObjectFacts* current) {
  if (current == nullptr) {
    return false;
  }
  return condition == "*" || condition == current->etag || condition == s3_etag(current->etag);
}

void check_checksums(const s3::PutObjectInput& input) {
  const auto check = [](const std::optional<std::string>& given, const std::string& actual,
                        std::string_view name) {
    if (given && *given != actual) {
      throw ServiceError("BadDigest",
                         fmt::format("The {} you specified did not match what we received.", name));
    }
  };
  if (input.ContentMD5) {
    check(input.ContentMD5, base64_of(base::md5(input.Body)), "Content-MD5");
  }
  if (input.ChecksumSHA256) {
    check(input.ChecksumSHA256, base64_of(base::sha256(base::as_bytes(input.Body))),
          "SHA256 checksum");
  }
  if (input.ChecksumCRC32) {
    check(input.ChecksumCRC32, crc32_of(input.Body), "CRC32 checksum");
  }
}

std::optional<std::string> checksum(const ObjectFacts& facts, const std::string& name) {
  const auto found = facts.checksums.find(name);
  return found == facts.checksums.end() ? std::nullopt : std::optional(found->second);
}

class Buckets {
 public:
  explicit Buckets(const S3Environment& environment)
      : environment_(environment), calls_(environment.operations) {}

  s3::CreateBucketOutput create(const s3::CreateBucketInput& input, const RequestContext& context);
  s3::HeadBucketOutput head(const s3::BucketInput& input, const RequestContext& context) const;
  s3::Empty remove(const s3::BucketInput& input, const RequestContext& context);
  s3::ListBucketsOutput list(const RequestContext& context) const;
  s3::PutObjectOutput put(const s3::PutObjectInput& input, const RequestContext& context);
  s3::GetObjectOutput get(const s3::GetObjectInput& input, const RequestContext& context);
  s3::Empty remove_object(const s3::DeleteObjectInput& input, const RequestContext& context);
  s3::ListObjectsV2Output list_objects(const s3::ListObjectsV2Input& input,
                                       const RequestContext& context);

 private:
  std::vector<StoredResource> all() const;
  void check_bucket(const std::string& name, const RequestContext& context) const;

  S3Environment environment_;
  ResourceCalls calls_;
};

/// Names of buckets are unique across regions.
std::vector<StoredResource> Buckets::all() const {
  std::vector<StoredResource> buckets = environment_.store.everything();
  std::erase_if(buckets, [](const StoredResource& each) { return each.type != kBucket; });
  std::ranges::sort(buckets, {}, &StoredResource::identifier);
  return buckets;
}

void Buckets::check_bucket(const std::string& name, const RequestContext& context) const {
  if (environment_.store.find({context.region, std::string(kBucket), name})) {
    return;
  }
  for (const StoredResource& bucket : all()) {
    if (bucket.identifier == name) {
      throw ServiceError("AuthorizationHeaderMalformed",
                         fmt::format("The authorization header is malformed; the region '{}' is "
                                     "wrong; expecting '{}'",
                                     context.region, bucket.region));
    }
  }
  throw ServiceError("NoSuchBucket", "The specified bucket does not exist", 404);
}

s3::CreateBucketOutput Buckets::create(const s3::CreateBucketInput& input,
                                       const RequestContext& context) {
  constexpr std::string_view kFirstRegion = "us-east-1";
  if (!is_bucket_name(input.Bucket)) {
    throw ServiceError("InvalidBucketName", "The specified bucket is not valid.");
  }
  const std::string location = input.LocationConstraint.value_or(std::string(kFirstRegion));
  if (location != context.region) {
    throw ServiceError("IllegalLocationConstraintException",
                       fmt::format("The {} location constraint is incompatible for the region "
                                   "specific endpoint this request was sent to.",
                                   input.LocationConstraint.value_or("unspecified")));
  }
  for (const StoredResource& bucket : all()) {
    if (bucket.identifier == input.Bucket &&
        (bucket.region != context.region || context.region != kFirstRegion)) {
      throw ServiceError("BucketAlreadyOwnedByYou",
                         "Your previous request to create the named bucket succeeded and you "
                         "already own it.",
                         409);
    }
    if (bucket.identifier == input.Bucket) {
      return {.Location = "/" + input.Bucket};  // as us-east-1 does
    }
  }
  calls_.create(kBucket, {{"BucketName", input.Bucket}}, context);
  return {.Location = "/" + input.Bucket};
}

s3::HeadBucketOutput Buckets::head(const s3::BucketInput& input,
                                   const RequestContext& context) const {
  check_bucket(input.Bucket, context);
  return {.BucketRegion = context.region};
}

s3::Empty Buckets::remove(const s3::BucketInput& input, const RequestContext& context) {
  check_bucket(input.Bucket, context);
  if (!durable(environment_.objects.empty(input.Bucket))) {
    throw ServiceError("BucketNotEmpty", "The bucket you tried to delete is not empty", 409);
  }
  calls_.remove(kBucket, input.Bucket, context);
  return {};
}

s3::ListBucketsOutput Buckets::list(const RequestContext& context) const {
  s3::ListBucketsOutput output{.Owner = {context.caller.user_id}};
  for (const StoredResource& bucket : all()) {
    output.Buckets.Bucket.push_back({.Name = bucket.identifier});
  }
  return output;
}

s3::PutObjectOutput Buckets::put(const s3::PutObjectInput& input, const RequestContext& context) {
  check_bucket(input.Bucket, context);
  if (input.Key.size() > kKeyBytesMax) {
    throw ServiceError("KeyTooLongError", "Your key is too long");
  }
  std::size_t metadata_bytes = 0;
  for (const auto& [name, value] : input.Metadata) {
    metadata_bytes += name.size() + value.size();
  }
  if (metadata_bytes > kMetadataBytesMax) {
    throw ServiceError("MetadataTooLarge",
                       "Your metadata headers exceed the maximum allowed metadata size");
  }
  if (input.IfNoneMatch && *input.IfNoneMatch != "*") {
    throw ServiceError("NotImplemented",
                       "A header you provided implies functionality that is not implemented: "
                       "If-None-Match other than *",
                       501);
  }
  check_checksums(input);
  ObjectFacts facts{.key = input.Key,
                    .content_type = input.ContentType.value_or("binary/octet-stream"),
                    .metadata = input.Metadata};
  if (input.ChecksumSHA256) {
    facts.checksums["sha256"] = *input.ChecksumSHA256;
  }
  if (input.ChecksumCRC32) {
    facts.checksums["crc32"] = *input.ChecksumCRC32;
  }
  ObjectFiles::Condition condition;
  if (input.IfMatch || input.IfNoneMatch) {
    condition = [&input](const ObjectFacts* current) {
      if (input.IfMatch && current == nullptr) {
        no_such_key();
      }
      if ((input.IfMatch && !meets_condition(*input.IfMatch, current)) ||
          (input.IfNoneMatch && current != nullptr)) {
        precondition_failed();
      }
    };
  }
  const ObjectFacts written =
      durable(environment_.objects.put(input.Bucket, std::move(facts), input.Body, condition));
  return {.ETag = s3_etag(written.etag),
          .ChecksumSHA256 = input.ChecksumSHA256,
          .ChecksumCRC32 = input.ChecksumCRC32,
          .ServerSideEncryption = std::string(kSealedAtRest)};
}

s3::GetObjectOutput Buckets::get(const s3::GetObjectInput& input, const RequestContext& context) {
  check_bucket(input.Bucket, context);
  auto content = environment_.objects.get(input.Bucket, input.Key);
  if (!content && content.error().kind == base::ErrorKind::kNotFound) {
    no_such_key();
  }
  auto [facts, bytes] = durable(std::move(content));
  if (input.IfMatch && !meets_condition(*input.IfMatch, &facts)) {
    precondition_failed();
  }
  if (input.IfNoneMatch && meets_condition(*input.IfNoneMatch, &facts)) {
    throw ServiceError("NotModified", "Not Modified", 304);
  }
  s3::GetObjectOutput output{.ETag = s3_etag(facts.etag),
                             .ContentType = facts.content_type,
                             .LastModified = base::format_http_date(facts.modified),
                             .Date = base::format_http_date(environment_.clock.wall_now()),
                             .AcceptRanges = "bytes",
                             .ServerSideEncryption = std::string(kSealedAtRest),
                             .Metadata = facts.metadata};
  if (input.ChecksumMode == "ENABLED") {
    output.ChecksumSHA256 = checksum(facts, "sha256");
    output.ChecksumCRC32 = checksum(facts, "crc32");
  }
  const auto range = input.Range ? read_byte_range(*input.Range, bytes.size()) : std::nullopt;
  if (range) {
    constexpr int kPartialContent = 206;
    output.Status = kPartialContent;
    output.ContentRange =
        fmt::format("bytes {}-{}/{}", range->first, range->first + range->size - 1, bytes.size());
    bytes = bytes.substr(range->first, range->size);
  }
  output.Body = std::move(bytes);
  return output;
}

s3::Empty Buckets::remove_object(const s3::DeleteObjectInput& input,
                                 const RequestContext& context) {
  check_bucket(input.Bucket, context);
  ObjectFiles::Condition condition;
  if (input.IfMatch) {
    condition = [&input](const ObjectFacts* current) {
      if (!meets_condition(*input.IfMatch, current)) {
        precondition_failed();
      }
    };
  }
  durable(environment_.objects.remove(input.Bucket, input.Key, condition));
  return {};
}

s3::ListObjectsV2Output Buckets::list_objects(const s3::ListObjectsV2Input& input,
                                              const RequestContext& context) {
  check_bucket(input.Bucket, context);
  if (input.MaxKeys && *input.MaxKeys < 0) {
    throw ServiceError("InvalidArgument", "max-keys must be a non-negative integer");
  }
  std::string after = input.StartAfter.value_or("");
  if (input.ContinuationToken) {
    const auto decoded = base::hex_decode(*input.ContinuationToken);
    if (!decoded) {
      throw ServiceError("InvalidArgument", "The continuation token provided is incorrect");
    }
    after = base::to_string(*decoded);
  }
  s3::ListObjectsV2Output output{.Name = input.Bucket,
                                 .Prefix = input.Prefix.value_or(""),
                                 .Delimiter = input.Delimiter,
                                 .StartAfter = input.StartAfter,
                                 .EncodingType = input.EncodingType,
                                 .ContinuationToken = input.ContinuationToken,
                                 .MaxKeys = std::min(input.MaxKeys.value_or(kKeysMax), kKeysMax)};
  S3Listing listing(input, output);
  bool more = false;
  durable(environment_.objects.walk(input.Bucket, input.Prefix.value_or(""), after,
                                    [&](const ObjectFacts& facts) {
                                      more = !listing.take(facts);
                                      return !more;
                                    }));
  output.IsTruncated = more && output.MaxKeys > 0;
  if (output.IsTruncated) {
    output.NextContinuationToken = base::hex_encode(base::as_bytes(listing.last_key()));
  }
  return output;
}

}  // namespace

aws::Service s3_service(const S3Environment& environment) {
  const auto buckets = std::make_shared<Buckets>(environment);
  const auto call = [&buckets](auto method) {
    return [buckets, method](const auto& input, const RequestContext& context) {
      return ((*buckets).*method)(input, context);
    };
  };
  return {s3::kS3,
          {aws::operation<s3::ListBuckets>(
               [buckets](const auto&, const auto& context) { return buckets->list(context); }),
           aws::operation<s3::CreateBucket>(call(&Buckets::create)),
           aws::operation<s3::HeadBucket>(call(&Buckets::head)),
           aws::operation<s3::DeleteBucket>(call(&Buckets::remove)),
           aws::operation<s3::ListObjectsV2>(call(&Buckets::list_objects)),
           aws::operation<s3::PutObject>(call(&Buckets::put)),
           aws::operation<s3::GetObject>(call(&Buckets::get)),
           aws::operation<s3::HeadObject>(call(&Buckets::get)),
           aws::operation<s3::DeleteObject>(call(&Buckets::remove_object))}};
}

}  // namespace region
