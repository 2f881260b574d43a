#include "engine/exchange/deployment_export.h"

#include <algorithm>
#include <set>
#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/crypto.h"
#include "catalog/schema.h"
#include "engine/exchange/deployment_integrity.h"
#include "engine/exchange/pulumi_values.h"
#include "engine/exchange/sdk_names.h"
#include "engine/graph/stack_reference.h"
#include "engine/graph/urn.h"
#include "engine/state/journal_entries.h"

namespace engine {

namespace {

using base::Json;
using base::JsonArray;
using base::JsonObject;
using catalog::Value;

/// A UUID that is the same whenever the name is.
std::string uuid_of(std::string_view name) {
  std::string hex = base::sha256_hex(name).substr(0, 32);
  hex[12] = '8';  // RFC 9562: a version for everybody's own use
  hex[16] = 'a';
  return fmt::format("{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4),
                     hex.substr(16, 4), hex.substr(20));
}

bool is_reference(const ResourceState& resource) {
  return resource.type == kStackReferenceType;
}

class Export {
 public:
  Export(const Snapshot& snapshot, const ExportOptions& options, StateCodec& codec)
      : snapshot_(snapshot),
        options_(options),
        codec_(codec),
        writer_(codec, options.show_secrets),
        root_(root_urn(options.stack, options.project)) {}

  ExportedDeployment run() {
    resources_.push_back(root());
    if (std::ranges::any_of(snapshot_.resources(),
                            [](const auto& entry) { return !entry.second.component; })) {
      resources_.push_back(default_provider());
    }
    if (std::ranges::any_of(snapshot_.resources(),
                            [](const auto& entry) { return is_reference(entry.second); })) {
      resources_.push_back(reference_provider());
    }
    for (const ResourceState* resource : in_dependency_order(snapshot_)) {
      resources_.push_back(resource_json(*resource));
    }
    JsonObject deployment{{"manifest", manifest()},
                          {"secrets_providers", codec_.secrets().description()},
                          {"resources", std::move(resources_)}};
    if (!snapshot_.pending().empty()) {
      JsonArray pending;
      for (const auto& [id, operation] : snapshot_.pending()) {
        pending.push_back(JsonObject{{"resource", resource_json(operation.resource)},
                                     {"type", name(operation.kind)}});
      }
      deployment.emplace("pending_operations", std::move(pending));
    }
    deployment.emplace("metadata", JsonObject());
    for (const IntegrityProblem& problem : check_deployment_integrity(deployment)) {
      throw base::Exception(base::error(base::ErrorKind::kCorrupt, "the state is broken: {}: {}",
                                        problem.urn, problem.text));
    }
    return {JsonObject{{"version", 3}, {"deployment", std::move(deployment)}}, std::move(notes_)};
  }

 private:
  /// When the state was last changed: the same state has the same manifest.
  Json manifest() const {
    std::string time = "1970-01-01T00:00:00Z";
    for (const auto& [serial, resource] : snapshot_.resources()) {
      time = std::max(time, resource.modified);
    }
    JsonObject plugin{
        {"name", "aws-native"}, {"path", ""}, {"type", "resource"}, {"version", kAwsNativeVersion}};
    return JsonObject{{"time", time},
                      {"magic", base::sha256_hex(options_.version)},
                      {"version", options_.version},
                      {"plugins", JsonArray{std::move(plugin)}}};
  }

  Json root() const {
    JsonObject object{{"urn", root_}, {"custom", false}, {"type", "pulumi:pulumi:Stack"}};
    JsonObject outputs;
    for (const auto& [name, value] : snapshot_.outputs()) {
      outputs.emplace(name, writer_.write(value, name));
    }
    if (!outputs.empty()) {
      object.emplace("outputs", std::move(outputs));
    }
    return object;
  }

  Json default_provider() {
    std::string version = kAwsNativeVersion;
    std::ranges::replace(version, '.', '_');
    const std::string urn = make_urn(options_.stack, options_.project, "",
                                     "pulumi:providers:aws-native", "default_" + version);
    const std::string id = uuid_of(urn);
    provider_ = fmt::format("{}::{}", urn, id);
    JsonObject inputs{{"version", kAwsNativeVersion}};
    if (!options_.region.empty()) {
      inputs.emplace("region", options_.region);
    }
    JsonObject object{{"urn", urn}, {"custom", true}, {"id", id}};
    object.emplace("type", "pulumi:providers:aws-native");
    object.emplace("inputs", inputs);
    object.emplace("outputs", inputs);
    return object;
  }

  /// Of Pulumi's own resources.
  Json reference_provider() {
    const std::string urn =
        make_urn(options_.stack, options_.project, "", "pulumi:providers:pulumi", "default");
    reference_provider_ = fmt::format("{}::{}", urn, uuid_of(urn));
    return JsonObject{
        {"urn", urn}, {"custom", true}, {"id", uuid_of(urn)}, {"type", "pulumi:providers:pulumi"}};
  }

  /// Here a component whose inputs are what was read; with Pulumi an external resource.
  Json reference_json(const ResourceState& reference) const {
    JsonObject object{{"urn", reference.urn}, {"custom", true}};
    const Value name = reference.inputs.at("name");
    object.emplace("id", name.if_string() != nullptr ? *name.if_string() : "");
    object.emplace("type", kStackReferenceType);
    object.emplace("inputs", writer_.write(Value::Object{{"name", name}}, reference.urn));
    object.emplace("outputs", writer_.write(reference.inputs, reference.urn));
    object.emplace("parent", root_);
    object.emplace("external", true);
    object.emplace("provider", reference_provider_);
    return object;
  }

  Json resource_json(const ResourceState& resource) {
    if (is_reference(resource)) {
      return reference_json(resource);
    }
    const catalog::ResourceType* type =
        resource.component ? nullptr : catalog::find_resource_type(resource.type);
    JsonObject object{{"urn", resource.urn}, {"custom", !resource.component}};
    if (resource.delete_pending) {
      object.emplace("delete", true);
    }
    if (!resource.identifier.empty()) {
      object.emplace("id", resource.identifier);
    }
    object.emplace("type", type != nullptr ? type->token : std::string_view(resource.type));
    add_properties(resource, type, object);
    object.emplace("parent", resource.parent.empty() ? root_ : resource.parent);
    if (resource.protect) {
      object.emplace("protect", true);
    }
    add_dependencies(resource, object);
    if (resource.taint != Taint::kNone) {
      object.emplace("initErrors", JsonArray{Json(resource.failure)});
    }
    if (!resource.component) {
      object.emplace("provider", provider_);
    }
    add_property_dependencies(resource, object);
    if (!resource.timeout_seconds.empty()) {
      JsonObject timeouts;
      for (const auto& [operation, seconds] : resource.timeout_seconds) {
        timeouts.emplace(operation, seconds);
      }
      object.emplace("customTimeouts", std::move(timeouts));
    }
    if (resource.retain_on_delete) {
      object.emplace("retainOnDelete", true);
    }
    if (!resource.deleted_with.empty()) {
      object.emplace("deletedWith", resource.deleted_with);
    }
    for (const auto& [name, time] :
         {std::pair{"created", &resource.created}, std::pair{"modified", &resource.modified}}) {
      if (!time->empty()) {
        object.emplace(name, *time);
      }
    }
    return object;
  }

  void add_properties(const ResourceState& resource, const catalog::ResourceType* type,
                      JsonObject& object) {
    const catalog::PropertyType* properties = type != nullptr ? &type->properties : nullptr;
    const Value empty = Value::Object{};
    const Json inputs = writer_.write(
        with_sdk_names(properties, resource.inputs.is_absent() ? empty : resource.inputs),
        resource.urn);
    Json outputs = writer_.write(
        with_sdk_names(properties, resource.outputs.is_absent() ? empty : resource.outputs),
        resource.urn);
    if (!resource.component && outputs.is_object()) {
      outputs.get_object().emplace(kInputsOutput, inputs);
      if (JsonObject own = own_json(resource); !own.empty()) {
        outputs.get_object().emplace(kSettleOutput, std::move(own));
      }
    }
    object.emplace("inputs", inputs);
    object.emplace("outputs", std::move(outputs));
  }

  JsonObject own_json(const ResourceState& resource) const {
    JsonObject own;
    if (!resource.drifted.empty()) {
      own.emplace("drifted", boost::json::value_from(resource.drifted));
    }
    if (resource.taint != Taint::kNone) {
      own.emplace("taint", resource.taint == Taint::kCreate ? "create" : "update");
    }
    if (!resource.secret_digests.empty()) {
      own.emplace("secretDigests", boost::json::value_from(resource.secret_digests));
      if (!snapshot_.digest_key().is_absent()) {
        own.emplace("digestKey",
                    writer_.write(snapshot_.digest_key(), std::string(kDigestKeyOwner)));
      }
    }
    return own;
  }

  /// Without those that are not in the state any more: Pulumi refuses them.
  std::vector<std::string> present(const std::vector<std::string>& urns, const std::string& of) {
    std::vector<std::string> found;
    for (const std::string& urn : urns) {
      if (exists(urn)) {
        found.push_back(urn);
      } else {
        notes_.push_back(
            fmt::format("{} depends on {}, which is not in the state: left out", of, urn));
      }
    }
    return found;
  }

  bool exists(const std::string& urn) const {
    return std::ranges::any_of(snapshot_.resources(),
                               [&](const auto& entry) { return entry.second.urn == urn; });
  }

  void add_dependencies(const ResourceState& resource, JsonObject& object) {
    if (auto urns = present(resource.dependencies, resource.urn); !urns.empty()) {
      object.emplace("dependencies", boost::json::value_from(urns));
    }
  }

  void add_property_dependencies(const ResourceState& resource, JsonObject& object) {
    JsonObject by_property;
    for (const auto& [property, urns] : resource.property_dependencies) {
      std::vector<std::string> found;
      std::ranges::copy_if(urns, std::back_inserter(found),
                           [&](const std::string& urn) { return exists(urn); });
      by_property.emplace(sdk_name(property), boost::json::value_from(found));
    }
    if (!by_property.empty()) {
      object.emplace("propertyDependencies", std::move(by_property));
    }
  }

  const Snapshot& snapshot_;
  const ExportOptions& options_;
  StateCodec& codec_;
  PulumiValueWriter writer_;
  std::string root_;
  std::string provider_;
  std::string reference_provider_;
  JsonArray resources_;
  std::vector<std::string> notes_;
};

}  // namespace

base::Result<ExportedDeployment> export_deployment(const Snapshot& snapshot,
                                                   const ExportOptions& options,
                                                   StateCodec& codec) {
  return base::caught([&] { return Export(snapshot, options, codec).run(); });
}

}  // namespace engine
