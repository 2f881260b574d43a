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
  /// The owner itself stops so long after it began to send its last sign of life: before anybody
  /// else may count it dead. The difference is for the whole seconds of the store's clock, and for
  /// what the owner's own and that one run apart.
  base::Milliseconds own_expiry{25'000};
};

/// A lease as one object: its bytes name the owner, writing it anew is the owner's sign of life,
/// its age by the store's own clock tells the dead from the living. Whoever wants the owner to stop
/// writes that into it, which the owner finds with its next sign of life. Every write is on
/// condition of the version it replaces.
///
/// `on_cancel` is called at `own_expiry` at the latest when no sign of life gets through, however
/// long a request hangs. The owner goes on with its signs of life until it ends: while nobody takes
/// the lease, the next one that gets through renews it.
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

  bool is_held() override { return left() > base::Milliseconds{0}; }

  void stop_recording() override {}  // there is nothing beside it

 private:
  ObjectLease(ObjectStore& objects, base::Clock& clock, std::string key, LockOwner owner,
              LeaseTimes times, std::function<void()> on_cancel);

  /// By two clocks: the steady one stands still while the machine sleeps, the other may be set.
  struct Moment {
    base::SteadyTime steady;
    base::WallTime wall;
  };

  Moment now() { return {clock_.now(), clock_.wall_now()}; }

  /// How long it is held without another sign of life.
  base::Milliseconds left();
  void run(const std::stop_token& stop);
  /// Tells the owner in time, whatever `run` waits for.
  void watch(const std::stop_token& stop);
  /// False: another has taken it.
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
  std::mutex renewed_mutex_;
  Moment renewed_{};  ///< when the last sign of life that got through was sent; guarded by that
  std::atomic<bool> taken_ = false;
  std::atomic<bool> told_ = false;
  std::jthread heartbeat_;
  std::jthread watch_;
};

/// Who holds the lease of that key; nullopt: nobody who lives.
base::Result<std::optional<LockOwner>> find_lease_owner(ObjectStore& objects,
                                                        const std::string& key, LeaseTimes times);

/// Writes into the lease that its owner is to stop. kNotFound: nobody holds it.
base::Result<LockOwner> cancel_lease(ObjectStore& objects, const std::string& key, LeaseTimes times,
                                     const LockOwner& asking);

}  // namespace engine
