#include "engine/deploy/refresh.h"

#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include "catalog/schema.h"
#include "engine/plan/attributes.h"
#include "engine/plan/contributions.h"

namespace engine {

namespace {

base::Result<Refreshed> read_one(const ResourceState& recorded, const Contributions& contributions,
                                 Provider& provider) {
  auto live = provider.read(recorded.type, recorded.identifier);
  if (!live) {
    return live.error().in(recorded.urn);
  }
  Refreshed found{
      .resource = recorded, .missing = !live->has_value(), .changed = !live->has_value()};
  if (found.missing) {
    return found;
  }
  found.resource.outputs = outputs_from((*live)->properties, recorded.inputs);
  if (const catalog::ResourceType* type = catalog::find_resource_type(recorded.type)) {
    const Contributions::Lists& added = contributions.to(recorded);
    found.resource.outputs = own_part(*type, found.resource.outputs, added);
    found.differences = catalog::compare_live(*type, declared_part(*type, recorded.inputs, added),
                                              found.resource.outputs);
  }
  std::set<std::string> drifted;
  for (const catalog::Difference& difference : found.differences) {
    drifted.insert(top_level(difference.pointer));
  }
  if (recorded.taint != Taint::kUpdate) {  // then it says what the failed update was about
    found.resource.drifted.assign(drifted.begin(), drifted.end());
  }
  found.changed =
      found.resource.drifted != recorded.drifted || !(found.resource.outputs == recorded.outputs);
  return found;
}

}  // namespace

base::Result<std::vector<Refreshed>> read_all(const Snapshot& recorded, Provider& provider,
                                              const WorkOptions& options) {
  std::vector<const ResourceState*> resources;
  for (const auto& [serial, resource] : recorded.resources()) {
    if (!resource.component && !resource.delete_pending) {
      resources.push_back(&resource);
    }
  }
  const Contributions contributions(recorded);
  std::vector<std::optional<base::Result<Refreshed>>> results(resources.size());
  run_each(resources.size(), options, [&](std::size_t i) {
    try {
      results[i] = read_one(*resources[i], contributions, provider);
    } catch (const base::Exception& exception) {  // a recorded secret that cannot be opened
      results[i] = exception.error().in(resources[i]->urn);
    }
  });
  std::vector<Refreshed> found;
  for (std::optional<base::Result<Refreshed>>& result : results) {
    if (!result) {
      return base::error(base::ErrorKind::kCancelled,
                         "the refresh was stopped; nothing was recorded");
    }
    if (!*result) {
      return std::move(*result).error();
    }
    found.push_back(**std::move(result));
  }
  return found;
}

void apply_refreshed(const std::vector<Refreshed>& found, Snapshot& snapshot) {
  for (const Refreshed& each : found) {
    if (each.missing) {
      snapshot.drop(each.resource.serial);
    } else if (each.changed) {
      snapshot.put(each.resource);
    }
  }
}

}  // namespace engine
