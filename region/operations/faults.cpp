#include "region/operations/faults.h"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

namespace region {

namespace {

struct KindName {
  std::string_view name;
  FaultKind kind;
};

constexpr std::array kKindNames = {
    KindName{"throttle", FaultKind::kThrottle},
    KindName{"throttle-in-handler", FaultKind::kThrottleInHandler},
    KindName{"not-found-after-create", FaultKind::kNotFoundAfterCreate},
    KindName{"fail-with-resource", FaultKind::kFailWithResource},
    KindName{"concurrent-operation", FaultKind::kConcurrentOperation},
    KindName{"role-not-assumable", FaultKind::kRoleNotAssumable},
    KindName{"already-exists", FaultKind::kAlreadyExists},
    KindName{"slow", FaultKind::kSlow},
    KindName{"drop-response", FaultKind::kDropResponse},
    KindName{"list-reordered", FaultKind::kListReordered},
    KindName{"adds-defaults", FaultKind::kAddsDefaults},
    KindName{"write-only-echo", FaultKind::kWriteOnlyEcho},
    KindName{"fail", FaultKind::kFail},
};

constexpr std::size_t kMostFaults = 1000;

std::string text_or_empty(const base::JsonObject& object, std::string_view name) {
  const base::Json* value = object.if_contains(name);
  return value == nullptr ? std::string() : std::string(value->as_string());
}

/// Throws when a member is of another type.
Fault read_fault(const base::JsonObject& object, FaultKind kind) {
  Fault fault{.type = text_or_empty(object, "type"),
              .operation = text_or_empty(object, "operation"),
              .kind = kind,
              .code = text_or_empty(object, "code"),
              .message = text_or_empty(object, "message")};
  if (const base::Json* times = object.if_contains("times")) {
    fault.times = times->to_number<int>();
  }
  if (const base::Json* milliseconds = object.if_contains("milliseconds")) {
    fault.milliseconds = milliseconds->to_number<std::int64_t>();
  }
  return fault;
}

base::Result<std::vector<Fault>> read_faults(const base::Json& list) {
  std::vector<Fault> faults;
  for (const base::Json& item : list.as_array()) {
    const std::string word = text_or_empty(item.as_object(), "fault");
    const auto* named = std::ranges::find(kKindNames, word, &KindName::name);
    if (named == kKindNames.end()) {
      return base::error(base::ErrorKind::kInvalidArgument, "unknown fault `{}`", word);
    }
    faults.push_back(read_fault(item.as_object(), named->kind));
  }
  return faults;
}

}  // namespace

base::Result<void> Faults::set(const base::Json& list) {
  try {
    auto faults = read_faults(list);
    if (!faults) {
      return std::move(faults).error();
    }
    if (faults->size() > kMostFaults) {
      return base::error(base::ErrorKind::kInvalidArgument, "at most {} faults", kMostFaults);
    }
    const std::scoped_lock lock(mutex_);
    faults_ = *std::move(faults);
    return {};
  } catch (const std::exception&) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "faults must be a list of objects with texts `type`, `operation`, `fault`, "
                       "`code`, `message` and numbers `times`, `milliseconds`");
  }
}

std::optional<Fault> Faults::take(std::string_view type, std::string_view operation,
                                  FaultKind kind) {
  const std::scoped_lock lock(mutex_);
  for (Fault& fault : faults_) {
    const bool due = fault.times > 0 && fault.kind == kind &&
                     (fault.type.empty() || fault.type == type) &&
                     (fault.operation.empty() || fault.operation == operation);
    if (due) {
      --fault.times;
      return fault;
    }
  }
  return std::nullopt;
}

}  // namespace region
