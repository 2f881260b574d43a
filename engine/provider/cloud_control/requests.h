#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "aws/client/client.h"
#include "aws/model/cloud_control.h"
#include "base/clock.h"
#include "base/result.h"
#include "engine/provider/cloud_control/cloud_control_provider.h"
#include "engine/provider/cloud_control/retry_rules.h"

namespace engine {

using ProgressEvent = aws::cloud_control::ProgressEvent;

/// Sends operations to Cloud Control and waits until the service has finished them, within the
/// limits. Safe from any thread.
class Requests {
 public:
  Requests(const CloudControlOptions& options, aws::Client& client);

  /// Sends one operation under a client token; the answer says where it is.
  using Send = std::function<base::Result<ProgressEvent>(const std::string& client_token)>;

  struct Job {
    std::string type;
    ResourceOperation operation;
    Send send;
    /// Asked after a failure that would pass: true stops, because the failure left a resource
    /// behind.
    std::function<bool(const ProgressEvent&)> leaves_something;
  };

  /// The event that the operation ended with, SUCCESS or FAILED. What passes by itself is tried
  /// again, the whole operation, under a new token made from the journalled one: so that a crash
  /// and a resend of the first token find the same chain again. Errors: the API refused it,
  /// kTimeout, kCancelled.
  base::Result<ProgressEvent> run(const Job& job, const OperationContext& context);

  /// Waits for one that runs already. kNotFound: the service has forgotten the token.
  base::Result<ProgressEvent> wait(const std::string& request_token,
                                   const OperationContext& context);

  /// One request within the limit of reads.
  template <aws::Operation Op>
  base::Result<typename Op::Output> read(const typename Op::Input& input,
                                         const std::stop_token& stop = {}) {
    if (auto turn = reads_.take(stop); !turn) {
      return std::move(turn).error();
    }
    return client_.call<Op>(input, {.stop = stop});
  }

 private:
  base::Result<ProgressEvent> run_once(const Job& job, const std::string& client_token,
                                       const OperationContext& context,
                                       base::SteadyTime give_up_at);
  base::Result<ProgressEvent> poll(ProgressEvent event, const OperationContext& context,
                                   base::SteadyTime give_up_at);
  base::Milliseconds poll_pause(int polls, const ProgressEvent& event);
  base::Result<void> enter(std::stop_token stop);
  void leave();

  CloudControlLimits limits_;
  aws::Client& client_;
  base::Clock& clock_;
  base::Random& random_;
  aws::TokenBucket writes_;
  aws::TokenBucket reads_;
  std::mutex mutex_;
  std::condition_variable_any left_;
  std::size_t in_flight_ = 0;
};

bool has_ended(const ProgressEvent& event);
bool has_succeeded(const ProgressEvent& event);
/// What a FAILED (or cancelled) event says, as an error with the handler's code. Never kUnavailable
/// or kTimeout, which would say that the outcome is unknown.
base::Error failure_of(const ProgressEvent& event);

}  // namespace engine
