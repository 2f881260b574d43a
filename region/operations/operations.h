#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "base/result.h"
#include "region/operations/faults.h"
#include "region/operations/worker_pool.h"
#include "region/resources/resources.h"
#include "region/store/store.h"

namespace region {

/// What operations work with; outlives them.
struct OperationsEnvironment {
  Store& store;
  const HandlerTable& handlers;
  Faults& faults;
  base::Clock& clock;
  base::Random& random;
  base::Log& log;
  /// Whether all data planes are gone at once: what fails then has not failed but goes on when they
  /// are back.
  std::function<bool()> planes_lost;
};

/// What the store has and the data planes do not: it could not be brought back.
struct Missing {
  ResourceKey key;
  std::string reason;
};

/// Carries out resource operation requests in the background, each step durable, one operation per
/// resource at a time. What a stop (or kill -9, or the end of the cell) interrupts goes on after
/// the next start. Safe from any thread.
class Operations {
 public:
  explicit Operations(OperationsEnvironment environment) : environment_(std::move(environment)) {}

  /// Asks what runs to stop, and waits for it.
  ~Operations();
  Operations(const Operations&) = delete;
  Operations& operator=(const Operations&) = delete;

  /// Starts to make real again, in the background, what the store holds, and then what was
  /// interrupted. No operation begins before; call once. What fails is tried again, after growing
  /// pauses, until it is there or somebody else has made it right.
  void restore();
  /// Whether all has been tried once; waits for it until the deadline.
  bool wait_restored(base::Deadline deadline);
  /// What is still tried again, in its order of creation.
  std::vector<Missing> missing();

  /// Accepts a request (operation, region, type, identifier, body, client token are given) and
  /// returns it once it is durable. The same client token with the same request returns the earlier
  /// one. Errors, with AWS's code: ClientTokenConflictException, ConcurrentOperationException,
  /// ServiceInternalErrorException (not durable yet: it goes on once the disk takes it).
  base::Result<StoredRequest> submit(StoredRequest request);
  /// The request, as soon as it has ended, or as it is after `patience`. What it says is durable.
  /// Errors: RequestTokenNotFoundException, ServiceInternalErrorException.
  base::Result<StoredRequest> status(const std::string& token, base::Milliseconds patience);
  /// Asks a running request to stop. Errors as `status`.
  base::Result<StoredRequest> cancel(const std::string& token);

 private:
  class Run;

  /// What others may tell a run.
  struct Control {
    std::stop_source stop;
    std::atomic<bool> cancelled = false;
  };

  /// False from when it is told to have ended, though its thread may still be leaving.
  bool is_under_way(const std::string& token) const;
  void enqueue(const std::string& token);
  void carry_out(const std::string& token, const std::shared_ptr<Control>& control);
  void restore_all(const std::stop_token& stop);
  void go_on_with_interrupted();
  void retry_missing(const std::stop_token& stop);
  std::optional<Missing> retry_one(const Missing& one, const std::stop_token& stop);
  std::optional<Missing> restore_one(StoredResource resource, const std::stop_token& stop);
  HandlerContext context(const std::string& region, Resources& resources, std::stop_token stop);
  std::int64_t now_ms() const;

  OperationsEnvironment environment_;
  std::mutex admission_mutex_;  ///< one admit at a time; see Handler

  std::mutex mutex_;
  std::condition_variable changed_;
  bool restored_ = false;
  bool stopping_ = false;
  std::vector<Missing> missing_;
  std::map<ResourceKey, std::string> busy_;  ///< resource under way -> request token, or none
  std::map<std::string, std::shared_ptr<Control>> running_;  ///< by request token, queued or begun

  WorkerPool workers_{32};
  std::jthread restorer_;
};

}  // namespace region
