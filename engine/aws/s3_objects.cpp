#include "engine/aws/s3_objects.h"

#include "aws/model/s3.h"

namespace engine {

namespace {

namespace s3 = aws::s3;
using base::ErrorKind;

/// Somebody writes the same key at this moment: S3 says to ask again.
constexpr std::string_view kBusy = "ConditionalRequestConflict";
constexpr int kAttemptsMax = 5;
constexpr base::Milliseconds kPause{100};

aws::CallOptions call_options() {
  return {.timeout = base::Milliseconds{20'000}};
}

/// A connection that hangs costs an attempt, not the call: an owner's sign of life is to get
/// through by the next one, well before its lease expires. What is large takes its time.
aws::CallOptions put_options(std::size_t bytes) {
  constexpr std::size_t kBytesPerMillisecond = 1'000;
  aws::CallOptions options = call_options();
  options.attempt_timeout = base::Milliseconds{5'000 + bytes / kBytesPerMillisecond};
  return options;
}

std::optional<std::string> if_match(const Precondition& condition) {
  return condition.kind == Precondition::Kind::kVersion ? std::optional(condition.version)
                                                        : std::nullopt;
}

base::Milliseconds age_of(const s3::GetObjectOutput& object) {
  const auto now = object.Date ? base::parse_http_date(*object.Date) : std::nullopt;
  const auto written =
      object.LastModified ? base::parse_http_date(*object.LastModified) : std::nullopt;
  return now && written ? std::chrono::duration_cast<base::Milliseconds>(*now - *written)
                        : base::Milliseconds{0};
}

}  // namespace

std::string S3Objects::full_key(const std::string& key) const {
  const std::string& prefix = access_->url().prefix;
  return prefix.empty() ? key : prefix + "/" + key;
}

std::string S3Objects::place(const std::string& key) const {
  return fmt::format("s3://{}/{}", access_->url().name, full_key(key));
}

base::Error S3Objects::failed(base::Error error, const std::string& key,
                              const Precondition& condition) {
  if (error.code == "NoSuchBucket") {
    return base::error(ErrorKind::kInvalidArgument,
                       "the bucket '{}' of the backend does not exist in {}: create it first "
                       "(aws s3 mb s3://{})",
                       access_->url().name, access_->url().region, access_->url().name);
  }
  // What is to be replaced is not there any more.
  if (condition.kind == Precondition::Kind::kVersion && error.kind == ErrorKind::kNotFound) {
    error.kind = ErrorKind::kConflict;
  }
  return std::move(error).in(place(key));
}

base::Result<StoredObject> S3Objects::get(const std::string& key) {
  auto object = access_->client().call<s3::GetObject>(
      {.Bucket = access_->url().name, .Key = full_key(key)}, call_options());
  if (!object) {
    return failed(std::move(object).error(), key, {});
  }
  const base::Milliseconds age = age_of(*object);
  return StoredObject{std::move(object->Body), object->ETag.value_or(""), age};
}

base::Result<std::string> S3Objects::put(const std::string& key, std::string_view bytes,
                                         const Precondition& condition) {
  const s3::PutObjectInput input{.Bucket = access_->url().name,
                                 .Key = full_key(key),
                                 .Body = std::string(bytes),
                                 .IfMatch = if_match(condition),
                                 .IfNoneMatch = condition.kind == Precondition::Kind::kAbsent
                                                    ? std::optional<std::string>("*")
                                                    : std::nullopt};
  for (int attempt = 1;; ++attempt) {
    auto written = access_->client().call<s3::PutObject>(input, put_options(bytes.size()));
    if (written) {
      return written->ETag.value_or("");
    }
    if (written.error().code != kBusy || attempt >= kAttemptsMax || !clock_.wait_for(kPause, {})) {
      return failed(std::move(written).error(), key, condition);
    }
  }
}

base::Result<void> S3Objects::remove(const std::string& key, const Precondition& condition) {
  auto removed = access_->client().call<s3::DeleteObject>(
      {.Bucket = access_->url().name, .Key = full_key(key), .IfMatch = if_match(condition)},
      call_options());
  if (!removed) {
    return failed(std::move(removed).error(), key, condition);
  }
  return {};
}

base::Result<ObjectListing> S3Objects::list(const std::string& folder) {
  const std::string prefix = full_key(folder) + "/";
  ObjectListing listing;
  s3::ListObjectsV2Input input{.Bucket = access_->url().name, .Prefix = prefix, .Delimiter = "/"};
  while (true) {
    auto page = access_->client().call<s3::ListObjectsV2>(input, call_options());
    if (!page) {
      return failed(std::move(page).error(), folder, {});
    }
    for (const auto& object : page->Contents) {
      listing.objects.push_back(object.Key.substr(prefix.size()));
    }
    for (const auto& common : page->CommonPrefixes) {
      const std::string name = common.Prefix.substr(prefix.size());
      listing.folders.push_back(name.substr(0, name.size() - 1));
    }
    if (!page->IsTruncated || !page->NextContinuationToken) {
      return listing;
    }
    input.ContinuationToken = page->NextContinuationToken;
  }
}

}  // namespace engine
