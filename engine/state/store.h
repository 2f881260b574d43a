#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/io/files.h"
#include "base/result.h"
#include "engine/state/secrets.h"
#include "engine/state/state.h"

namespace engine {

struct StackId {
  std::string project;
  std::string stack;
};

class Journal;
struct JournalHeader;

/// A stack's state on disk:
///   <backend>/.settle/stacks/<project>/<stack>/{journal, lock, owner.json}
/// The journal is one file that only grows: a checkpoint of everything at its head, every change
/// since behind it, one checksummed line each. Now and then it is replaced by a fresh checkpoint.
class StateStore {
 public:
  enum class Locking {
    kFile,  ///< flock(2) on `lock`, with the owner beside it
    kNone,  ///< the files are private to this process (tests with MemoryFiles)
  };

  /// The references are borrowed.
  StateStore(base::Files& files, const base::Path& backend, StackId id, SecretsManager& secrets,
             base::Clock& clock, Locking locking = Locking::kFile);

  const StackId& id() const { return id_; }

  base::Path directory() const { return directory_; }

  /// True once `create` or a run has written something.
  bool exists() const;
  /// An empty state, so that the stack is listed. kAlreadyExists if there is one;
  /// kCorrupt if there was one that a run has written, and it is missing.
  base::Result<void> create();
  /// What the disk says now, without a lock: for previews, outputs, lists. A missing state is
  /// empty. kCorrupt names file and entry, and how to go on; nothing is changed then.
  base::Result<Snapshot> load();
  /// Takes the stack's lock and opens its state for changes. kConflict names who holds it.
  base::Result<std::unique_ptr<Journal>> open();
  /// Deletes all files of the stack; takes the lock. Refuses (kConflict) while resources remain,
  /// unless `force`.
  base::Result<void> remove(bool force);

 private:
  base::Path file() const;
  JournalHeader header() const;
  base::Result<void> write_empty();

  base::Files& files_;
  base::Path directory_;
  StackId id_;
  SecretsManager& secrets_;
  base::Clock& clock_;
  Locking locking_;
};

/// Names of the stacks of a project (directory names), sorted.
base::Result<std::vector<std::string>> list_stacks(base::Files& files, const base::Path& backend,
                                                   const std::string& project);

}  // namespace engine
