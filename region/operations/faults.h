#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace region {

/// How the region can be told to misbehave, the way AWS does (for tests of clients).
enum class FaultKind {
  kThrottle,             ///< the API call is refused with ThrottlingException
  kThrottleInHandler,    ///< the operation fails with Throttling
  kNotFoundAfterCreate,  ///< reads do not find what exists
  kFailWithResource,     ///< the create fails (NotStabilized) and leaves the resource
  kConcurrentOperation,  ///< the API call is refused with ConcurrentOperationException
  kRoleNotAssumable,     ///< the operation fails: a new role cannot be assumed yet
  kAlreadyExists,        ///< the create fails with AlreadyExists
  kSlow,                 ///< the operation takes `milliseconds` longer
  kDropResponse,         ///< the call takes effect, its answer gets lost
  kListReordered,        ///< reads show lists in another order
  kAddsDefaults,         ///< reads show defaults and an `aws:` tag that nobody declared
  kWriteOnlyEcho,        ///< an update that sends a write-only property again is refused
  kFail,                 ///< the operation fails with `code` and `message`
};

struct Fault {
  std::string type;       ///< resource type; empty: any
  std::string operation;  ///< create, read, update, delete, list, status; empty: any
  FaultKind kind = FaultKind::kFail;
  int times = 1;  ///< how often it happens
  std::string code{};
  std::string message{};
  std::int64_t milliseconds = 1000;
};

/// The faults to come. Safe from any thread.
class Faults {
 public:
  /// Replaces all by a list of {"type", "operation", "fault", "times", ...}; an empty list ends
  /// them.
  base::Result<void> set(const base::Json& list);
  /// The fault of this kind that is due now, if there is one; counts as having happened.
  std::optional<Fault> take(std::string_view type, std::string_view operation, FaultKind kind);

 private:
  std::mutex mutex_;
  std::vector<Fault> faults_;
};

}  // namespace region
