#include "engine/provider/cloud_control/retry_rules.h"

#include <algorithm>
#include <array>
#include <string>

namespace engine {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using Operation = ResourceOperation;

/// A row fits when the type matches (empty: any), the operation matches (nullopt: any) and the code
/// or the message holds the text.
struct RetryRule {
  std::string_view text;
  base::Milliseconds window;
  std::optional<Operation> operation{};
  std::string_view type{};
};

constexpr std::array kRetryRules{
    // A role needs some seconds until every service has heard of it.
    RetryRule{"cannot be assumed", minutes{2}},
    RetryRule{"nable to assume", minutes{2}},
    RetryRule{"is not authorized to perform: sts:AssumeRole", minutes{2}},
    RetryRule{"service linked role", minutes{2}},
    RetryRule{"service-linked role", minutes{2}},
    // Another service has not heard of the new web ACL or load balancer yet.
    RetryRule{"WAFUnavailableEntityException", minutes{10}},
    RetryRule{"wait 60 seconds after deleting", seconds{90}, Operation::kCreate, "AWS::SQS::Queue"},
    // Network interfaces of tasks and endpoints go away late.
    RetryRule{"DependencyViolation", minutes{20}, Operation::kDelete},
    RetryRule{"has a dependent object", minutes{20}, Operation::kDelete},
    RetryRule{"has dependencies and cannot be deleted", minutes{20}, Operation::kDelete},
    // Somebody else works on the resource; theirs is not ours to cancel.
    RetryRule{"ConcurrentOperation", minutes{30}},
    RetryRule{"ConcurrentModification", minutes{10}},
    RetryRule{"OperationInProgress", minutes{20}},
    RetryRule{"OperationAborted", minutes{10}},
    RetryRule{"InvalidDBClusterState", minutes{20}},
    RetryRule{"InvalidDBInstanceState", minutes{20}},
    RetryRule{"InvalidDBParameterGroupState", minutes{20}},
    RetryRule{"InvalidReplicationGroupState", minutes{20}},
    RetryRule{"InvalidCacheClusterState", minutes{20}},
    RetryRule{"InvalidCacheParameterGroupState", minutes{20}},
    RetryRule{"not in available state", minutes{20}},
    // Asked too fast; some handlers only say so in the message.
    RetryRule{"Throttl", minutes{10}},
    RetryRule{"throttl", minutes{10}},
    RetryRule{"Rate exceeded", minutes{10}},
    RetryRule{"RequestLimitExceeded", minutes{10}},
    RetryRule{"TooManyRequests", minutes{10}},
    // Faults of the service itself.
    RetryRule{"ServiceInternalError", minutes{5}},
    RetryRule{"NetworkFailure", minutes{5}},
    RetryRule{"InternalFailure", minutes{5}},
};

/// Conflicts that stay until a person or another step of the plan changes something.
constexpr std::array<std::string_view, 3> kNeverPasses{"eletion protection", "eletionProtection",
                                                       "BucketNotEmpty"};

struct Advice {
  std::string_view text;
  std::string_view advice;
  std::optional<Operation> operation{};
};

constexpr std::array kAdvice{
    Advice{"AlreadyExists",
           "something else made it: import it with `settle import`, or give yours another name",
           Operation::kCreate},
    Advice{"eletion protection", "set DeletionProtection to false and run `settle up` first",
           Operation::kDelete},
    Advice{"eletionProtection", "set DeletionProtection to false and run `settle up` first",
           Operation::kDelete},
    Advice{"BucketNotEmpty", "empty the bucket first", Operation::kDelete},
    Advice{"bucket you tried to delete is not empty", "empty the bucket first", Operation::kDelete},
    Advice{"RepositoryNotEmpty", "set EmptyOnDelete or delete the images first",
           Operation::kDelete},
    Advice{"ClientTokenConflict",
           "the same token was sent with other properties, which is a fault of Settle: please "
           "report it"},
};

bool says(const base::Error& failure, std::string_view text) {
  return failure.code.find(text) != std::string::npos ||
         failure.message.find(text) != std::string::npos;
}

}  // namespace

std::optional<base::Milliseconds> retry_window(std::string_view type, ResourceOperation operation,
                                               const base::Error& failure) {
  if (std::ranges::any_of(kNeverPasses, [&](auto text) { return says(failure, text); })) {
    return std::nullopt;
  }
  const auto* rule = std::ranges::find_if(kRetryRules, [&](const RetryRule& each) {
    return (each.type.empty() || each.type == type) &&
           (!each.operation || *each.operation == operation) && says(failure, each.text);
  });
  return rule == kRetryRules.end() ? std::nullopt : std::optional(rule->window);
}

std::string_view advice(ResourceOperation operation, const base::Error& failure) {
  const auto* row = std::ranges::find_if(kAdvice, [&](const Advice& each) {
    return (!each.operation || *each.operation == operation) && says(failure, each.text);
  });
  return row == kAdvice.end() ? std::string_view{} : row->advice;
}

}  // namespace engine
