#include "engine/backend/object_store.h"

namespace engine {

base::Result<void> remove_folder(ObjectStore& objects, const std::string& folder) {
  const auto listing = objects.list(folder);
  if (!listing) {
    return listing.error();
  }
  for (const std::string& name : listing->objects) {
    if (auto removed = objects.remove(folder + "/" + name); !removed) {
      return removed;
    }
  }
  for (const std::string& name : listing->folders) {
    if (auto removed = remove_folder(objects, folder + "/" + name); !removed) {
      return removed;
    }
  }
  return {};
}

}  // namespace engine
