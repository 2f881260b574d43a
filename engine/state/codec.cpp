#include "engine/state/codec.h"

#include <algorithm>
#include <array>
#include <utility>

#include <boost/json.hpp>

#include "base/json_members.h"
#include "engine/state/value_tree.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::flag_member;
using base::Json;
using base::JsonArray;
using base::JsonObject;
using base::text_member;
using base::texts_member;
using boost::json::storage_ptr;
using catalog::Value;

/// Settle's own: expressions whose value is never kept.
constexpr std::string_view kSecretString = "settle:secret-string";
constexpr std::string_view kConcat = "settle:concat";
constexpr std::string_view kJsonText = "settle:json-text";

[[noreturn]] void corrupt(std::string_view what) {
  throw base::Exception(base::error(ErrorKind::kCorrupt, "the state has {}", what));
}

const Json& member(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  if (found == nullptr) {
    corrupt(fmt::format("an entry without '{}'", name));
  }
  return *found;
}

std::uint64_t number(const JsonObject& object, std::string_view name) {
  const Json& found = member(object, name);
  if (!found.is_int64() || found.get_int64() < 0) {
    corrupt(fmt::format("'{}' that is no number", name));
  }
  return static_cast<std::uint64_t>(found.get_int64());
}

const JsonObject& object_of(const Json& json) {
  if (!json.is_object()) {
    corrupt("an entry that is no object");
  }
  return json.get_object();
}

/// Pulumi leaves out what is empty.
void put(JsonObject& object, std::string_view name, const std::string& value) {
  if (!value.empty()) {
    object.emplace(name, value);
  }
}

void put(JsonObject& object, std::string_view name, bool value) {
  if (value) {
    object.emplace(name, true);
  }
}

Json texts_to_json(const std::vector<std::string>& texts, const storage_ptr& memory) {
  JsonArray array(memory);
  array.reserve(texts.size());
  for (const std::string& each : texts) {
    array.emplace_back(each);
  }
  return array;
}

void put(JsonObject& object, std::string_view name, const std::vector<std::string>& texts) {
  if (!texts.empty()) {
    object.emplace(name, texts_to_json(texts, object.storage()));
  }
}

void put(JsonObject& object, std::string_view name,
         const std::map<std::string, std::vector<std::string>>& lists) {
  JsonObject members(object.storage());
  for (const auto& [member, texts] : lists) {
    members.emplace(member, texts_to_json(texts, members.storage()));
  }
  if (!members.empty()) {
    object.emplace(name, std::move(members));
  }
}

/// Calls `take(name, value)` for the members of the object called `name`, if there is one.
template <class Take>
void for_each_member(const JsonObject& object, std::string_view name, const Take& take) {
  const Json* found = object.if_contains(name);
  if (found != nullptr && found->is_object()) {
    for (const auto& each : found->get_object()) {
      take(std::string(each.key()), each.value());
    }
  }
}

constexpr std::array<std::pair<Taint, std::string_view>, 3> kTaints{{
    {Taint::kCreate, "create"},
    {Taint::kUpdate, "update"},
    {Taint::kReplace, "replace"},
}};

constexpr std::array kPendingKinds{PendingKind::kCreate, PendingKind::kUpdate,
                                   PendingKind::kDelete};

}  // namespace

base::Result<Json> StateCodec::encode(const ResourceState& resource, const storage_ptr& memory) {
  return base::caught([&] { return resource_to_json(resource, memory); });
}

base::Result<ResourceState> StateCodec::decode_resource(const Json& json) {
  return base::caught([&] { return resource_from_json(json); });
}

base::Result<Json> StateCodec::encode(const Value& value, const std::string& owner,
                                      const storage_ptr& memory) {
  return base::caught([&] { return value_to_json(value, owner, memory); });
}

base::Result<Value> StateCodec::decode_value(const Json& json, const std::string& owner) {
  return base::caught([&] { return value_from_json(json, owner); });
}

base::Result<Json> StateCodec::encode(const PendingOperation& operation,
                                      const storage_ptr& memory) {
  return base::caught([&]() -> Json {
    JsonObject object({{"id", operation.id}, {"type", name(operation.kind)}}, memory);
    put(object, "clientToken", operation.client_token);
    put(object, "requestToken", operation.request_token);
    object.emplace("resource", resource_to_json(operation.resource, memory));
    return object;
  });
}

base::Result<PendingOperation> StateCodec::decode_pending(const Json& json) {
  return base::caught([&] {
    const JsonObject& object = object_of(json);
    PendingOperation operation;
    operation.id = number(object, "id");
    const std::string kind = text_member(object, "type");
    const auto* const found =
        std::ranges::find_if(kPendingKinds, [&](PendingKind each) { return name(each) == kind; });
    if (found == kPendingKinds.end()) {
      corrupt(fmt::format("a pending operation of the unknown type '{}'", kind));
    }
    operation.kind = *found;
    operation.client_token = text_member(object, "clientToken");
    operation.request_token = text_member(object, "requestToken");
    operation.resource = resource_from_json(member(object, "resource"));
    return operation;
  });
}

Json StateCodec::value_to_json(const Value& value, const std::string& owner,
                               const storage_ptr& memory) {
  const auto inner = [&](const Value& each) { return value_to_json(each, owner, memory); };
  if (auto tree = tree_to_json(value, inner, memory)) {
    return *std::move(tree);
  }
  if (value.if_secret() != nullptr) {
    return secret_to_json(value, owner, memory);
  }
  if (const Value::SecretString* secret = value.if_secret_string()) {
    return JsonObject({{kPulumiMark, kSecretString},
                       {"secretId", inner(secret->secret_id)},
                       {"jsonKey", secret->json_key}},
                      memory);
  }
  if (const Value::Concat* concat = value.if_concat()) {
    return JsonObject({{kPulumiMark, kConcat}, {"parts", inner(Value(concat->parts))}}, memory);
  }
  if (const Value::JsonText* json_text = value.if_json_text()) {
    return JsonObject({{kPulumiMark, kJsonText}, {"document", inner(json_text->document)}}, memory);
  }
  return Json(value.to_json(false).or_throw(), memory);
}

Json StateCodec::secret_to_json(const Value& secret, const std::string& owner,
                                const storage_ptr& memory) {
  const auto sealed = [&](const std::string& ciphertext) {
    return JsonObject({{kPulumiMark, kPulumiSecret}, {"ciphertext", ciphertext}}, memory);
  };
  std::vector<Known> known;
  {
    const std::lock_guard lock(mutex_);
    known = known_[owner];
  }
  const auto same = std::ranges::find(known, secret, &Known::secret);
  if (same != known.end()) {
    return sealed(same->ciphertext);
  }
  const std::string plaintext =
      base::json_text(value_to_json(secret.if_secret()->inner(), owner, memory));
  const std::string ciphertext = secrets_.encrypt(plaintext).or_throw();
  const std::lock_guard lock(mutex_);
  known_[owner].push_back({secret, ciphertext});
  return sealed(ciphertext);
}

Value StateCodec::sealed_from_json(const JsonObject& object, const std::string& owner) {
  const std::string ciphertext = text_member(object, "ciphertext");
  const std::lock_guard lock(mutex_);
  std::vector<Known>& known = known_[owner];
  const auto same = std::ranges::find(known, ciphertext, &Known::ciphertext);
  if (same != known.end()) {
    return same->secret;
  }
  const auto open = [&secrets = secrets_, ciphertext, owner] {
    const auto plaintext = secrets.decrypt(ciphertext);
    if (!plaintext) {
      throw base::Exception(plaintext.error().in(fmt::format("a secret of {}", owner)));
    }
    return Value::from_json(base::parse_json(*plaintext, "a decrypted secret").or_throw());
  };
  return known.emplace_back(Known{Value::sealed(ciphertext, open), ciphertext}).secret;
}

Value StateCodec::value_from_json(const Json& json, const std::string& owner) {
  const JsonObject* object = json.if_object();
  if (object != nullptr && object->contains(kPulumiMark)) {
    return marked_value(text_member(*object, kPulumiMark), *object, owner);
  }
  auto tree = tree_from_json(json, [&](const Json& each) { return value_from_json(each, owner); });
  return tree ? *std::move(tree) : Value::from_json(json);
}

Value StateCodec::outputs_from_json(const Json& json, const JsonObject* inputs,
                                    const ResourceState& resource) {
  const JsonObject* object = json.if_object();
  if (object == nullptr || inputs == nullptr || object->contains(kPulumiMark)) {
    return value_from_json(json, resource.urn);
  }
  Value::Object members;
  members.reserve(object->size());
  for (const auto& output : *object) {
    const Json* input = inputs->if_contains(output.key());
    const bool same = input != nullptr && *input == output.value();
    Value shared = same ? resource.inputs.at(output.key()) : Value();
    members.emplace(output.key(), shared.is_absent() ? value_from_json(output.value(), resource.urn)
                                                     : std::move(shared));
  }
  return members;
}

Value StateCodec::marked_value(std::string_view kind, const JsonObject& object,
                               const std::string& owner) {
  if (kind == kPulumiSecret) {
    return sealed_from_json(object, owner);
  }
  if (kind == kSecretString) {
    return Value::secret_string(value_from_json(member(object, "secretId"), owner),
                                text_member(object, "jsonKey"));
  }
  if (kind == kConcat) {
    const Value parts = value_from_json(member(object, "parts"), owner);
    return Value::concat(parts.if_list() != nullptr ? *parts.if_list() : Value::List{});
  }
  if (kind == kJsonText) {
    return Value::json_text(value_from_json(member(object, "document"), owner));
  }
  corrupt(fmt::format("a value of the unknown kind '{}'", kind));
}

Json StateCodec::resource_to_json(const ResourceState& resource, const storage_ptr& memory) {
  JsonObject object(
      {{"urn", resource.urn}, {"custom", !resource.component}, {"serial", resource.serial}},
      memory);
  put(object, "id", resource.identifier);
  object.emplace("type", resource.type);
  if (!resource.inputs.is_absent()) {
    object.emplace("inputs", value_to_json(resource.inputs, resource.urn, memory));
  }
  if (!resource.outputs.is_absent()) {
    object.emplace("outputs", value_to_json(resource.outputs, resource.urn, memory));
  }
  put(object, "parent", resource.parent);
  put(object, "protect", resource.protect);
  put(object, "delete", resource.delete_pending);
  put(object, "pendingReplacement", resource.pending_replacement);
  put(object, "retainOnDelete", resource.retain_on_delete);
  put(object, "deletedWith", resource.deleted_with);
  put(object, "importID", resource.import_id);
  put(object, "dependencies", resource.dependencies);
  put(object, "additionalSecretOutputs", resource.additional_secret_outputs);
  put(object, "drifted", resource.drifted);
  for (const auto& [taint, word] : kTaints) {
    if (resource.taint == taint) {
      object.emplace("taint", word);
      if (!resource.failure.empty()) {
        object.emplace("initErrors", JsonArray{Json(resource.failure)});
      }
    }
  }
  if (!resource.replacement_trigger.is_absent()) {
    object.emplace("replacementTrigger",
                   value_to_json(resource.replacement_trigger, resource.urn, memory));
  }
  put(object, "propertyDependencies", resource.property_dependencies);
  put(object, "resourceHooks", resource.hooks);
  if (!resource.secret_digests.empty()) {
    object.emplace("secretDigests", boost::json::value_from(resource.secret_digests));
  }
  if (!resource.timeout_seconds.empty()) {
    object.emplace("customTimeouts", boost::json::value_from(resource.timeout_seconds));
  }
  put(object, "created", resource.created);
  put(object, "modified", resource.modified);
  return object;
}

ResourceState StateCodec::resource_from_json(const Json& json) {
  const JsonObject& object = object_of(json);
  ResourceState resource;
  resource.serial = number(object, "serial");
  resource.urn = text_member(object, "urn");
  resource.type = text_member(object, "type");
  resource.component = !flag_member(object, "custom");
  resource.identifier = text_member(object, "id");
  if (const Json* inputs = object.if_contains("inputs")) {
    resource.inputs = value_from_json(*inputs, resource.urn);
  }
  if (const Json* outputs = object.if_contains("outputs")) {
    resource.outputs = outputs_from_json(*outputs, base::object_member(object, "inputs"), resource);
  }
  resource.parent = text_member(object, "parent");
  resource.protect = flag_member(object, "protect");
  resource.delete_pending = flag_member(object, "delete");
  resource.pending_replacement = flag_member(object, "pendingReplacement");
  resource.retain_on_delete = flag_member(object, "retainOnDelete");
  resource.deleted_with = text_member(object, "deletedWith");
  resource.import_id = text_member(object, "importID");
  resource.dependencies = texts_member(object, "dependencies");
  resource.additional_secret_outputs = texts_member(object, "additionalSecretOutputs");
  if (const Json* trigger = object.if_contains("replacementTrigger")) {
    resource.replacement_trigger = value_from_json(*trigger, resource.urn);
  }
  resource.drifted = texts_member(object, "drifted");
  for (const auto& [taint, word] : kTaints) {
    if (text_member(object, "taint") == word) {
      resource.taint = taint;
    }
  }
  if (const auto errors = texts_member(object, "initErrors"); !errors.empty()) {
    resource.failure = errors.front();
  }
  for_each_member(object, "propertyDependencies", [&](std::string property, const Json& urns) {
    resource.property_dependencies.emplace(std::move(property), base::texts_of(urns));
  });
  for_each_member(object, "resourceHooks", [&](std::string point, const Json& names) {
    resource.hooks.emplace(std::move(point), base::texts_of(names));
  });
  for_each_member(object, "secretDigests", [&](std::string source, const Json& digest) {
    resource.secret_digests.emplace(std::move(source), base::text_of(digest));
  });
  for_each_member(object, "customTimeouts", [&](std::string operation, const Json& seconds) {
    if (seconds.is_int64()) {
      resource.timeout_seconds.emplace(std::move(operation), static_cast<int>(seconds.get_int64()));
    }
  });
  resource.created = text_member(object, "created");
  resource.modified = text_member(object, "modified");
  return resource;
}

}  // namespace engine
