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

#include "base/io/files.h"
#include "base/result.h"
#include "engine/state/codec.h"
#include "engine/state/lock.h"
#include "engine/state/state.h"

namespace engine {

/// What the head of every state file says.
struct JournalHeader {
  std::string project;
  std::string stack;
  std::string secrets;  ///< SecretsManager::description as JSON text
};

/// What an operation has left behind; recorded as one.
struct OperationEnd {
  std::vector<ResourceState> put{};
  std::optional<std::uint64_t> drop{};  ///< serial
};

/// A stack's state, open for changes by one process. Each method appends one entry and applies it
/// to the snapshot. Safe from any thread; concurrent `begin`s share one fdatasync. After the first
/// failed write every call returns that error: what is on disk stays readable, and what the world
/// did since is found again by the operations that are still pending there.
class Journal {
 public:
  struct Opened {
    Snapshot snapshot;
    std::uint64_t entries = 0;
    std::uint64_t good_bytes = 0;
  };

  /// Reads a state file's bytes. kCorrupt names `file` and the entry; kUnsupported: a newer format.
  static base::Result<Opened> replay(std::string_view bytes, const base::Path& file,
                                     StateCodec& codec);
  /// A state file with nothing but `snapshot`.
  static base::Result<std::string> checkpoint(const Snapshot& snapshot, const JournalHeader& header,
                                              StateCodec& codec);

  struct Parts {
    base::Files& files;
    base::Path file;
    JournalHeader header;
    std::unique_ptr<StateCodec> codec;
    std::optional<StackLock> lock;
  };

  /// Opens the file for appending behind what `opened` has read; a torn tail is cut off.
  static base::Result<std::unique_ptr<Journal>> open(Parts parts, Opened opened);

  /// A copy of the present state.
  Snapshot snapshot();
  /// A serial or operation id that nothing else has.
  std::uint64_t take_number();

  /// Returns once the intent is on disk: only then may the request be sent.
  base::Result<void> begin(PendingOperation operation);
  base::Result<void> accepted(std::uint64_t id, const std::string& request_token);
  base::Result<void> end(std::uint64_t id, OperationEnd result);
  base::Result<void> put(ResourceState resource);
  base::Result<void> drop(std::uint64_t serial);
  base::Result<void> set_outputs(std::map<std::string, catalog::Value> outputs);
  /// `key` is a secret text.
  base::Result<void> set_digest_key(catalog::Value key);

  /// Everything appended is on disk; a file with much that is outdated is replaced by a checkpoint.
  base::Result<void> finish();

 private:
  explicit Journal(Parts parts) : parts_(std::move(parts)) {}
  template <class Apply>
  base::Result<void> append(const base::Json& entry, const Apply& apply);
  base::Result<void> make_durable();
  base::Result<void> compact();
  base::Error broken(base::Error error) const;

  Parts parts_;
  /// Guards all below and the order of lines in the file: a write (not a sync) is made under it.
  std::mutex mutex_;
  std::condition_variable synced_;
  std::unique_ptr<base::AppendFile> file_;
  Snapshot snapshot_;
  std::uint64_t next_number_ = 1;
  std::uint64_t written_ = 0;  ///< entries
  std::uint64_t durable_ = 0;
  std::uint64_t entries_ = 0;  ///< in the file
  bool syncing_ = false;
  std::optional<base::Error> failure_;
};

}  // namespace engine
