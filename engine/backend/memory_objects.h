#pragma once

#include <functional>
#include <map>
#include <mutex>

#include "engine/backend/object_store.h"

namespace engine {

/// The in-memory twin of a bucket, for tests: conditions are atomic, as S3's are. Can be told to
/// fail.
class MemoryObjects final : public ObjectStore {
 public:
  /// The clock is borrowed.
  explicit MemoryObjects(base::Clock& clock) : clock_(clock) {}

  base::Result<StoredObject> get(const std::string& key) override;
  base::Result<std::string> put(const std::string& key, std::string_view bytes,
                                const Precondition& condition) override;
  base::Result<void> remove(const std::string& key, const Precondition& condition) override;
  base::Result<ObjectListing> list(const std::string& folder) override;
  std::string place(const std::string& key) const override;

  /// How a call fails: before it does anything, or when it has: nobody hears of it.
  enum class Fault { kNone, kRefused, kAnswerLost };

  struct Call {
    std::string_view verb;  ///< `get`, `put`, `remove`, `list`
    std::string key;
    int number = 0;  ///< of all calls, from 1
  };

  using Faults = std::function<Fault(const Call& call)>;
  void set_faults(Faults faults);

  int calls() const;
  int puts() const;

 private:
  struct Entry {
    std::string bytes;
    std::string version;
    base::SteadyTime written;
  };

  Fault count(std::string_view verb, const std::string& key);
  base::Result<void> check(const std::string& key, const Precondition& condition) const;

  base::Clock& clock_;
  mutable std::mutex mutex_;
  std::map<std::string, Entry> entries_;
  std::uint64_t last_version_ = 0;
  Faults faults_;
  int calls_ = 0;
  int puts_ = 0;
};

}  // namespace engine
