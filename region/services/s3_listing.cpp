#include "region/services/s3_listing.h"

#include <fmt/format.h>

#include "base/encoding.h"

namespace region {

std::string s3_etag(std::string_view etag) {
  return fmt::format("\"{}\"", etag);
}

bool S3Listing::take(const ObjectFacts& facts) {
  const std::string prefix = input_.Prefix.value_or("");
  const std::string delimiter = input_.Delimiter.value_or("");
  const std::size_t cut =
      delimiter.empty() ? std::string::npos : facts.key.find(delimiter, prefix.size());
  if (cut != std::string::npos) {
    const std::string folded = facts.key.substr(0, cut + delimiter.size());
    if (folded == last_folded_) {
      last_key_ = facts.key;
      return true;
    }
    if (is_full()) {
      return false;
    }
    last_folded_ = folded;
    output_.CommonPrefixes.push_back({shown(folded)});
  } else {
    if (is_full()) {
      return false;
    }
    output_.Contents.push_back({.Key = shown(facts.key),
                                .LastModified = facts.modified,
                                .ETag = s3_etag(facts.etag),
                                .Size = static_cast<std::int64_t>(facts.size),
                                .StorageClass = "STANDARD"});
  }
  last_key_ = facts.key;
  ++output_.KeyCount;
  return true;
}

bool S3Listing::is_full() {
  output_.IsTruncated = output_.KeyCount >= output_.MaxKeys;
  return output_.IsTruncated;
}

std::string S3Listing::shown(const std::string& key) const {
  return input_.EncodingType == "url" ? base::percent_encode(key, "/") : key;
}

}  // namespace region
