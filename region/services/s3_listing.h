#pragma once

#include <string>
#include <string_view>

#include "aws/model/s3.h"
#include "region/store/object_files.h"

namespace region {

/// An ETag as S3's answers have it: in quotes.
std::string s3_etag(std::string_view etag);

/// A page of a listing under construction: objects, and what the delimiter folds into one line.
/// `input` and `output` are borrowed.
class S3Listing {
 public:
  S3Listing(const aws::s3::ListObjectsV2Input& input, aws::s3::ListObjectsV2Output& output)
      : input_(input), output_(output) {}

  /// False: the page is full, and this one is not on it.
  bool take(const ObjectFacts& facts);

  const std::string& last_key() const { return last_key_; }

 private:
  bool is_full();
  std::string shown(const std::string& key) const;

  const aws::s3::ListObjectsV2Input& input_;
  aws::s3::ListObjectsV2Output& output_;
  std::string last_folded_;
  std::string last_key_;
};

}  // namespace region
