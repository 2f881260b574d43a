#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/crypto.h"
#include "base/io/files.h"
#include "base/random.h"
#include "base/result.h"
#include "region/store/records.h"

namespace region {

/// What the store is built on; outlives it.
struct StoreEnvironment {
  base::Files& files;
  base::Clock& clock;
  base::Random& random;
};

/// The region's durable state: resources and requests, in memory and in one journal below
/// `directory`. Changes are visible at once and durable when `wait` says so; one fdatasync carries
/// all changes that wait at that moment. Opening replays the journal; when it has grown enough it
/// is rewritten as a checkpoint of what is live. Safe from any thread.
class Store {
 public:
  /// Position in the journal.
  using Ticket = std::uint64_t;

  static base::Result<std::unique_ptr<Store>> open(StoreEnvironment environment,
                                                   const base::Path& directory);

  std::optional<StoredResource> find(const ResourceKey& key) const;
  /// Of one type in one region, in order of identifier.
  std::vector<StoredResource> all(std::string_view region, std::string_view type) const;
  /// The first of them whose top-level property has that text.
  std::optional<StoredResource> find_by(std::string_view region, std::string_view type,
                                        std::string_view property, std::string_view value) const;
  /// Of every type and region, in order of serial.
  std::vector<StoredResource> everything() const;
  std::optional<StoredRequest> request(std::string_view token) const;
  std::optional<StoredRequest> request_of_client(std::string_view client_token) const;
  /// Newest first.
  std::vector<StoredRequest> requests() const;

  /// In one piece. A resource without a serial gets its old one or the next.
  Ticket apply(Change change);
  /// Of the newest change.
  Ticket last() const;
  /// Returns once everything up to `ticket` is on disk. After an error (disk full) the change is
  /// still pending: it is written with the next successful wait.
  base::Result<void> wait(Ticket ticket);

 private:
  using Shelf = std::map<std::string, StoredResource, std::less<>>;  ///< by identifier

  Store(StoreEnvironment environment, base::Path directory, base::Sha256 key);
  base::Result<void> replay();
  void take_in(Change& change);
  void forget_old_requests();
  std::string checkpoint() const;
  base::Result<void> flush(std::string_view bytes, bool rewrite);

  StoreEnvironment environment_;
  base::Path directory_;
  base::Path journal_path_;
  base::Sha256 key_;

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, Shelf> shelves_;  ///< by region and type
  std::map<std::string, StoredRequest, std::less<>> requests_;    ///< by token
  std::map<std::string, std::string, std::less<>> client_tokens_;
  std::uint64_t last_serial_ = 0;

  // Group commit: whoever waits first writes for all; `flushing_` is that role, and owns
  // `journal_`.
  std::condition_variable flushed_;
  bool flushing_ = false;
  std::string pending_;  ///< sealed records not yet on disk
  Ticket appended_ = 0;
  Ticket durable_ = 0;
  std::unique_ptr<base::AppendFile> journal_;
  std::uint64_t good_bytes_ = 0;        ///< of the journal file
  std::uint64_t checkpoint_bytes_ = 0;  ///< its size when it was last rewritten
};

}  // namespace region
