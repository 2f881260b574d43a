#include "engine/exchange/deployment_integrity.h"

#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/crypto.h"
#include "engine/graph/urn.h"

namespace engine {

namespace {

using base::Json;
using base::JsonObject;

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

ResourceLinks deployment_links(const JsonObject& object, std::vector<std::string>& wrong) {
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
  if (const Urn urn = parse_urn(links.urn); !urn.name.empty() && urn.type() != links.type) {
    wrong.push_back(fmt::format("its type is '{}', its URN says '{}'", links.type, urn.type()));
  }
  if (links.custom && links.id.empty()) {
    wrong.push_back("it is a resource of a provider and has no 'id'");
  }
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
      links.push_back(resource.is_object() ? deployment_links(resource.get_object(), wrong)
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

}  // namespace engine
