#include "engine/backend/file_backend.h"

#include <stop_token>
#include <thread>

#include <boost/json.hpp>

#include "base/io/temporaries.h"
#include "engine/backend/file_log.h"

namespace engine {

namespace {

using base::ErrorKind;

constexpr base::Milliseconds kHeartbeat{5'000};
constexpr base::Milliseconds kLook{10};
constexpr int kLooksMax = 50;
constexpr std::uint64_t kOwnerBytesMax = 1U << 16;

base::Path lock_file(const base::Path& directory) {
  return directory / "lock";
}

base::Path journal_file(const base::Path& directory) {
  return directory / "journal";
}

base::Path owner_file(const base::Path& directory) {
  return directory / "owner.json";
}

base::Result<void> write_owner(base::Files& files, const base::Path& directory,
                               const LockOwner& owner) {
  if (!files.exists(journal_file(directory))) {
    return {};  // see is_lost
  }
  return files.write_atomic(owner_file(directory), base::json_text(owner_to_json(owner)) + '\n');
}

std::optional<LockOwner> read_owner(base::Files& files, const base::Path& directory) {
  const auto text = files.read(owner_file(directory), kOwnerBytesMax);
  return text ? owner_from_json(*text) : std::nullopt;
}

/// Who says that it holds the stack and may well: what an earlier run left names a process that has
/// ended.
std::optional<LockOwner> living_owner(base::Files& files, const base::Path& directory) {
  std::optional<LockOwner> owner = read_owner(files, directory);
  return owner && is_of_this_host(*owner) && !is_running(*owner) ? std::nullopt : owner;
}

/// What somebody on another host leaves who wants the owner to stop: the owner's id.
base::Path cancel_file(const base::Path& directory) {
  return directory / "cancel";
}

struct Heart {
  base::Files& files;
  base::Clock& clock;
  base::Path directory;
  LockOwner owner;
  std::function<void()> on_cancel;
};

void beat(const std::stop_token& stop, Heart heart) {
  bool told = false;
  while (heart.clock.wait_for(kHeartbeat, stop)) {
    const auto asked = heart.files.read(cancel_file(heart.directory), kOwnerBytesMax);
    if (!told && heart.on_cancel && asked && *asked == heart.owner.id) {
      told = true;
      heart.on_cancel();
    }
    heart.owner.heartbeat = base::format_rfc3339(heart.clock.wall_now());
    // A beat that cannot be written only makes the record older; the lock itself is the kernel's.
    (void)write_owner(heart.files, heart.directory, heart.owner).has_value();
  }
}

class FileLease final : public Lease {
 public:
  FileLease(base::FileLock lock, LockOwner owner, std::jthread heartbeat)
      : owner_(std::move(owner)), lock_(std::move(lock)), heartbeat_(std::move(heartbeat)) {}

  const LockOwner& owner() const override { return owner_; }

  bool is_held() override { return true; }  // the kernel's lock has no end but the process's

  void stop_recording() override {
    heartbeat_.request_stop();
    if (heartbeat_.joinable()) {
      heartbeat_.join();
    }
  }

 private:
  LockOwner owner_;
  base::FileLock lock_;
  std::jthread heartbeat_;  ///< stops before the lock is released
};

/// The right to files that nobody else has.
class PrivateLease final : public Lease {
 public:
  explicit PrivateLease(LockOwner owner) : owner_(std::move(owner)) {}

  const LockOwner& owner() const override { return owner_; }

  bool is_held() override { return true; }

  void stop_recording() override {}

 private:
  LockOwner owner_;
};

}  // namespace

FileBackend::FileBackend(base::Files& files, base::Path root, base::Clock& clock, Locking locking)
    : files_(files),
      root_(std::move(root)),
      clock_(clock),
      locking_(locking),
      objects_(files, root_) {}

std::string FileBackend::url() const {
  return "file://" + root_.string();
}

std::unique_ptr<StateLog> FileBackend::log(const StackId& id) {
  const base::Path folder = directory(id);
  return std::make_unique<FileLog>(files_, journal_file(folder), owner_file(folder));
}

base::Result<std::vector<std::string>> FileBackend::stacks(const std::string& project) {
  const base::Path folder = root_ / ".settle" / "stacks" / project;
  auto names = files_.list(folder);
  if (!names) {
    return names;
  }
  std::erase_if(
      *names, [&](const std::string& name) { return !files_.exists(journal_file(folder / name)); });
  return names;
}

base::Result<std::unique_ptr<Lease>> FileBackend::acquire(const StackId& id,
                                                          std::function<void()> on_cancel) {
  LockOwner owner = this_process(clock_);
  owner.id = fmt::format("{}-{}-{}", owner.host, owner.pid, owner.process_start);
  if (locking_ == Locking::kNone) {
    return std::unique_ptr<Lease>(std::make_unique<PrivateLease>(std::move(owner)));
  }
  const base::Path folder = directory(id);
  auto lock = base::FileLock::acquire(lock_file(folder));
  // Who has just taken it is about to say so.
  for (int look = 0; !lock && lock.error().kind == ErrorKind::kConflict; ++look) {
    if (const auto holder = living_owner(files_, folder)) {
      return held_by(*holder);
    }
    if (look == kLooksMax) {
      return base::error(ErrorKind::kConflict,
                         "the stack is locked by another process ({}): wait until it has ended",
                         lock_file(folder).string());
    }
    clock_.wait_for(kLook, {});
    lock = base::FileLock::acquire(lock_file(folder));
  }
  if (!lock) {
    return std::move(lock).error();
  }
  (void)files_.remove(cancel_file(folder)).has_value();  // of an earlier run
  base::remove_temporaries(folder);                      // of one that was killed as it wrote
  if (auto written = write_owner(files_, folder, owner); !written) {
    return std::move(written).error();
  }
  std::jthread heartbeat(beat, Heart{files_, clock_, folder, owner, std::move(on_cancel)});
  return std::unique_ptr<Lease>(
      std::make_unique<FileLease>(*std::move(lock), std::move(owner), std::move(heartbeat)));
}

base::Result<std::optional<LockOwner>> FileBackend::owner(const StackId& id) {
  const base::Path folder = directory(id);
  if (locking_ == Locking::kNone) {
    return std::optional<LockOwner>();
  }
  const auto held = base::FileLock::is_held(lock_file(folder));
  if (!held) {
    return held.error();
  }
  return *held ? living_owner(files_, folder) : std::nullopt;
}

base::Result<LockOwner> FileBackend::cancel(const StackId& id) {
  const auto holder = owner(id);
  if (!holder) {
    return holder.error();
  }
  if (!*holder) {
    return base::error(ErrorKind::kNotFound,
                       "nothing runs on this stack: there is nothing to cancel");
  }
  const auto asked = is_of_this_host(**holder)
                         ? interrupt(**holder)
                         : files_.write_atomic(cancel_file(directory(id)), (*holder)->id);
  if (!asked) {
    return asked.error();
  }
  return **holder;
}

base::Result<void> FileBackend::remove(const StackId& id, Lease& lease) {
  lease.stop_recording();
  const base::Path folder = directory(id);
  const auto remove_file = [&](const base::Path& file) {
    auto removed = files_.remove(file);
    return !removed && removed.error().kind != ErrorKind::kNotFound ? removed
                                                                    : base::Result<void>();
  };
  // The journal first: with it the stack is gone, whatever a crash then leaves behind. The owner's
  // record says that it must be there, so that goes before.
  for (const base::Path& file : {owner_file(folder), journal_file(folder)}) {
    if (auto removed = remove_file(file); !removed) {
      return removed;
    }
  }
  const auto listing = objects_.list(stack_folder(id));
  if (!listing) {
    return listing.error();
  }
  for (const std::string& name : listing->folders) {
    if (auto removed = remove_folder(objects_, stack_folder(id) + "/" + name); !removed) {
      return removed;
    }
  }
  for (const std::string& name : listing->objects) {
    if (folder / name != lock_file(folder)) {
      if (auto removed = remove_file(folder / name); !removed) {
        return removed;
      }
    }
  }
  return remove_lock(folder);
}

/// The last of the stack's files: whoever locks a new one at this name has nothing to fear from
/// here on, so the folder goes only if it is empty.
base::Result<void> FileBackend::remove_lock(const base::Path& folder) {
  std::error_code ignored;  // empty directories that stay behind harm nobody
  for (const auto& left : std::filesystem::directory_iterator(folder, ignored)) {
    if (left.path() != lock_file(folder)) {
      std::filesystem::remove_all(left.path(), ignored);
    }
  }
  auto removed = files_.remove(lock_file(folder));
  if (!removed && removed.error().kind != ErrorKind::kNotFound) {
    return removed;
  }
  std::filesystem::remove(folder, ignored);
  return {};
}

}  // namespace engine
