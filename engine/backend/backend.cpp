#include "engine/backend/backend.h"

#include <algorithm>

namespace engine {

base::Result<std::vector<std::string>> projects(Backend& backend) {
  const auto listing = backend.objects().list(std::string(kStacksFolder));
  if (!listing) {
    return listing.error();
  }
  std::vector<std::string> names;
  for (const std::string& name : listing->folders) {
    const auto stacks = backend.stacks(name);
    if (!stacks) {
      return stacks.error();
    }
    if (!stacks->empty()) {
      names.push_back(name);
    }
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace engine
