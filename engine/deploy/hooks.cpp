#include "engine/deploy/hooks.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "engine/graph/urn.h"

namespace engine {

catalog::HookCall Hooks::call_for(const ResourceState& resource) {
  return {.urn = resource.urn,
          .name = std::string(parse_urn(resource.urn).name),
          .type = resource.type,
          .identifier = resource.identifier};
}

void Hooks::run(catalog::HookPoint point, const ResourceState& resource,
                const catalog::HookCall& call) const {
  const auto* const word = std::ranges::find(
      catalog::kHookPoints, point, &std::pair<catalog::HookPoint, std::string_view>::first);
  const auto names = resource.hooks.find(std::string(word->second));
  if (names == resource.hooks.end()) {
    return;
  }
  for (const std::string& name : names->second) {
    const auto hook = known_.find(name);
    if (hook == known_.end()) {
      throw base::Exception(base::error(base::ErrorKind::kNotFound,
                                        "its {} hook '{}' is not declared by the program",
                                        word->second, name));
    }
    if (auto result = hook->second.run(call); !result) {
      throw base::Exception(result.error().in(fmt::format("its {} hook '{}'", word->second, name)));
    }
  }
}

}  // namespace engine
