#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace engine {

/// An object as it was read. The version names these very bytes: a condition of a later write.
struct StoredObject {
  std::string bytes;
  std::string version;
  base::Milliseconds age{0};  ///< since it was written, by the store's own clock
};

/// What must be true of an object for a write to happen; else the write is a kConflict and nothing
/// has changed.
struct Precondition {
  enum class Kind { kNone, kAbsent, kVersion };

  Kind kind = Kind::kNone;
  std::string version{};

  static Precondition none() { return {}; }

  static Precondition absent() { return {Kind::kAbsent}; }

  static Precondition is(std::string version) { return {Kind::kVersion, std::move(version)}; }
};

/// Names (not keys) directly below a folder, sorted.
struct ObjectListing {
  std::vector<std::string> objects;
  std::vector<std::string> folders;
};

/// Named texts, each there as a whole or not at all, durable when `put` returns. A key is a path
/// below the backend's root: `.settle/stacks/shop/dev/history/1.json`. Errors name the place;
/// kUnavailable and kTimeout of a `put` leave open whether it happened. Safe from any thread.
class ObjectStore {
 public:
  virtual ~ObjectStore() = default;
  /// kNotFound.
  virtual base::Result<StoredObject> get(const std::string& key) = 0;
  /// Returns the new version. Conditions of a directory of files hold among those who hold the
  /// stack's lease; those of S3 hold among everybody.
  virtual base::Result<std::string> put(const std::string& key, std::string_view bytes,
                                        const Precondition& condition = Precondition::none()) = 0;
  /// What is not there is removed.
  virtual base::Result<void> remove(const std::string& key,
                                    const Precondition& condition = Precondition::none()) = 0;
  /// A folder that is not there is empty.
  virtual base::Result<ObjectListing> list(const std::string& folder) = 0;
  /// A path or a URL, for people.
  virtual std::string place(const std::string& key) const = 0;
};

/// Removes every object below a folder.
base::Result<void> remove_folder(ObjectStore& objects, const std::string& folder);

}  // namespace engine
