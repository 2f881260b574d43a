#include "engine/state/integrity.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "engine/state/references.h"

namespace engine {

namespace {

class Checker {
 public:
  explicit Checker(const std::vector<ResourceLinks>& resources) : resources_(resources) {
    for (const ResourceLinks& resource : resources_) {
      all_.insert(resource.urn);
    }
  }

  std::vector<IntegrityProblem> run() {
    for (at_ = 0; at_ < resources_.size(); ++at_) {
      const ResourceLinks& resource = resources_[at_];
      check_itself(resource);
      check_provider(resource);
      for_each_reference(resource, [&](const ReferenceName& name, const std::string& urn) {
        if (!seen_.contains(urn)) {
          report(fmt::format("its {} {} {}", name.text(), urn,
                             all_.contains(urn) ? "stands behind it" : "is not in the state"));
        }
      });
      seen_.insert(resource.urn);
      if (resource.type.starts_with("pulumi:providers:")) {
        providers_.insert(fmt::format("{}::{}", resource.urn, resource.id));
      }
    }
    return std::move(problems_);
  }

 private:
  void report(std::string text) {
    problems_.push_back({at_, resources_[at_].urn, std::move(text)});
  }

  void check_itself(const ResourceLinks& resource) {
    if (resource.urn.empty()) {
      report("it has no URN");
    }
    if (resource.type.empty()) {
      report("it has no type");
    }
    if (!resource.custom && !resource.id.empty()) {
      report(fmt::format("it is a component and has the id '{}'", resource.id));
    }
    if (!resource.going && !current_.insert(resource.urn).second) {
      report("another resource of the same URN is not about to be deleted either");
    }
  }

  void check_provider(const ResourceLinks& resource) {
    if (!resource.provider.empty() && !resource.pending_replacement &&
        !providers_.contains(resource.provider)) {
      report(fmt::format("its provider {} does not stand before it", resource.provider));
    }
  }

  const std::vector<ResourceLinks>& resources_;
  std::size_t at_ = 0;
  std::unordered_set<std::string> all_;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string> current_;
  std::unordered_set<std::string> providers_;
  std::vector<IntegrityProblem> problems_;
};

ResourceLinks links_of(const ResourceState& resource) {
  return {.urn = resource.urn,
          .type = resource.type,
          .custom = !resource.component,
          .going = resource.delete_pending,
          .id = resource.identifier,
          .parent = resource.parent,
          .deleted_with = resource.deleted_with,
          .dependencies = resource.dependencies,
          .property_dependencies = resource.property_dependencies};
}

}  // namespace

std::vector<IntegrityProblem> check_integrity(const std::vector<ResourceLinks>& resources) {
  return Checker(resources).run();
}

std::vector<IntegrityProblem> check_integrity(const Snapshot& snapshot) {
  std::vector<ResourceLinks> links;
  for (const ResourceState* resource : in_dependency_order(snapshot)) {
    links.push_back(links_of(*resource));
  }
  return check_integrity(links);
}

std::vector<const ResourceState*> in_dependency_order(const Snapshot& snapshot) {
  std::vector<const ResourceState*> resources;
  std::unordered_map<std::string_view, std::size_t> places;
  for (const auto& [serial, resource] : snapshot.resources()) {
    places.emplace(resource.urn, resources.size());
    resources.push_back(&resource);
  }
  for (std::size_t i = 0; i < resources.size(); ++i) {
    if (!resources[i]->delete_pending) {  // the current one is meant where there are several
      places[resources[i]->urn] = i;
    }
  }
  std::vector<std::vector<std::size_t>> needed_by(resources.size());
  std::vector<std::size_t> missing(resources.size());
  for (std::size_t i = 0; i < resources.size(); ++i) {
    std::set<std::size_t> needs;
    for_each_reference(*resources[i], [&](const ReferenceName& /*name*/, const std::string& urn) {
      if (const auto place = places.find(urn); place != places.end()) {
        needs.insert(place->second);
      }
    });
    missing[i] = needs.size();
    for (const std::size_t need : needs) {
      needed_by[need].push_back(i);
    }
  }
  std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
  for (std::size_t i = 0; i < resources.size(); ++i) {
    if (missing[i] == 0) {
      ready.push(i);
    }
  }
  std::vector<const ResourceState*> ordered;
  std::vector<bool> done(resources.size());
  while (!ready.empty()) {
    const std::size_t next = ready.top();
    ready.pop();
    done[next] = true;
    ordered.push_back(resources[next]);
    for (const std::size_t waiting : needed_by[next]) {
      if (--missing[waiting] == 0) {
        ready.push(waiting);
      }
    }
  }
  for (std::size_t i = 0; i < resources.size(); ++i) {
    if (!done[i]) {
      ordered.push_back(resources[i]);
    }
  }
  return ordered;
}

}  // namespace engine
