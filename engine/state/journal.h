#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "engine/backend/lease.h"
#include "engine/backend/state_log.h"
#include "engine/state/codec.h"
#include "engine/state/reach.h"
#include "engine/state/state.h"

namespace engine {

/// What the head of every state says, in the clear.
struct JournalHeader {
  std::string project{};
  std::string stack{};
  std::string secrets{};  ///< SecretsManager::description as JSON text
  bool sealed = false;    ///< every further line is encrypted with the stack's data key
};

/// What an operation has left behind; recorded as one.
struct OperationEnd {
  std::vector<ResourceState> put{};
  std::optional<std::uint64_t> drop{};  ///< serial
};

/// A stack's state, open for changes by one process. Each method appends one entry and applies it
/// to the snapshot. Safe from any thread; concurrent `begin`s share one sync. After the first
/// failed write every call returns that error: what is on disk stays readable, and what the world
/// did since is found again by the operations that are still pending there.
class Journal {
 public:
  struct Opened {
    Snapshot snapshot;
    JournalHeader header{};
    bool outdated = false;  ///< of an older format: to be written anew
    std::uint64_t entries = 0;
    std::uint64_t good_bytes = 0;
  };

  /// Reads a state's bytes. kCorrupt names the place and the entry; kUnsupported: a newer format;
  /// kPermission: it is sealed, and its key is not at hand.
  static base::Result<Opened> replay(std::string_view bytes, const StatePlace& place,
                                     StateCodec& codec, Snapshot onto = {});

  /// The first line alone.
  static base::Result<JournalHeader> read_head(std::string_view bytes, const StatePlace& place);

  /// What a damaged state still says: every entry that can be read, in its order.
  struct Salvaged {
    Snapshot snapshot;
    JournalHeader header{};
    std::vector<std::string> notes;  ///< which entries were changed or are lost, for people
  };

  static Salvaged salvage(std::string_view bytes, StateCodec& codec);

  struct Checkpoint {
    std::string bytes;
    std::uint64_t entries = 0;
  };

  /// A state with nothing but `snapshot`.
  static base::Result<Checkpoint> checkpoint(const Snapshot& snapshot, const JournalHeader& header,
                                             StateCodec& codec);

  struct Parts {
    std::unique_ptr<StateLog> log;
    JournalHeader header;
    std::unique_ptr<StateCodec> codec;
    std::unique_ptr<Lease> lease;
    StateReach reach;  ///< as it was read
  };

  /// Opens the log for appending behind what `opened` has read; a torn tail is cut off. One of an
  /// older format, or sealed otherwise than `parts.header` says, is written anew first.
  static base::Result<std::unique_ptr<Journal>> open(Parts parts, Opened opened);

  /// What this journal is open under; it ends with it.
  Lease& lease() { return *parts_.lease; }

  /// A copy of the present state.
  Snapshot snapshot();

  /// `look(const Snapshot&)` at the present state as it is, nothing copied but what it returns.
  /// Nobody else can write meanwhile: it must be quick, and must not call this journal.
  template <class Look>
  auto read(const Look& look) {
    const std::lock_guard lock(mutex_);
    return std::invoke(look, std::as_const(snapshot_));
  }

  /// The present state as a journal of its own, and one that makes it of an earlier one
  /// (`replay` onto that): sealed as this one is, secrets with the ciphertexts that they have here.
  base::Result<std::string> whole_state();
  base::Result<std::string> changes_since(const Snapshot& before);
  /// A serial or operation id that nothing else has.
  std::uint64_t take_number();

  /// Returns once the intent is durable: only then may the request be sent. The lease was held when
  /// it was, so whoever takes the stack over reads it. kConflict: it was perhaps not
  /// (require_held).
  base::Result<void> begin(PendingOperation operation);
  base::Result<void> accepted(std::uint64_t id, const std::string& request_token);
  base::Result<void> end(std::uint64_t id, OperationEnd result);
  base::Result<void> put(ResourceState resource);
  base::Result<void> drop(std::uint64_t serial);
  base::Result<void> set_outputs(std::map<std::string, catalog::Value> outputs);
  /// See Snapshot::version.
  base::Result<void> set_version(std::uint64_t version);
  /// `key` is a secret text.
  base::Result<void> set_digest_key(catalog::Value key);

  /// Puts `snapshot` in the place of everything, in one piece. Nobody else may be changing it.
  base::Result<void> replace(Snapshot snapshot);

  /// Everything appended is durable, under the lease as with `begin`; a log with much that is
  /// outdated is replaced by a checkpoint.
  base::Result<void> finish();

 private:
  explicit Journal(Parts parts) : parts_(std::move(parts)) {}

  JournalHeader header_now() const;
  base::Result<std::string> line_of(std::string_view plain) const;
  template <class Apply>
  base::Result<void> append(const base::Json& entry, const Apply& apply);
  base::Result<void> make_durable();
  bool has_written();
  base::Result<void> compact();
  base::Error broken(base::Error error) const;

  Parts parts_;
  /// Guards all below and the order of lines in the log: an append (not a sync) is made under it.
  std::mutex mutex_;
  std::condition_variable synced_;
  Snapshot snapshot_;
  std::uint64_t next_number_ = 1;
  std::uint64_t written_ = 0;  ///< entries
  std::uint64_t durable_ = 0;
  std::uint64_t entries_ = 0;  ///< in the log
  bool syncing_ = false;
  std::optional<base::Error> failure_;
};

}  // namespace engine
