#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "engine/deploy/announcer.h"
#include "engine/deploy/secret_reader.h"
#include "engine/provider/provider.h"
#include "engine/state/journal.h"

namespace engine {

/// Changes one resource at the provider and records it: the intent before the request is sent, what
/// became of it after. An outcome that is not known (a timeout, a lost connection) stays recorded
/// as pending; `recover` asks for the same thing again with the same tokens. Safe from any thread.
class ResourceWriter {
 public:
  struct Parts {
    Provider& provider;
    Journal& journal;
    SecretReader& secrets;
    Announcer& announcer;
    base::Clock& clock;
    std::string run_id;  ///< makes the client tokens of this run its own
    std::stop_token abandon;
  };

  explicit ResourceWriter(Parts parts) : parts_(std::move(parts)) {}

  /// What is in the state afterwards; `failure` set: the resource exists, but is tainted.
  struct Written {
    ResourceState resource;
    std::optional<base::Error> failure{};
  };

  /// `next` has no serial yet. `replaced` stays behind, to be deleted; if it is gone already
  /// (pending_replacement) it is recorded no more.
  base::Result<Written> create(ResourceState next, const std::optional<ResourceState>& replaced);
  /// From what is recorded to `next` (same serial).
  base::Result<Written> update(const ResourceState& recorded, ResourceState next);
  /// With `pending_replacement` it stays recorded, as something that is still to be replaced.
  base::Result<void> remove(const ResourceState& recorded);
  /// Takes an existing resource into the state, as it is. `replaced` stays behind, to be deleted.
  base::Result<Written> import(ResourceState next, const std::string& identifier,
                               const std::optional<ResourceState>& replaced);

  /// Brings an operation of an earlier run to its end. An error of this very operation is no error
  /// here: it is over then, and the plan sees what is missing. kTimeout, kUnavailable, kCancelled:
  /// still not known.
  base::Result<void> recover(const PendingOperation& operation);
  /// As it is recorded at this moment: what it refers to may have gone since `recorded` was read.
  ResourceState present(const ResourceState& recorded);

 private:
  OperationEnd succession(const std::optional<ResourceState>& replaced);
  OperationContext context(const PendingOperation& operation, Operation shown);
  PendingOperation intent(PendingKind kind, ResourceState resource, const base::Json& desired);
  base::Json desired(ResourceState& next);
  base::Json applied(const ResourceState& recorded, const std::map<std::string, std::string>& now);
  base::Result<Outcome> send_create(const PendingOperation& operation, const base::Json& desired);
  base::Result<Outcome> send_update(const PendingOperation& operation,
                                    const ResourceState& recorded, const base::Json& desired);
  base::Result<Written> end_create(PendingOperation operation, base::Result<Outcome> outcome,
                                   const std::optional<ResourceState>& replaced);
  base::Result<Written> end_update(const PendingOperation& operation, base::Result<Outcome> outcome,
                                   const ResourceState& recorded);
  base::Error end_failed(const PendingOperation& operation, base::Error error);
  base::Result<void> end_remove(const PendingOperation& operation,
                                const base::Result<void>& removed);
  base::Result<Outcome> resume_or(const PendingOperation& operation,
                                  const std::function<base::Result<Outcome>()>& send_again);

  std::string now() const { return base::format_rfc3339(parts_.clock.wall_now()); }

  Parts parts_;
};

/// Whether an error says nothing about whether the operation has happened, or still will.
bool leaves_outcome_open(base::ErrorKind kind);

}  // namespace engine
