#include "engine/exchange/deployment_import.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/json_members.h"
#include "catalog/schema.h"
#include "engine/exchange/deployment_document.h"
#include "engine/exchange/deployment_export.h"
#include "engine/exchange/deployment_integrity.h"
#include "engine/exchange/pulumi_values.h"
#include "engine/exchange/sdk_names.h"
#include "engine/graph/stack_reference.h"
#include "engine/graph/urn.h"
#include "engine/state/journal_entries.h"
#include "engine/state/references.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::flag_member;
using base::Json;
using base::JsonArray;
using base::JsonObject;
using base::object_member;
using base::text_member;
using base::texts_member;
using catalog::Value;

/// Members of a resource that are read, or that say nothing that a state keeps. Others are named
/// when they are left out.
constexpr std::array<std::string_view, 24> kUnderstood{
    "urn",         "custom",         "delete",         "id",
    "type",        "inputs",         "outputs",        "parent",
    "protect",     "external",       "dependencies",   "initErrors",
    "provider",    "created",        "modified",       "propertyDependencies",
    "deletedWith", "retainOnDelete", "customTimeouts", "pendingReplacement",
    "snippetID",   "sourcePosition", "stackTrace",     "aliases"};

[[noreturn]] void refuse(ErrorKind kind, std::string message) {
  throw base::Exception(base::Error{kind, std::move(message)});
}

class Import {
 public:
  Import(const ImportOptions& options, StateCodec& codec) : options_(options), codec_(codec) {}

  ImportedDeployment run(const Json& document) {
    const JsonObject& deployment = deployment_of(document);
    refuse_broken(deployment);
    const Json* description = deployment.if_contains("secrets_providers");
    SecretsManager* foreign = nullptr;
    if (options_.secrets && description != nullptr && description->is_object()) {
      foreign = options_.secrets(*description).or_throw();
    }
    const PulumiValueReader reader(codec_, foreign);
    reader_ = &reader;
    const Json* resources = deployment.if_contains("resources");
    if (resources != nullptr && resources->is_array()) {
      for (const Json& resource : resources->get_array()) {
        if (resource.is_object()) {
          add(resource.get_object());
        }
      }
    }
    drop_pending(deployment);
    refuse_problems();
    remove_dangling();
    for (const auto& [member, count] : left_out_) {
      notes_.push_back(
          fmt::format("'{}' of {} resources is not kept: the program says it again "
                      "with every run",
                      member, count));
    }
    return {std::move(snapshot_), std::move(notes_)};
  }

 private:
  /// A problem that --force overrides.
  void problem(std::string text) { problems_.push_back(std::move(text)); }

  void refuse_broken(const JsonObject& deployment) {
    for (const IntegrityProblem& broken : check_deployment_integrity(deployment)) {
      problem(broken.urn.empty() ? broken.text : fmt::format("{}: {}", broken.urn, broken.text));
    }
  }

  void refuse_problems() {
    if (problems_.empty()) {
      return;
    }
    if (!options_.force) {
      constexpr std::size_t kShown = 20;
      std::string text =
          "the deployment cannot be taken as it is; `settle stack import --force` takes what can "
          "be:";
      for (std::size_t i = 0; i < std::min(kShown, problems_.size()); ++i) {
        text += fmt::format("\n  {}", problems_[i]);
      }
      if (problems_.size() > kShown) {
        text += fmt::format("\n  and {} more", problems_.size() - kShown);
      }
      refuse(ErrorKind::kInvalidArgument, std::move(text));
    }
    for (std::string& each : problems_) {
      notes_.push_back(std::move(each));
    }
  }

  void add(const JsonObject& object) {
    const std::string urn = text_member(object, "urn");
    const Urn parts = parse_urn(urn);
    const std::string token = text_member(object, "type");
    if (!belongs(urn, parts)) {
      return;
    }
    if (token == "pulumi:pulumi:Stack") {
      set_stack_outputs(object);
      return;
    }
    if (token.starts_with("pulumi:providers:")) {
      note_provider(object, token);
      return;
    }
    if (token == kStackReferenceType) {
      add_reference(object, urn);
      return;
    }
    const bool component = !flag_member(object, "custom");
    const catalog::ResourceType* type = component ? nullptr : find_type_by_token(token);
    if (!component && type == nullptr) {
      problem(fmt::format("{}: Settle cannot manage the type '{}'; it is left out", urn, token));
      return;
    }
    if (flag_member(object, "external")) {
      notes_.push_back(fmt::format("{} is only read, not managed: left out", urn));
      return;
    }
    if (flag_member(object, "pendingReplacement")) {
      notes_.push_back(
          fmt::format("{} was deleted to be made again: left out, so that the next "
                      "`up` makes it",
                      urn));
      return;
    }
    snapshot_.put(resource_of(object, urn, token, type));
  }

  /// Whether the URN is this stack's; with --force it will be.
  bool belongs(const std::string& urn, const Urn& parts) {
    if (parts.stack.empty()) {
      problem(fmt::format("'{}' is no URN; it is left out", urn));
      return false;
    }
    if ((parts.stack != options_.stack || parts.project != options_.project) && !renames_) {
      renames_ = true;
      problem(
          fmt::format("it is stack '{}' of project '{}', not '{}' of '{}'; its names are "
                      "changed",
                      parts.stack, parts.project, options_.stack, options_.project));
    }
    return true;
  }

  /// The same URN in this stack.
  std::string here(const std::string& urn) const {
    const Urn parts = parse_urn(urn);
    return parts.stack.empty() ? urn
                               : fmt::format("urn:pulumi:{}::{}::{}::{}", options_.stack,
                                             options_.project, parts.qualified_type, parts.name);
  }

  std::vector<std::string> all_here(std::vector<std::string> urns) const {
    for (std::string& urn : urns) {
      urn = here(urn);
    }
    return urns;
  }

  void set_stack_outputs(const JsonObject& object) {
    std::map<std::string, Value> outputs;
    if (const JsonObject* members = object_member(object, "outputs")) {
      for (const auto& member : *members) {
        outputs.emplace(member.key(), reader_->read(member.value(), member.key()));
      }
    }
    snapshot_.set_outputs(std::move(outputs));
  }

  void add_reference(const JsonObject& object, const std::string& urn) {
    ResourceState reference{.serial = ++serial_,
                            .urn = here(urn),
                            .type = std::string(kStackReferenceType),
                            .component = true};
    if (const JsonObject* read = object_member(object, "outputs")) {
      reference.inputs = reader_->read(*read, urn);
    }
    reference.created = text_member(object, "created");
    reference.modified = text_member(object, "modified");
    snapshot_.put(std::move(reference));
  }

  void note_provider(const JsonObject& object, const std::string& token) {
    const std::string urn = text_member(object, "urn");
    const std::string_view name = parse_urn(urn).name;
    if (token == "pulumi:providers:aws-native" && !name.starts_with("default")) {
      notes_.push_back(
          fmt::format("the provider '{}' is not kept: all resources are reached with "
                      "the stack's own region and credentials",
                      name));
    }
  }

  ResourceState resource_of(const JsonObject& object, const std::string& urn,
                            const std::string& token, const catalog::ResourceType* type) {
    for (const auto& member : object) {
      if (std::ranges::find(kUnderstood, std::string_view(member.key())) == kUnderstood.end()) {
        ++left_out_[member.key()];
      }
    }
    ResourceState resource{.serial = ++serial_,
                           .urn = here(urn),
                           .type = type != nullptr ? std::string(type->name) : token,
                           .component = type == nullptr,
                           .identifier = text_member(object, "id")};
    const std::string parent = here(text_member(object, "parent"));
    if (parent != root_urn(options_.stack, options_.project)) {
      resource.parent = parent;
    }
    resource.protect = flag_member(object, "protect");
    resource.retain_on_delete = flag_member(object, "retainOnDelete");
    resource.delete_pending = flag_member(object, "delete");
    resource.deleted_with = here(text_member(object, "deletedWith"));
    resource.created = text_member(object, "created");
    resource.modified = text_member(object, "modified");
    read_properties(object, type, resource);
    read_dependencies(object, type, resource);
    read_timeouts(object, resource);
    return resource;
  }

  void read_properties(const JsonObject& object, const catalog::ResourceType* type,
                       ResourceState& resource) {
    const catalog::PropertyType* properties = type != nullptr ? &type->properties : nullptr;
    if (const JsonObject* inputs = object_member(object, "inputs")) {
      resource.inputs = with_cfn_names(properties, reader_->read(*inputs, resource.urn));
    }
    if (const std::vector<std::string> errors = texts_member(object, "initErrors");
        !errors.empty()) {
      resource.taint = Taint::kUpdate;
      resource.failure = errors.front();
    }
    if (const JsonObject* found = object_member(object, "outputs")) {
      JsonObject outputs = *found;
      if (const JsonObject* own = object_member(outputs, kSettleOutput)) {
        read_own(*own, resource);
      }
      outputs.erase(kInputsOutput);
      outputs.erase(kSettleOutput);
      resource.outputs = with_cfn_names(properties, reader_->read(outputs, resource.urn));
    }
    if (type == nullptr) {  // a component has none unless it says so
      for (Value* each : {&resource.inputs, &resource.outputs}) {
        if (each->if_object() != nullptr && each->if_object()->empty()) {
          *each = Value();
        }
      }
    }
  }

  void read_own(const JsonObject& own, ResourceState& resource) {
    resource.drifted = texts_member(own, "drifted");
    if (text_member(own, "taint") == "create") {
      resource.taint = Taint::kCreate;
    }
    if (const JsonObject* digests = object_member(own, "secretDigests")) {
      for (const auto& digest : *digests) {
        resource.secret_digests.emplace(digest.key(), text_member(*digests, digest.key()));
      }
    }
    if (const Json* key = own.if_contains("digestKey")) {
      snapshot_.set_digest_key(reader_->read(*key, std::string(kDigestKeyOwner)));
    }
  }

  void read_dependencies(const JsonObject& object, const catalog::ResourceType* type,
                         ResourceState& resource) const {
    resource.dependencies = all_here(texts_member(object, "dependencies"));
    std::ranges::sort(resource.dependencies);
    if (const JsonObject* by_property = object_member(object, "propertyDependencies")) {
      for (const auto& each : *by_property) {
        const catalog::Property* member =
            type != nullptr ? find_sdk_member(type->properties, each.key()) : nullptr;
        resource.property_dependencies.emplace(
            member != nullptr ? std::string(member->name) : cfn_name(each.key()),
            all_here(base::texts_of(each.value())));
      }
    }
    std::erase_if(resource.property_dependencies,
                  [](const auto& entry) { return entry.second.empty(); });
  }

  static void read_timeouts(const JsonObject& object, ResourceState& resource) {
    const JsonObject* timeouts = object_member(object, "customTimeouts");
    for (const char* operation : {"create", "update", "delete"}) {
      const Json* seconds = timeouts != nullptr ? timeouts->if_contains(operation) : nullptr;
      const bool is_number = seconds != nullptr && seconds->is_number();
      if (const int value = is_number ? static_cast<int>(seconds->to_number<double>()) : 0;
          value > 0) {
        resource.timeout_seconds.emplace(operation, value);
      }
    }
  }

  void drop_pending(const JsonObject& deployment) {
    const Json* pending = deployment.if_contains("pending_operations");
    if (pending == nullptr || !pending->is_array()) {
      return;
    }
    for (const Json& each : pending->get_array()) {
      const JsonObject* operation = each.if_object();
      const JsonObject* resource =
          operation != nullptr ? object_member(*operation, "resource") : nullptr;
      if (resource != nullptr) {
        notes_.push_back(fmt::format(
            "{} was interrupted while {}; that is dropped: what became of it is not known",
            text_member(*resource, "urn"), text_member(*operation, "type")));
      }
    }
  }

  /// References to what was left out.
  void remove_dangling() {
    std::set<std::string> urns;
    std::vector<ResourceState> all;
    for (const auto& [serial, resource] : snapshot_.resources()) {
      urns.insert(resource.urn);
      all.push_back(resource);
    }
    for (ResourceState& resource : all) {
      erase_references(resource, [&](const ReferenceName& /*name*/, const std::string& urn) {
        return !urns.contains(urn);
      });
      snapshot_.put(std::move(resource));
    }
  }

  const ImportOptions& options_;
  StateCodec& codec_;
  const PulumiValueReader* reader_ = nullptr;
  Snapshot snapshot_;
  std::uint64_t serial_ = 0;
  bool renames_ = false;
  std::vector<std::string> problems_;
  std::vector<std::string> notes_;
  std::map<std::string, std::size_t> left_out_;
};

}  // namespace

base::Result<ImportedDeployment> import_deployment(const Json& document,
                                                   const ImportOptions& options,
                                                   StateCodec& codec) {
  return base::caught([&] { return Import(options, codec).run(document); });
}

}  // namespace engine
