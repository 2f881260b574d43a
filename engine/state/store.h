#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/backend/backend.h"
#include "engine/state/reach.h"
#include "engine/state/secrets.h"
#include "engine/state/state.h"

namespace engine {

class Journal;
class StateCodec;
struct JournalHeader;

struct StateStoreOptions {
  bool encrypt_whole = false;  ///< not only the secrets
  /// See Backend::acquire; empty: a request to stop is not heard.
  std::function<void()> on_cancel{};
  /// Opens the secrets of states that were kept before the stack's key was changed, by what their
  /// header says (SecretsManager::description as JSON text). nullptr: it names no key. Empty: the
  /// key was never changed.
  std::function<base::Result<std::unique_ptr<SecretsManager>>(const std::string& description)>
      open_secrets{};
};

/// A stack's state in its backend: a checkpoint of everything at its head, every change since
/// behind it, one checksummed line each. Now and then it is replaced by a fresh checkpoint.
class StateStore {
 public:
  /// The references are borrowed.
  StateStore(Backend& backend, StackId id, SecretsManager& secrets, StateStoreOptions options = {});

  const StackId& id() const { return id_; }

  Backend& backend() { return backend_; }

  SecretsManager& secrets() { return secrets_; }

  /// Those of what has this in its header: `secrets()`, or those of an earlier key; owned by this
  /// store. Errors: the key is not at hand.
  base::Result<SecretsManager*> secrets_of(const std::string& description);

  /// Where it is, for people.
  std::string place() const;

  /// True once `create` or a run has written something.
  base::Result<bool> exists() const;
  /// An empty state, so that the stack is listed; takes the lease. kAlreadyExists if there is one;
  /// kCorrupt if there was one that a run has written, and it is missing.
  base::Result<void> create();
  /// What is durable now, without a lock: for previews, outputs, lists. A missing state is
  /// empty. kCorrupt names place and entry, and how to go on; nothing is changed then.
  base::Result<Snapshot> load();
  /// The same, read with a codec that is then used to write its secrets elsewhere: they keep their
  /// ciphertexts.
  base::Result<Snapshot> load(StateCodec& codec);

  /// What is durable now as a journal of its own, and the version of which it is the state (0: of
  /// none).
  struct Whole {
    std::uint64_t version = 0;
    std::string bytes{};
  };

  base::Result<Whole> whole();
  /// Takes the stack's lease and opens its state for changes. kConflict names who holds it.
  /// kNotFound: there is none (any more). Like `replace`, `repair` and `change_secrets` it is
  /// refused (kConflict) when the state has gone over to another key than `secrets()`: each part of
  /// it would be under another one then.
  base::Result<std::unique_ptr<Journal>> open();
  /// Makes the whole state what `make` says, under the lease. kNotFound: there is none. `make`
  /// reads values with the codec that writes them, so that secrets keep their ciphertexts.
  base::Result<void> replace(const std::function<base::Result<Snapshot>(StateCodec&)>& make);
  /// Deletes everything of the stack; takes the lease. Refuses (kConflict) while resources remain,
  /// unless `force`.
  base::Result<void> remove(bool force);
  /// Mends the state under the lease: what a damaged journal still says, with Pulumi's rules of
  /// integrity kept again. `agree` is shown what is wrong; the state as it was stays beside it, and
  /// its place is returned (empty: nothing was wrong, or `agree` said no). kCorrupt: nothing can be
  /// read in it, or it is another stack's.
  base::Result<std::string> repair(
      const std::function<bool(const std::vector<std::string>& notes)>& agree,
      const std::string& now);
  /// Writes the whole state anew with its secrets under `secrets`, in one piece; `before` is called
  /// when everything is ready, while the stack is locked, and may still refuse. Returns the lease,
  /// for what else belongs to the change.
  base::Result<std::unique_ptr<Lease>> change_secrets(
      SecretsManager& secrets, const std::function<base::Result<void>()>& before);
  /// What the state's header says of its secrets (SecretsManager::description as JSON text); empty:
  /// there is no state.
  base::Result<std::string> secrets_description() const;

 private:
  JournalHeader header() const;
  base::Error missing() const;
  StateReach reach() const;
  base::Result<void> require_key_of(const JournalHeader& header);

  Backend& backend_;
  StackId id_;
  SecretsManager& secrets_;
  StateStoreOptions options_;
  std::map<std::string, std::unique_ptr<SecretsManager>> earlier_;  ///< by description
};

}  // namespace engine
