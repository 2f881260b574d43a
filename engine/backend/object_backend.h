#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "engine/backend/backend.h"
#include "engine/backend/object_lease.h"

namespace engine {

/// States in a store of objects:
///   .settle/stacks/<project>/<stack>/state/...   the journal (ObjectLog)
///                                    lock.json   the lease (ObjectLease)
class ObjectBackend final : public Backend {
 public:
  struct Parts {
    std::unique_ptr<ObjectStore> objects;
    std::string url;
    base::Clock& clock;
    base::Random& random;
    LeaseTimes times{};
  };

  explicit ObjectBackend(Parts parts) : parts_(std::move(parts)) {}

  std::string url() const override { return parts_.url; }

  ObjectStore& objects() override { return *parts_.objects; }

  std::unique_ptr<StateLog> log(const StackId& id) override;
  base::Result<std::vector<std::string>> stacks(const std::string& project) override;
  base::Result<std::unique_ptr<Lease>> acquire(const StackId& id,
                                               std::function<void()> on_cancel) override;
  base::Result<std::optional<LockOwner>> owner(const StackId& id) override;
  base::Result<LockOwner> cancel(const StackId& id) override;
  base::Result<void> remove(const StackId& id, Lease& lease) override;

 private:
  Parts parts_;
};

}  // namespace engine
