#include "engine/backend/object_lease.h"

#include <algorithm>
#include <utility>

#include <boost/json.hpp>

namespace engine {

namespace {

using base::ErrorKind;

/// Attempts to write something that others write too.
constexpr int kAttemptsMax = 8;

std::string bytes_of(const LockOwner& owner) {
  return base::json_text(owner_to_json(owner)) + '\n';
}

bool is_dead(const StoredObject& object, const LockOwner& owner, LeaseTimes times) {
  return object.age >= times.expiry || (is_of_this_host(owner) && !is_running(owner));
}

/// The lease as it is, with the version it has.
struct Held {
  LockOwner owner;
  std::string version;
  bool dead = false;
};

base::Result<std::optional<Held>> read_lease(ObjectStore& objects, const std::string& key,
                                             LeaseTimes times) {
  auto object = objects.get(key);
  if (!object && object.error().kind == ErrorKind::kNotFound) {
    return std::optional<Held>();
  }
  if (!object) {
    return std::move(object).error();
  }
  auto owner = owner_from_json(object->bytes);
  if (!owner) {
    return base::error(ErrorKind::kCorrupt,
                       "{} is no lease of Settle's: when nothing runs on this stack, remove it",
                       objects.place(key));
  }
  const bool dead = is_dead(*object, *owner, times);
  return std::optional(Held{*std::move(owner), std::move(object->version), dead});
}

}  // namespace

ObjectLease::ObjectLease(ObjectStore& objects, base::Clock& clock, std::string key, LockOwner owner,
                         LeaseTimes times, std::function<void()> on_cancel)
    : objects_(objects),
      clock_(clock),
      key_(std::move(key)),
      owner_(std::move(owner)),
      times_(times),
      on_cancel_(std::move(on_cancel)) {}

base::Result<std::unique_ptr<ObjectLease>> ObjectLease::acquire(ObjectStore& objects,
                                                                base::Clock& clock, std::string key,
                                                                LockOwner owner, LeaseTimes times,
                                                                std::function<void()> on_cancel) {
  std::unique_ptr<ObjectLease> lease(new ObjectLease(
      objects, clock, std::move(key), std::move(owner), times, std::move(on_cancel)));
  for (int attempt = 0; attempt < kAttemptsMax; ++attempt) {
    const auto held = read_lease(objects, lease->key_, times);
    if (!held) {
      return held.error();
    }
    const bool ours = *held && (*held)->owner.id == lease->owner_.id;  // an answer was lost
    if (*held && !(*held)->dead && !ours) {
      return held_by((*held)->owner);
    }
    const Precondition condition =
        *held ? Precondition::is((*held)->version) : Precondition::absent();
    const Moment sent = lease->now();
    auto written = objects.put(lease->key_, bytes_of(lease->owner_), condition);
    if (written) {
      lease->version_ = *std::move(written);
      lease->renewed_ = sent;
      lease->heartbeat_ = std::jthread(std::bind_front(&ObjectLease::run, lease.get()));
      lease->watch_ = std::jthread(std::bind_front(&ObjectLease::watch, lease.get()));
      return lease;
    }
    if (written.error().kind != ErrorKind::kConflict) {
      return std::move(written).error();
    }
  }
  return base::error(ErrorKind::kConflict,
                     "the stack is being locked and unlocked by others ({}): try again",
                     objects.place(lease->key_));
}

ObjectLease::~ObjectLease() {
  watch_.request_stop();
  heartbeat_.request_stop();
  if (heartbeat_.joinable()) {
    heartbeat_.join();
    // What cannot be removed expires by itself.
    (void)objects_.remove(key_, Precondition::is(version_)).has_value();
  }
}

base::Milliseconds ObjectLease::left() {
  if (taken_) {
    return base::Milliseconds{0};
  }
  const std::lock_guard lock(renewed_mutex_);
  const auto silent = std::max<std::chrono::nanoseconds>(clock_.now() - renewed_.steady,
                                                         clock_.wall_now() - renewed_.wall);
  return times_.own_expiry - std::chrono::floor<base::Milliseconds>(silent);
}

void ObjectLease::run(const std::stop_token& stop) {
  while (clock_.wait_for(times_.heartbeat, stop)) {
    if (!beat()) {
      taken_ = true;
      tell();
      return;
    }
  }
}

void ObjectLease::watch(const std::stop_token& stop) {
  for (base::Milliseconds rest = left(); rest > base::Milliseconds{0}; rest = left()) {
    if (!clock_.wait_for(std::min(rest, times_.heartbeat), stop)) {
      return;
    }
  }
  tell();
}

void ObjectLease::tell() {
  if (!told_.exchange(true) && on_cancel_) {
    on_cancel_();
  }
}

bool ObjectLease::beat() {
  LockOwner present = owner_;
  present.heartbeat = base::format_rfc3339(clock_.wall_now());
  const Moment sent = now();
  auto written = objects_.put(key_, bytes_of(present), Precondition::is(version_));
  if (written) {
    version_ = *std::move(written);
    const std::lock_guard lock(renewed_mutex_);
    renewed_ = sent;
    return true;
  }
  return written.error().kind != ErrorKind::kConflict || resolve_conflict();
}

/// Somebody has written it: a request to stop, or the owner that took it; or it was this one, and
/// the answer was lost.
bool ObjectLease::resolve_conflict() {
  const auto held = read_lease(objects_, key_, times_);
  if (!held) {
    return true;  // not known yet
  }
  if (!*held || (*held)->owner.id != owner_.id) {
    return false;
  }
  version_ = (*held)->version;
  if (!(*held)->owner.cancelled_by.empty()) {
    owner_.cancelled_by = (*held)->owner.cancelled_by;
    tell();
  }
  return true;
}

base::Result<std::optional<LockOwner>> find_lease_owner(ObjectStore& objects,
                                                        const std::string& key, LeaseTimes times) {
  auto held = read_lease(objects, key, times);
  if (!held) {
    return std::move(held).error();
  }
  if (!*held || (*held)->dead) {
    return std::optional<LockOwner>();
  }
  return std::optional(std::move((*held)->owner));
}

base::Result<LockOwner> cancel_lease(ObjectStore& objects, const std::string& key, LeaseTimes times,
                                     const LockOwner& asking) {
  for (int attempt = 0; attempt < kAttemptsMax; ++attempt) {
    auto held = read_lease(objects, key, times);
    if (!held) {
      return std::move(held).error();
    }
    if (!*held || (*held)->dead) {
      return base::error(ErrorKind::kNotFound,
                         "nothing runs on this stack: there is nothing to cancel");
    }
    LockOwner owner = std::move((*held)->owner);
    owner.cancelled_by = fmt::format("{}@{}", asking.user, asking.host);
    const auto written = objects.put(key, bytes_of(owner), Precondition::is((*held)->version));
    if (written) {
      return owner;
    }
    if (written.error().kind != ErrorKind::kConflict) {
      return written.error();
    }
  }
  return base::error(ErrorKind::kConflict, "{} changes faster than it can be written: try again",
                     objects.place(key));
}

}  // namespace engine
