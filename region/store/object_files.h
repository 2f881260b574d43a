#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/crypto.h"
#include "base/io/files.h"
#include "base/random.h"
#include "base/result.h"

namespace region {

/// What is known of an object without reading it.
struct ObjectFacts {
  std::string key;
  std::string etag;  ///< hexadecimal MD5, without quotes
  std::uint64_t size = 0;
  base::WallTime modified{};
  std::string content_type{};
  std::map<std::string, std::string> checksums{};  ///< `sha256`, `crc32`: base64
  std::map<std::string, std::string> metadata{};
};

/// The objects of S3's buckets, one file each: sealed with AES-256-GCM under the region's key,
/// written to a temporary name, synced and renamed. A file is named after the SHA-256 of its key,
/// as a key may hold anything. Buckets are read when they are first used. Safe from any thread.
class ObjectFiles {
 public:
  struct Environment {
    base::Files& files;
    base::Clock& clock;
    base::Random& random;
  };

  /// `directory` holds the buckets and the key. References are borrowed.
  static base::Result<std::unique_ptr<ObjectFiles>> open(Environment environment,
                                                         const base::Path& directory);

  /// Asked with what is there now (nullptr: nothing); throws to refuse.
  using Condition = std::function<void(const ObjectFacts* current)>;

  /// Durable on return. `etag`, `size` and `modified` are filled in. While a key is being written a
  /// write with a condition is a kConflict, one without waits.
  base::Result<ObjectFacts> put(const std::string& bucket, ObjectFacts facts,
                                std::string_view bytes, const Condition& condition);
  /// What is not there is removed.
  base::Result<void> remove(const std::string& bucket, const std::string& key,
                            const Condition& condition);
  base::Result<std::optional<ObjectFacts>> find(const std::string& bucket, const std::string& key);

  /// kNotFound; kCorrupt names the file.
  struct Content {
    ObjectFacts facts;
    std::string bytes;
  };

  base::Result<Content> get(const std::string& bucket, const std::string& key);
  /// Those with keys above `after` that begin with `prefix`, in order of their bytes, until
  /// `take` returns false.
  base::Result<void> walk(const std::string& bucket, const std::string& prefix,
                          const std::string& after,
                          const std::function<bool(const ObjectFacts&)>& take);
  base::Result<bool> empty(const std::string& bucket);

 private:
  using Bucket = std::map<std::string, ObjectFacts>;

  ObjectFiles(Environment environment, base::Path directory, base::Sha256 key)
      : environment_(environment), directory_(std::move(directory)), key_(key) {}

  base::Path file_of(const std::string& bucket, const std::string& key) const;
  base::Result<Content> read(const base::Path& file);
  /// Under the lock: the bucket, read if it was not yet.
  base::Result<Bucket*> load(const std::string& bucket);
  base::Result<void> reserve(const std::string& bucket, const std::string& key,
                             const Condition& condition);
  void release(const std::string& bucket, const std::string& key,
               const std::optional<ObjectFacts>& facts, bool changed);

  Environment environment_;
  base::Path directory_;
  base::Sha256 key_;
  std::mutex mutex_;  ///< guards what follows; not held while an object is written
  std::condition_variable released_;
  std::map<std::string, Bucket> buckets_;
  std::set<std::pair<std::string, std::string>> writing_;
};

}  // namespace region
