#pragma once

#include "base/clock.h"
#include "base/io/files.h"
#include "engine/backend/backend.h"
#include "engine/backend/file_objects.h"

namespace engine {

/// States in a directory:
///   <root>/.settle/stacks/<project>/<stack>/{journal, lock, owner.json}
/// The lease is a base::FileLock on `lock`: the kernel gives it back when the process dies, so that
/// a `kill -9` leaves nothing stuck. The owner's record beside it is for people and for `cancel`,
/// which interrupts the process; it counts while that process lives. It is written only where a
/// journal is: alone it says that somebody has removed the journal.
class FileBackend final : public Backend {
 public:
  enum class Locking {
    kFile,
    kNone,  ///< the files are private to this process (tests with MemoryFiles)
  };

  /// Files and clock are borrowed.
  FileBackend(base::Files& files, base::Path root, base::Clock& clock,
              Locking locking = Locking::kFile);

  std::string url() const override;

  ObjectStore& objects() override { return objects_; }

  std::unique_ptr<StateLog> log(const StackId& id) override;
  base::Result<std::vector<std::string>> stacks(const std::string& project) override;
  base::Result<std::unique_ptr<Lease>> acquire(const StackId& id,
                                               std::function<void()> on_cancel) override;
  base::Result<std::optional<LockOwner>> owner(const StackId& id) override;
  base::Result<LockOwner> cancel(const StackId& id) override;
  base::Result<void> remove(const StackId& id, Lease& lease) override;

 private:
  base::Result<void> remove_lock(const base::Path& folder);

  base::Path directory(const StackId& id) const { return root_ / stack_folder(id); }

  base::Files& files_;
  base::Path root_;
  base::Clock& clock_;
  Locking locking_;
  FileObjects objects_;
};

}  // namespace engine
