#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/backend/lease.h"
#include "engine/backend/object_store.h"

namespace engine {

struct LeaseTimes {
  base::Milliseconds heartbeat{5'000};
  base::Milliseconds expiry{30'000};  ///< an owner that has been silent for so long is dead
};

/// A lease as one object: its bytes name the owner, writing it anew is the owner's sign of life,
/// its age by the store's own clock tells the dead from the living. Whoever wants the owner to stop
/// writes that into it, which the owner finds with its next sign of life. Every write is on
/// condition of the version it replaces.
class ObjectLease final : public Lease {
 public:
  /// References are borrowed. kConflict names who holds it. See Backend::acquire.
  static base::Result<std::unique_ptr<ObjectLease>> acquire(ObjectStore& objects,
                                                            base::Clock& clock, std::string key,
                                                            LockOwner owner, LeaseTimes times,
                                                            std::function<void()> on_cancel);
  ~ObjectLease() override;
  ObjectLease(const ObjectLease&) = delete;
  ObjectLease& operator=(const ObjectLease&) = delete;

  const LockOwner& owner() const override { return owner_; }

  void stop_recording() override {}  // there is nothing beside it

 private:
  ObjectLease(ObjectStore& objects, base::Clock& clock, std::string key, LockOwner owner,
              LeaseTimes times, std::function<void()> on_cancel);
  void run(const std::stop_token& stop);
  /// False: the lease is lost.
  bool beat();
  bool resolve_conflict();
  void tell();

  ObjectStore& objects_;
  base::Clock& clock_;
  std::string key_;
  LockOwner owner_;
  LeaseTimes times_;
  std::function<void()> on_cancel_;
  std::string version_;  ///< the heartbeat's while it runs
  base::SteadyTime last_beat_;
  bool told_ = false;
  std::jthread heartbeat_;
};

/// Who holds the lease of that key; nullopt: nobody who lives.
base::Result<std::optional<LockOwner>> find_lease_owner(ObjectStore& objects,
                                                        const std::string& key, LeaseTimes times);

/// Writes into the lease that its owner is to stop. kNotFound: nobody holds it.
base::Result<LockOwner> cancel_lease(ObjectStore& objects, const std::string& key, LeaseTimes times,
                                     const LockOwner& asking);

}  // namespace engine
