#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/backend/lease.h"
#include "engine/backend/object_store.h"
#include "engine/backend/state_log.h"

namespace engine {

struct StackId {
  std::string project;
  std::string stack;
};

/// Where the states of stacks are kept: a directory (FileBackend), or a bucket (ObjectBackend).
/// Outlives what it gives. Safe from any thread.
class Backend {
 public:
  virtual ~Backend() = default;
  /// `file:///home/anna/state`, `s3://bucket/prefix`.
  virtual std::string url() const = 0;
  /// What else is kept beside the states: history, plans. Keys begin with `stack_folder`.
  virtual ObjectStore& objects() = 0;
  virtual std::unique_ptr<StateLog> log(const StackId& id) = 0;
  /// Names of the stacks of a project that have a state, sorted.
  virtual base::Result<std::vector<std::string>> stacks(const std::string& project) = 0;
  /// kConflict names who holds it. `on_cancel` is called, at most once and from another thread,
  /// when the owner is asked through the backend to stop, or has lost the lease; empty: the owner
  /// does not hear of it.
  virtual base::Result<std::unique_ptr<Lease>> acquire(const StackId& id,
                                                       std::function<void()> on_cancel) = 0;
  /// Whoever holds the stack at this moment; nullopt: nobody who lives.
  virtual base::Result<std::optional<LockOwner>> owner(const StackId& id) = 0;
  /// Asks the run that holds the stack to stop gracefully. Returns whom it asked; kNotFound: nobody
  /// holds it.
  virtual base::Result<LockOwner> cancel(const StackId& id) = 0;
  /// Removes everything below the stack's folder; for who holds its lease, which ends later.
  virtual base::Result<void> remove(const StackId& id, Lease& lease) = 0;
};

inline constexpr std::string_view kStacksFolder = ".settle/stacks";

/// Names of the projects that have stacks in a backend, sorted.
base::Result<std::vector<std::string>> projects(Backend& backend);

/// `.settle/stacks/PROJECT/STACK`, below a backend's root.
inline std::string stack_folder(const StackId& id) {
  return std::string(kStacksFolder) + "/" + id.project + "/" + id.stack;
}

}  // namespace engine
