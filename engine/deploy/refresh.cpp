#include "engine/deploy/refresh.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "catalog/pointer.h"
#include "catalog/schema.h"
#include "engine/plan/attributes.h"
#include "engine/plan/contributions.h"
#include "engine/plan/leaving.h"

namespace engine {

namespace {

/// The top-level properties that are not as they were last left.
std::vector<std::string> drifted(const std::vector<catalog::Difference>& differences) {
  std::set<std::string> names;
  for (const catalog::Difference& difference : differences) {
    names.insert(catalog::top_level(difference.pointer));
  }
  return {names.begin(), names.end()};
}

/// An empty list where there was none: what is left when others' elements are taken out.
bool says_nothing(const catalog::Difference& difference) {
  const auto* list = difference.after.if_list();
  return difference.before.is_absent() && list != nullptr && list->empty();
}

/// Of outputs that have changed, what `differences` does not tell already: what nobody has declared
/// can be changed by others, too. What only the service sets follows from something else, often
/// from what this stack has made since (the load balancers of a target group).
void add_undeclared(const catalog::ResourceType& type, const catalog::Value& before,
                    const catalog::Value& after, std::vector<catalog::Difference>& differences) {
  const std::vector<std::string> told = drifted(differences);
  for (catalog::Difference& difference : catalog::compare(type, before, after)) {
    if (!says_nothing(difference) && !catalog::covered(difference.pointer, type.read_only) &&
        !std::ranges::binary_search(told, catalog::top_level(difference.pointer))) {
      differences.push_back(std::move(difference));
    }
  }
}

/// nullopt: it is as recorded and declared.
std::optional<Refreshed> read_one(const ResourceState& recorded, const Contributions& contributions,
                                  Provider& provider) {
  const auto live = provider.read(recorded.type, recorded.identifier);
  if (!live) {
    throw base::Exception(live.error().in(recorded.urn));
  }
  if (!live->has_value()) {
    return Refreshed{.resource = recorded, .missing = true, .changed = true};
  }
  catalog::Value outputs = outputs_from((*live)->properties, recorded);
  std::vector<catalog::Difference> differences;
  const catalog::ResourceType* type = catalog::find_resource_type(recorded.type);
  if (type != nullptr) {
    const Contributions::Lists& added = contributions.to(recorded);
    outputs = own_part(*type, outputs, added);
    differences =
        catalog::compare_live(*type, declared_part(*type, recorded.inputs, added), outputs);
  }
  // What a failed update left: then `drifted` says what the update was about.
  std::vector<std::string> names =
      recorded.taint == Taint::kUpdate ? recorded.drifted : drifted(differences);
  const bool other_outputs = !(outputs == recorded.outputs);
  if (type != nullptr && other_outputs) {
    // An update has left the whole of it in the state.
    add_undeclared(*type, own_part(*type, recorded.outputs, contributions.to(recorded)), outputs,
                   differences);
  }
  const bool changed = names != recorded.drifted || other_outputs;
  if (!changed && differences.empty()) {
    return std::nullopt;
  }
  Refreshed found{.resource = recorded, .changed = changed, .differences = std::move(differences)};
  found.resource.outputs = std::move(outputs);
  found.resource.drifted = std::move(names);
  return found;
}

/// By serial: which resources a run is about.
std::set<std::uint64_t> chosen(const Snapshot& recorded, const Selection& selection) {
  std::set<std::uint64_t> in;
  std::set<std::uint64_t> out;
  for (const auto& [serial, resource] : recorded.resources()) {
    if (any_matches(selection.excludes, resource.urn)) {
      out.insert(serial);
    } else if (selection.targets.empty() || any_matches(selection.targets, resource.urn)) {
      in.insert(serial);
    }
  }
  if (selection.dependents || selection.exclude_dependents) {
    const Dependents dependents = dependents_of(recorded);
    add_dependents(recorded, dependents, selection.dependents ? in : out);
  }
  for (const std::uint64_t serial : out) {
    in.erase(serial);
  }
  return in;
}

}  // namespace

base::Result<Reading> read_all(const Snapshot& recorded, const Selection& selection,
                               Provider& provider, const WorkOptions& options) {
  std::vector<const ResourceState*> resources;
  for (const std::uint64_t serial : chosen(recorded, selection)) {
    const ResourceState& resource = *recorded.find(serial);
    if (!resource.component && !resource.delete_pending && !resource.pending_replacement) {
      resources.push_back(&resource);
    }
  }
  const Contributions contributions(recorded);
  std::atomic<std::size_t> read = 0;
  std::mutex mutex;  // guards the rest
  std::map<std::size_t, Refreshed> found;
  std::map<std::size_t, base::Error> failed;
  run_each(resources.size(), options, [&](std::size_t i) {
    auto one = base::caught([&] { return read_one(*resources[i], contributions, provider); });
    ++read;
    if (!one) {
      const std::scoped_lock lock(mutex);
      failed.emplace(i, std::move(one).error());
    } else if (*one) {
      const std::scoped_lock lock(mutex);
      found.emplace(i, **std::move(one));
    }
  });
  if (read < resources.size()) {
    return base::error(base::ErrorKind::kCancelled,
                       "stopped while reading what exists; nothing was recorded");
  }
  Reading reading;
  reading.same = read - found.size() - failed.size();
  for (auto& [i, refreshed] : found) {
    reading.found.push_back(std::move(refreshed));
  }
  for (auto& [i, error] : failed) {
    reading.failed.push_back({resources[i]->urn, std::move(error)});
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
    if (id.empty()) {
      continue;
    }
    const ResourceState* known = recorded.find(declared.urn);
    if (known == nullptr || (known->identifier != id && known->import_id != id)) {
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
