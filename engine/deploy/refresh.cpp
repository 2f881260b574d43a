#include "engine/deploy/refresh.h"

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
  found.resource.outputs = outputs_from((*live)->properties, recorded);
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

base::Result<Reading> read_all(const Snapshot& recorded, const Selection& selection,
                               Provider& provider, const WorkOptions& options) {
  std::vector<const ResourceState*> resources;
  for (const auto& [serial, resource] : recorded.resources()) {
    if (!resource.component && !resource.delete_pending && !resource.pending_replacement &&
        selects(selection, resource.urn)) {
      resources.push_back(&resource);
    }
  }
  const Contributions contributions(recorded);
  std::vector<std::optional<base::Result<Refreshed>>> results(resources.size());
  run_each(resources.size(), options, [&](std::size_t i) {
    try {
      results[i] = read_one(*resources[i], contributions, provider);
    } catch (const base::Exception& exception) {  // a recorded secret that cannot be opened
      results[i] = exception.error();
    }
  });
  Reading reading;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (!results[i]) {
      return base::error(base::ErrorKind::kCancelled,
                         "stopped while reading what exists; nothing was recorded");
    }
    if (*results[i]) {
      reading.found.push_back(**std::move(results[i]));
    } else {
      reading.failed.push_back({resources[i]->urn, std::move(*results[i]).error()});
    }
  }
  return reading;
}

Seen seen(const Reading& reading) {
  Seen seen;
  for (const Refreshed& each : reading.found) {
    if (each.missing) {
      seen.drop.push_back(each.resource.serial);
    } else if (each.changed) {
      seen.put.push_back(each.resource);
    }
  }
  return seen;
}

std::map<std::string, std::optional<Resource>> read_imports(const Stack& stack,
                                                            const Snapshot& recorded,
                                                            Provider& provider,
                                                            const WorkOptions& options) {
  std::vector<const DeclaredResource*> wanted;
  for (const DeclaredResource& declared : stack.resources()) {
    const std::string& id = declared.declaration.options.import_id;
    const ResourceState* known = recorded.find(declared.urn);
    if (!id.empty() && (known == nullptr || (known->identifier != id && known->import_id != id))) {
      wanted.push_back(&declared);
    }
  }
  std::vector<std::optional<base::Result<std::optional<Resource>>>> results(wanted.size());
  run_each(wanted.size(), options, [&](std::size_t i) {
    results[i] =
        provider.read(wanted[i]->declaration.type, wanted[i]->declaration.options.import_id);
  });
  std::map<std::string, std::optional<Resource>> found;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (results[i] && *results[i]) {
      found.emplace(wanted[i]->urn, **std::move(results[i]));
    }
  }
  return found;
}

}  // namespace engine
