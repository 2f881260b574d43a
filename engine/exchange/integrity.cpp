#include "engine/exchange/integrity.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/crypto.h"

namespace engine {

namespace {

using base::Json;
using base::JsonObject;

/// Calls `visit(what it is, URN)` for everything that must stand before the resource.
template <class Visit>
void for_each_reference(const ResourceLinks& resource, const Visit& visit) {
  if (!resource.parent.empty()) {
    visit("parent", resource.parent);
  }
  for (const std::string& urn : resource.dependencies) {
    visit("dependency", urn);
  }
  for (const auto& [property, urns] : resource.property_dependencies) {
    for (const std::string& urn : urns) {
      visit(fmt::format("dependency of property '{}'", property), urn);
    }
  }
  if (!resource.deleted_with.empty()) {
    visit("deletedWith", resource.deleted_with);
  }
  for (const std::string& urn : resource.replace_with) {
    visit("replaceWith", urn);
  }
}

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
      for_each_reference(resource, [&](const std::string& what, const std::string& urn) {
        if (!seen_.contains(urn)) {
          report(fmt::format("its {} {} {}", what, urn,
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

/// Reads the members of one JSON object, and notes those of a wrong kind.
class LinksReader {
 public:
  LinksReader(const JsonObject& object, std::vector<std::string>& wrong)
      : object_(object), wrong_(wrong) {}

  std::string text(std::string_view name) {
    const Json* found = object_.if_contains(name);
    if (found == nullptr || found->is_null()) {
      return "";
    }
    if (!found->is_string()) {
      wrong_.push_back(fmt::format("'{}' is no text", name));
      return "";
    }
    return std::string(found->get_string());
  }

  bool flag(std::string_view name) {
    const Json* found = object_.if_contains(name);
    if (found != nullptr && !found->is_bool()) {
      wrong_.push_back(fmt::format("'{}' is neither true nor false", name));
    }
    return found != nullptr && found->is_bool() && found->get_bool();
  }

  std::vector<std::string> texts(std::string_view name) {
    const Json* found = object_.if_contains(name);
    return found == nullptr ? std::vector<std::string>() : texts_of(*found, name);
  }

  std::vector<std::string> texts_of(const Json& json, std::string_view name) {
    std::vector<std::string> texts;
    if (json.is_array()) {
      for (const Json& each : json.get_array()) {
        if (each.is_string()) {
          texts.emplace_back(each.get_string());
        } else {
          wrong_.push_back(fmt::format("an element of '{}' is no text", name));
        }
      }
    } else if (!json.is_null()) {  // Pulumi writes null for a property without dependencies
      wrong_.push_back(fmt::format("'{}' is no list", name));
    }
    return texts;
  }

 private:
  const JsonObject& object_;
  std::vector<std::string>& wrong_;
};

ResourceLinks links_of(const JsonObject& object, std::vector<std::string>& wrong) {
  LinksReader reader(object, wrong);
  ResourceLinks links{.urn = reader.text("urn"),
                      .type = reader.text("type"),
                      .custom = reader.flag("custom"),
                      .going = reader.flag("delete"),
                      .pending_replacement = reader.flag("pendingReplacement"),
                      .id = reader.text("id"),
                      .provider = reader.text("provider"),
                      .parent = reader.text("parent"),
                      .deleted_with = reader.text("deletedWith"),
                      .dependencies = reader.texts("dependencies"),
                      .replace_with = reader.texts("replaceWith")};
  const Json* by_property = object.if_contains("propertyDependencies");
  if (by_property != nullptr && by_property->is_object()) {
    for (const auto& each : by_property->get_object()) {
      links.property_dependencies.emplace(each.key(), reader.texts_of(each.value(), each.key()));
    }
  }
  return links;
}

void check_magic(const JsonObject& deployment, std::vector<IntegrityProblem>& problems) {
  const Json* manifest = deployment.if_contains("manifest");
  if (manifest == nullptr || !manifest->is_object()) {
    problems.push_back({.text = "it has no manifest"});
    return;
  }
  std::vector<std::string> wrong;
  LinksReader reader(manifest->get_object(), wrong);
  const std::string version = reader.text("version");
  if (reader.text("magic") != (version.empty() ? "" : base::sha256_hex(version))) {
    problems.push_back(
        {.text = fmt::format("the magic of its manifest does not fit the version '{}'", version)});
  }
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

std::vector<IntegrityProblem> check_deployment_integrity(const JsonObject& deployment) {
  std::vector<IntegrityProblem> problems;
  check_magic(deployment, problems);
  const Json* resources = deployment.if_contains("resources");
  std::vector<ResourceLinks> links;
  if (resources != nullptr && !resources->is_array() && !resources->is_null()) {
    problems.push_back({.text = "'resources' is no list"});
  } else if (resources != nullptr && resources->is_array()) {
    for (const Json& resource : resources->get_array()) {
      std::vector<std::string> wrong;
      if (!resource.is_object()) {
        wrong.emplace_back("it is no object");
      }
      links.push_back(resource.is_object() ? links_of(resource.get_object(), wrong)
                                           : ResourceLinks());
      for (std::string& each : wrong) {
        problems.push_back({links.size() - 1, links.back().urn, std::move(each)});
      }
    }
  }
  for (IntegrityProblem& problem : check_integrity(links)) {
    problems.push_back(std::move(problem));
  }
  return problems;
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
    for_each_reference(links_of(*resources[i]), [&](const auto& /*what*/, const std::string& urn) {
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
