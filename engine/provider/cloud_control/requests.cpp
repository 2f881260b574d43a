#include "engine/provider/cloud_control/requests.h"

#include <algorithm>

#include "aws/client/failure.h"

namespace engine {

namespace {

/// How long the service may be out of reach while we wait for an operation of ours.
constexpr std::chrono::minutes kSilenceMax{1};
constexpr aws::Backoff kOperationBackoff{.first = base::Milliseconds{200},
                                         .longest = base::Milliseconds{20'000}};
constexpr std::chrono::minutes kRetryAfterMax{5};

/// Ends a slot in the limit of operations in flight.
template <class Leave>
class Slot {
 public:
  explicit Slot(Leave leave) : leave_(std::move(leave)) {}

  ~Slot() { leave_(); }

  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;

 private:
  Leave leave_;
};

base::Error timed_out(const ProgressEvent& event) {
  return base::error(
      base::ErrorKind::kTimeout,
      "the service has not finished in the time that was given (its last words: {}); it may "
      "still be at work on it",
      event.StatusMessage.value_or("none"));
}

base::Error stopped() {
  return base::error(base::ErrorKind::kCancelled,
                     "stopped; the service may still be at work on it");
}

void report(const OperationContext& context, const ProgressEvent& before,
            const ProgressEvent& now) {
  if (context.progress && now.StatusMessage && now.StatusMessage != before.StatusMessage) {
    context.progress(*now.StatusMessage);
  }
}

}  // namespace

bool has_succeeded(const ProgressEvent& event) {
  return event.OperationStatus == "SUCCESS";
}

bool has_ended(const ProgressEvent& event) {
  return has_succeeded(event) || event.OperationStatus == "FAILED" ||
         event.OperationStatus == "CANCEL_COMPLETE";
}

base::Error failure_of(const ProgressEvent& event) {
  if (event.OperationStatus == "CANCEL_COMPLETE") {
    return base::error(base::ErrorKind::kConflict, "the operation was cancelled at the service");
  }
  const auto code = event.ErrorCode.value_or("");
  auto kind = aws::kind_of_code(code, base::ErrorKind::kInternal);
  if (kind == base::ErrorKind::kUnavailable || kind == base::ErrorKind::kTimeout) {
    kind = base::ErrorKind::kInternal;  // the outcome is known: it failed
  }
  return {kind, event.StatusMessage.value_or("the service gave no reason"), code};
}

Requests::Requests(const CloudControlOptions& options, aws::Client& client)
    : limits_(options.limits),
      client_(client),
      clock_(options.clock),
      random_(options.random),
      writes_(options.limits.writes_per_second, options.limits.writes_per_second, options.clock),
      reads_(options.limits.reads_per_second, options.limits.reads_per_second, options.clock) {}

base::Result<void> Requests::enter(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  if (!left_.wait(lock, std::move(stop), [this] { return in_flight_ < limits_.operations_max; })) {
    return stopped();
  }
  ++in_flight_;
  return {};
}

void Requests::leave() {
  const std::lock_guard lock(mutex_);
  --in_flight_;
  left_.notify_one();
}

base::Result<ProgressEvent> Requests::run(const Job& job, const OperationContext& context) {
  const auto give_up_at = clock_.now() + context.timeout;
  std::optional<base::SteadyTime> failing_since;
  int generation = 1;  // of the client token: a failed one is used up
  for (int failures = 0;; ++failures) {
    const auto token = generation == 1 ? context.client_token
                                       : fmt::format("{}-{}", context.client_token, generation);
    auto ended = run_once(job, token, context, give_up_at);
    if (ended && has_succeeded(*ended)) {
      return ended;
    }
    const base::Error failure = ended ? failure_of(*ended) : ended.error();
    const auto window = retry_window(job.type, job.operation, failure);
    const auto now = clock_.now();
    failing_since = failing_since.value_or(now);
    if (failure.kind == base::ErrorKind::kCancelled || !window || now - *failing_since >= *window ||
        (ended && job.leaves_something(*ended))) {
      return ended;
    }
    generation += ended ? 1 : 0;
    const auto pause = kOperationBackoff.pause(failures, random_);
    if (now + pause >= give_up_at) {
      return ended;
    }
    if (context.progress) {
      context.progress(fmt::format("trying again after: {}", failure.message));
    }
    if (!clock_.wait_for(pause, context.stop)) {
      return stopped();
    }
  }
}

base::Result<ProgressEvent> Requests::run_once(const Job& job, const std::string& client_token,
                                               const OperationContext& context,
                                               base::SteadyTime give_up_at) {
  if (auto entered = enter(context.stop); !entered) {
    return std::move(entered).error();
  }
  const Slot slot([this] { leave(); });
  if (auto turn = writes_.take(context.stop); !turn) {
    return std::move(turn).error();
  }
  auto event = job.send(client_token);
  if (!event) {
    return event;
  }
  if (context.accepted && event->RequestToken) {
    context.accepted(*event->RequestToken);
  }
  return poll(std::move(*event), context, give_up_at);
}

base::Milliseconds Requests::poll_pause(int polls, const ProgressEvent& event) {
  const auto longest =
      std::min(limits_.poll_longest.count(), limits_.poll_first.count() << std::min(polls, 16));
  // Between half and all of it, so that many operations do not ask in step.
  const auto jittered = base::Milliseconds{
      longest / 2 + static_cast<long>(random_.below(static_cast<std::uint64_t>(longest / 2) + 1))};
  if (!event.RetryAfter) {
    return jittered;
  }
  const auto asked = std::chrono::ceil<base::Milliseconds>(*event.RetryAfter - clock_.wall_now());
  return std::clamp(asked, jittered, std::max<base::Milliseconds>(jittered, kRetryAfterMax));
}

base::Result<ProgressEvent> Requests::poll(ProgressEvent event, const OperationContext& context,
                                           base::SteadyTime give_up_at) {
  auto heard_at = clock_.now();
  for (int polls = 0; !has_ended(event); ++polls) {
    if (!event.RequestToken) {
      return base::error(base::ErrorKind::kInternal,
                         "the service accepted but gave no request token");
    }
    const auto pause = poll_pause(polls, event);
    if (clock_.now() + pause >= give_up_at) {
      return timed_out(event);
    }
    if (!clock_.wait_for(pause, context.stop)) {
      return stopped();
    }
    const auto answer = read<aws::cloud_control::GetResourceRequestStatus>(
        {.RequestToken = *event.RequestToken}, context.stop);
    if (answer && answer->ProgressEvent) {
      heard_at = clock_.now();
      ProgressEvent next = *answer->ProgressEvent;
      next.RequestToken = event.RequestToken;
      report(context, event, next);
      event = std::move(next);
    } else if (answer || aws::classify(answer.error()) == aws::RetryClass::kNever ||
               clock_.now() - heard_at > kSilenceMax) {
      return answer
                 ? base::error(base::ErrorKind::kInternal, "the service answered without an event")
                 : answer.error();
    }
  }
  return event;
}

base::Result<ProgressEvent> Requests::wait(const std::string& request_token,
                                           const OperationContext& context) {
  const auto give_up_at = clock_.now() + context.timeout;
  const auto answer = read<aws::cloud_control::GetResourceRequestStatus>(
      {.RequestToken = request_token}, context.stop);
  if (!answer) {
    return answer.error();
  }
  if (!answer->ProgressEvent) {
    return base::error(base::ErrorKind::kInternal, "the service answered without an event");
  }
  ProgressEvent event = *answer->ProgressEvent;
  event.RequestToken = request_token;
  return poll(std::move(event), context, give_up_at);
}

}  // namespace engine
