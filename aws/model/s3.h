#pragma once

#include "aws/model/message.h"

/// Amazon S3, 2006-03-01: the operations that Settle calls or serves. Members say where they
/// travel: in the path, the query, a header, or the body.
namespace aws::s3 {

inline constexpr ServiceInfo kS3{.name = "s3",
                                 .protocol = Protocol::kRestXml,
                                 .version = "2006-03-01",
                                 .xml_namespace = "http://s3.amazonaws.com/doc/2006-03-01/"};

struct Empty {
  friend constexpr auto fields(const Empty*) { return std::tuple{}; }
};

struct CreateBucketInput {
  std::string Bucket;
  std::optional<std::string> LocationConstraint;

  friend constexpr auto fields(const CreateBucketInput*) {
    using T = CreateBucketInput;
    return std::tuple{field("Bucket", &T::Bucket, Place::kPath),
                      field("LocationConstraint", &T::LocationConstraint)};
  }
};

struct CreateBucketOutput {
  std::optional<std::string> Location;

  friend constexpr auto fields(const CreateBucketOutput*) {
    return std::tuple{field("Location", &CreateBucketOutput::Location, Place::kHeader)};
  }
};

struct CreateBucket {
  static constexpr std::string_view kName = "CreateBucket";
  static constexpr const ServiceInfo& kService = kS3;
  static constexpr HttpBinding kHttp{
      .method = "PUT", .path = "/{Bucket}", .input_root = "CreateBucketConfiguration"};
  using Input = CreateBucketInput;
  using Output = CreateBucketOutput;
};

struct BucketInput {
  std::string Bucket;

  friend constexpr auto fields(const BucketInput*) {
    return std::tuple{field("Bucket", &BucketInput::Bucket, Place::kPath)};
  }
};

struct HeadBucketOutput {
  std::optional<std::string> BucketRegion;

  friend constexpr auto fields(const HeadBucketOutput*) {
    return std::tuple{
        field("x-amz-bucket-region", &HeadBucketOutput::BucketRegion, Place::kHeader)};
  }
};

struct HeadBucket {
  static constexpr std::string_view kName = "HeadBucket";
  static constexpr const ServiceInfo& kService = kS3;
  static constexpr HttpBinding kHttp{.method = "HEAD", .path = "/{Bucket}"};
  using Input = BucketInput;
  using Output = HeadBucketOutput;
};

struct DeleteBucket {
  static constexpr std::string_view kName = "DeleteBucket";
  static constexpr const ServiceInfo& kService = kS3;
  static constexpr HttpBinding kHttp{.method = "DELETE", .path = "/{Bucket}", .status = 204};
  using Input = BucketInput;
  using Output = Empty;
};

struct ListedBucket {
  std::string Name;
  std::optional<base::WallTime> CreationDate;

  friend constexpr auto fields(const ListedBucket*) {
    return std::tuple{field("Name", &ListedBucket::Name),
                      field("CreationDate", &ListedBucket::CreationDate)};
  }
};

struct Owner {
  std::string ID;

  friend constexpr auto fields(const Owner*) { return std::tuple{field("ID", &Owner::ID)}; }
};

struct Buckets {
  std::vector<ListedBucket> Bucket;

  friend constexpr auto fields(const Buckets*) {
    return std::tuple{field("Bucket", &Buckets::Bucket, Place::kFlat)};
  }
};

struct ListBucketsOutput {
  s3::Buckets Buckets;
  s3::Owner Owner;

  friend constexpr auto fields(const ListBucketsOutput*) {
    return std::tuple{field("Buckets", &ListBucketsOutput::Buckets),
                      field("Owner", &ListBucketsOutput::Owner)};
  }
};

struct ListBuckets {
  static constexpr std::string_view kName = "ListBuckets";
  static constexpr const ServiceInfo& kService = kS3;
  static constexpr HttpBinding kHttp{
      .method = "GET", .path = "/", .output_root = "ListAllMyBucketsResult"};
  using Input = Empty;
  using Output = ListBucketsOutput;
};

struct PutObjectInput {
  std::string Bucket;
  std::string Key;
  std::string Body;
  std::optional<std::string> ContentType;
  std::optional<std::string> ContentMD5;
  std::optional<std::string> IfMatch;
  std::optional<std::string> IfNoneMatch;
  std::optional<std::string> ChecksumSHA256;
  std::optional<std::string> ChecksumCRC32;
  std::map<std::string, std::string> Metadata;

  friend constexpr auto fields(const PutObjectInput*) {
    using T = PutObjectInput;
    return std::tuple{field("Bucket", &T::Bucket, Place::kPath),
                      field("Key", &T::Key, Place::kPath),
                      field("Body", &T::Body, Place::kPayload),
                      field("Content-Type", &T::ContentType, Place::kHeader),
                      field("Content-MD5", &T::ContentMD5, Place::kHeader),
                      field("If-Match", &T::IfMatch, Place::kHeader),
                      field("If-None-Match", &T::IfNoneMatch, Place::kHeader),
                      field("x-amz-checksum-sha256", &T::ChecksumSHA256, Place::kHeader),
                      field("x-amz-checksum-crc32", &T::ChecksumCRC32, Place::kHeader),
                      field("x-amz-meta-", &T::Metadata, Place::kHeaders)};
  }
};

struct PutObjectOutput {
  std::optional<std::string> ETag;
  std::optional<std::string> ChecksumSHA256;
  std::optional<std::string> ChecksumCRC32;
  std::optional<std::string> ServerSideEncryption;

  friend constexpr auto fields(const PutObjectOutput*) {
    using T = PutObjectOutput;
    return std::tuple{
        field("ETag", &T::ETag, Place::kHeader),
        field("x-amz-checksum-sha256", &T::ChecksumSHA256, Place::kHeader),
        field("x-amz-checksum-crc32", &T::ChecksumCRC32, Place::kHeader),
        field("x-amz-server-side-encryption", &T::ServerSideEncryption, Place::kHeader)};
  }
};

struct PutObject {
  static constexpr std::string_view kName = "PutObject";
  static constexpr const ServiceInfo& kService = kS3;
  static constexpr HttpBinding kHttp{.method = "PUT", .path = "/{Bucket}/{Key+}"};
  using Input = PutObjectInput;
  using Output = PutObjectOutput;
};

struct GetObjectInput {
  std::string Bucket;
  std::string Key;
  std::optional<std::string> Range;
  std::optional<std::string> IfMatch;
  std::optional<std::string> IfNoneMatch;
  std::optional<std::string> ChecksumMode;

  friend constexpr auto fields(const GetObjectInput*) {
    using T = GetObjectInput;
    return std::tuple{field("Bucket", &T::Bucket, Place::kPath),
                      field("Key", &T::Key, Place::kPath),
                      field("Range", &T::Range, Place::kHeader),
                      field("If-Match", &T::IfMatch, Place::kHeader),
                      field("If-None-Match", &T::IfNoneMatch, Place::kHeader),
                      field("x-amz-checksum-mode", &T::ChecksumMode, Place::kHeader)};
  }
};

struct GetObjectOutput {
  std::string Body;
  std::optional<std::string> ETag;
  std::optional<std::string> ContentType;
  std::optional<std::string> LastModified;  ///< as HTTP writes dates
  std::optional<std::string> Date;          ///< when it was answered, likewise
  std::optional<std::string> ContentRange;
  std::optional<std::string> AcceptRanges;
  std::optional<std::string> ChecksumSHA256;
  std::optional<std::string> ChecksumCRC32;
  std::optional<std::string> ServerSideEncryption;
  std::map<std::string, std::string> Metadata;
  std::optional<int> Status;  ///< 206: a range

  friend constexpr auto fields(const GetObjectOutput*) {
    using T = GetObjectOutput;
    return std::tuple{
        field("Body", &T::Body, Place::kPayload),
        field("ETag", &T::ETag, Place::kHeader),
        field("Content-Type", &T::ContentType, Place::kHeader),
        field("Last-Modified", &T::LastModified, Place::kHeader),
        field("Date", &T::Date, Place::kHeader),
        field("Content-Range", &T::ContentRange, Place::kHeader),
        field("Accept-Ranges", &T::AcceptRanges, Place::kHeader),
        field("x-amz-checksum-sha256", &T::ChecksumSHA256, Place::kHeader),
        field("x-amz-checksum-crc32", &T::ChecksumCRC32, Place::kHeader),
        field("x-amz-server-side-encryption", &T::ServerSideEncryption, Place::kHeader),
        field("x-amz-meta-", &T::Metadata, Place::kHeaders),
        field("", &T::Status, Place::kStatus)};
  }
};

struct GetObject {
  static constexpr std::string_view kName = "GetObject";
  static constexpr const ServiceInfo& kService = kS3;
  static constexpr HttpBinding kHttp{.method = "GET", .path = "/{Bucket}/{Key+}"};
  using Input = GetObjectInput;
  using Output = GetObjectOutput;
};

/// As GetObject; the transport leaves out the body.
struct HeadObject {
  static constexpr std::string_view kName = "HeadObject";
  static constexpr const ServiceInfo& kService = kS3;
  static constexpr HttpBinding kHttp{.method = "HEAD", .path = "/{Bucket}/{Key+}"};
  using Input = GetObjectInput;
  using Output = GetObjectOutput;
};

struct DeleteObjectInput {
  std::string Bucket;
  std::string Key;
  std::optional<std::string> IfMatch;

  friend constexpr auto fields(const DeleteObjectInput*) {
    using T = DeleteObjectInput;
    return std::tuple{field("Bucket", &T::Bucket, Place::kPath),
                      field("Key", &T::Key, Place::kPath),
                      field("If-Match", &T::IfMatch, Place::kHeader)};
  }
};

struct DeleteObject {
  static constexpr std::string_view kName = "DeleteObject";
  static constexpr const ServiceInfo& kService = kS3;
  static constexpr HttpBinding kHttp{.method = "DELETE", .path = "/{Bucket}/{Key+}", .status = 204};
  using Input = DeleteObjectInput;
  using Output = Empty;
};

struct ListObjectsV2Input {
  std::string Bucket;
  std::optional<std::string> Prefix;
  std::optional<std::string> Delimiter;
  std::optional<int> MaxKeys;
  std::optional<std::string> ContinuationToken;
  std::optional<std::string> StartAfter;
  std::optional<std::string> EncodingType;
  std::optional<std::string> FetchOwner;

  friend constexpr auto fields(const ListObjectsV2Input*) {
    using T = ListObjectsV2Input;
    return std::tuple{field("Bucket", &T::Bucket, Place::kPath),
                      field("prefix", &T::Prefix, Place::kQuery),
                      field("delimiter", &T::Delimiter, Place::kQuery),
                      field("max-keys", &T::MaxKeys, Place::kQuery),
                      field("continuation-token", &T::ContinuationToken, Place::kQuery),
                      field("start-after", &T::StartAfter, Place::kQuery),
                      field("encoding-type", &T::EncodingType, Place::kQuery),
                      field("fetch-owner", &T::FetchOwner, Place::kQuery)};
  }
};

struct ListedObject {
  std::string Key;
  std::optional<base::WallTime> LastModified;
  std::optional<std::string> ETag;
  std::int64_t Size = 0;
  std::optional<std::string> StorageClass;

  friend constexpr auto fields(const ListedObject*) {
    using T = ListedObject;
    return std::tuple{field("Key", &T::Key), field("LastModified", &T::LastModified),
                      field("ETag", &T::ETag), field("Size", &T::Size),
                      field("StorageClass", &T::StorageClass)};
  }
};

struct CommonPrefix {
  std::string Prefix;

  friend constexpr auto fields(const CommonPrefix*) {
    return std::tuple{field("Prefix", &CommonPrefix::Prefix)};
  }
};

struct ListObjectsV2Output {
  std::string Name;
  std::optional<std::string> Prefix;
  std::optional<std::string> Delimiter;
  std::optional<std::string> StartAfter;
  std::optional<std::string> EncodingType;
  std::optional<std::string> ContinuationToken;
  std::optional<std::string> NextContinuationToken;
  int KeyCount = 0;
  int MaxKeys = 0;
  bool IsTruncated = false;
  std::vector<ListedObject> Contents;
  std::vector<CommonPrefix> CommonPrefixes;

  friend constexpr auto fields(const ListObjectsV2Output*) {
    using T = ListObjectsV2Output;
    return std::tuple{field("Name", &T::Name),
                      field("Prefix", &T::Prefix),
                      field("Delimiter", &T::Delimiter),
                      field("StartAfter", &T::StartAfter),
                      field("EncodingType", &T::EncodingType),
                      field("ContinuationToken", &T::ContinuationToken),
                      field("NextContinuationToken", &T::NextContinuationToken),
                      field("KeyCount", &T::KeyCount),
                      field("MaxKeys", &T::MaxKeys),
                      field("IsTruncated", &T::IsTruncated),
                      field("Contents", &T::Contents, Place::kFlat),
                      field("CommonPrefixes", &T::CommonPrefixes, Place::kFlat)};
  }
};

struct ListObjectsV2 {
  static constexpr std::string_view kName = "ListObjectsV2";
  static constexpr const ServiceInfo& kService = kS3;
  static constexpr HttpBinding kHttp{.method = "GET",
                                     .path = "/{Bucket}",
                                     .query = "list-type=2",
                                     .output_root = "ListBucketResult"};
  using Input = ListObjectsV2Input;
  using Output = ListObjectsV2Output;
};

}  // namespace aws::s3
