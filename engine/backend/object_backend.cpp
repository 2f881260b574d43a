#include "engine/backend/object_backend.h"

#include "base/ids.h"
#include "engine/backend/object_log.h"

namespace engine {

namespace {

std::string state_folder(const StackId& id) {
  return stack_folder(id) + "/state";
}

std::string lease_key(const StackId& id) {
  return stack_folder(id) + "/lock.json";
}

}  // namespace

std::unique_ptr<StateLog> ObjectBackend::log(const StackId& id) {
  return std::make_unique<ObjectLog>(*parts_.objects, state_folder(id),
                                     base::make_uuid(parts_.random));
}

base::Result<std::vector<std::string>> ObjectBackend::stacks(const std::string& project) {
  const auto listing = parts_.objects->list(".settle/stacks/" + project);
  if (!listing) {
    return listing.error();
  }
  std::vector<std::string> names;
  for (const std::string& name : listing->folders) {
    const auto exists = log({project, name})->exists();
    if (!exists) {
      return exists.error();
    }
    if (*exists) {
      names.push_back(name);
    }
  }
  return names;
}

base::Result<std::unique_ptr<Lease>> ObjectBackend::acquire(const StackId& id,
                                                            std::function<void()> on_cancel) {
  LockOwner owner = this_process(parts_.clock);
  owner.id = base::make_uuid(parts_.random);
  auto lease = ObjectLease::acquire(*parts_.objects, parts_.clock, lease_key(id), std::move(owner),
                                    parts_.times, std::move(on_cancel));
  if (!lease) {
    return std::move(lease).error();
  }
  return std::unique_ptr<Lease>(*std::move(lease));
}

base::Result<std::optional<LockOwner>> ObjectBackend::owner(const StackId& id) {
  return find_lease_owner(*parts_.objects, lease_key(id), parts_.times);
}

base::Result<LockOwner> ObjectBackend::cancel(const StackId& id) {
  const auto holder = owner(id);
  if (!holder) {
    return holder.error();
  }
  // A signal is heard at once, the lease with the next sign of life. Never both: the second would
  // be taken for impatience.
  if (*holder && is_of_this_host(**holder) && interrupt(**holder)) {
    return **holder;
  }
  return cancel_lease(*parts_.objects, lease_key(id), parts_.times, this_process(parts_.clock));
}

/// The state goes after all folders: until then the stack is there, and its removal can be
/// repeated.
base::Result<void> ObjectBackend::remove(const StackId& id, Lease& lease) {
  lease.stop_recording();
  const auto listing = parts_.objects->list(stack_folder(id));
  if (!listing) {
    return listing.error();
  }
  for (const std::string& name : listing->folders) {
    if (name != "state") {
      if (auto removed = remove_folder(*parts_.objects, stack_folder(id) + "/" + name); !removed) {
        return removed;
      }
    }
  }
  if (auto removed = remove_log(*parts_.objects, state_folder(id), lease); !removed) {
    return removed;
  }
  // What says that the stack is going (a rename's mark) goes after it; the lease goes by itself.
  for (const std::string& name : listing->objects) {
    const std::string key = stack_folder(id) + "/" + name;
    if (key != lease_key(id)) {
      if (auto removed = parts_.objects->remove(key); !removed) {
        return removed;
      }
    }
  }
  return {};
}

}  // namespace engine
