#include "engine/state/codec.h"

#include <algorithm>
#include <array>
#include <utility>

#include <boost/json.hpp>

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonArray;
using base::JsonObject;
using catalog::Value;

/// Pulumi's key for values that JSON has no word for, and its signature of a secret.
constexpr std::string_view kMark = "4dabf18193072939515e22adb298388d";
constexpr std::string_view kSecret = "1b47061264138c4ac30d75fd1eb44270";
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

std::string text(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr && found->is_string() ? std::string(found->get_string()) : std::string();
}

bool flag(const JsonObject& object, std::string_view name) {
  const Json* found = object.if_contains(name);
  return found != nullptr && found->is_bool() && found->get_bool();
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

Json texts_to_json(const std::vector<std::string>& texts) {
  JsonArray array;
  array.reserve(texts.size());
  for (const std::string& each : texts) {
    array.emplace_back(each);
  }
  return array;
}

void put(JsonObject& object, std::string_view name, const std::vector<std::string>& texts) {
  if (!texts.empty()) {
    object.emplace(name, texts_to_json(texts));
  }
}

void put(JsonObject& object, std::string_view name,
         const std::map<std::string, std::vector<std::string>>& lists) {
  JsonObject members;
  for (const auto& [member, texts] : lists) {
    members.emplace(member, texts_to_json(texts));
  }
  if (!members.empty()) {
    object.emplace(name, std::move(members));
  }
}

std::vector<std::string> texts_of(const Json* json) {
  std::vector<std::string> texts;
  if (json != nullptr && json->is_array()) {
    for (const Json& each : json->get_array()) {
      texts.emplace_back(each.is_string() ? std::string(each.get_string()) : std::string());
    }
  }
  return texts;
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

template <class Function>
auto caught(const Function& function) -> base::Result<decltype(function())> {
  try {
    return function();
  } catch (const base::Exception& exception) {
    return exception.error();
  }
}

}  // namespace

base::Result<Json> StateCodec::encode(const ResourceState& resource) {
  return caught([&] { return resource_to_json(resource); });
}

base::Result<ResourceState> StateCodec::decode_resource(const Json& json) {
  return caught([&] { return resource_from_json(json); });
}

base::Result<Json> StateCodec::encode(const Value& value, const std::string& owner) {
  return caught([&] { return value_to_json(value, owner); });
}

base::Result<Value> StateCodec::decode_value(const Json& json, const std::string& owner) {
  return caught([&] { return value_from_json(json, owner); });
}

base::Result<Json> StateCodec::encode(const PendingOperation& operation) {
  return caught([&]() -> Json {
    JsonObject object{{"id", operation.id}, {"type", name(operation.kind)}};
    put(object, "clientToken", operation.client_token);
    put(object, "requestToken", operation.request_token);
    object.emplace("resource", resource_to_json(operation.resource));
    return object;
  });
}

base::Result<PendingOperation> StateCodec::decode_pending(const Json& json) {
  return caught([&] {
    const JsonObject& object = object_of(json);
    PendingOperation operation;
    operation.id = number(object, "id");
    const std::string kind = text(object, "type");
    const auto* const found =
        std::ranges::find_if(kPendingKinds, [&](PendingKind each) { return name(each) == kind; });
    if (found == kPendingKinds.end()) {
      corrupt(fmt::format("a pending operation of the unknown type '{}'", kind));
    }
    operation.kind = *found;
    operation.client_token = text(object, "clientToken");
    operation.request_token = text(object, "requestToken");
    operation.resource = resource_from_json(member(object, "resource"));
    return operation;
  });
}

Json StateCodec::value_to_json(const Value& value, const std::string& owner) {
  if (const Value::List* list = value.if_list()) {
    JsonArray array;
    array.reserve(list->size());
    for (const Value& element : *list) {
      array.push_back(value_to_json(element, owner));
    }
    return array;
  }
  if (const Value::Object* members = value.if_object()) {
    JsonObject object;
    object.reserve(members->size());
    for (const auto& [name, each] : *members) {
      object.emplace(name, value_to_json(each, owner));
    }
    return object;
  }
  if (value.if_secret() != nullptr) {
    return secret_to_json(value, owner);
  }
  if (const Value::SecretString* secret = value.if_secret_string()) {
    return JsonObject{{kMark, kSecretString},
                      {"secretId", value_to_json(secret->secret_id, owner)},
                      {"jsonKey", secret->json_key}};
  }
  if (const Value::Concat* concat = value.if_concat()) {
    return JsonObject{{kMark, kConcat}, {"parts", value_to_json(Value(concat->parts), owner)}};
  }
  if (const Value::JsonText* json_text = value.if_json_text()) {
    return JsonObject{{kMark, kJsonText}, {"document", value_to_json(json_text->document, owner)}};
  }
  return value.to_json(false).or_throw();
}

Json StateCodec::secret_to_json(const Value& secret, const std::string& owner) {
  std::vector<Known> known;
  {
    const std::lock_guard lock(mutex_);
    known = known_[owner];
  }
  const auto same = std::ranges::find(known, secret, &Known::secret);
  if (same != known.end()) {
    return JsonObject{{kMark, kSecret}, {"ciphertext", same->ciphertext}};
  }
  const std::string plaintext = base::json_text(value_to_json(secret.if_secret()->inner(), owner));
  const std::string ciphertext = secrets_.encrypt(plaintext).or_throw();
  const std::lock_guard lock(mutex_);
  known_[owner].push_back({secret, ciphertext});
  return JsonObject{{kMark, kSecret}, {"ciphertext", ciphertext}};
}

Value StateCodec::sealed_from_json(const JsonObject& object, const std::string& owner) {
  const std::string ciphertext = text(object, "ciphertext");
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
  if (json.is_array()) {
    Value::List list;
    list.reserve(json.get_array().size());
    for (const Json& element : json.get_array()) {
      list.push_back(value_from_json(element, owner));
    }
    return list;
  }
  if (!json.is_object()) {
    return Value::from_json(json);
  }
  const JsonObject& object = json.get_object();
  if (object.contains(kMark)) {
    return marked_value(text(object, kMark), object, owner);
  }
  Value::Object members;
  for (const auto& each : object) {
    members.emplace(each.key(), value_from_json(each.value(), owner));
  }
  return members;
}

Value StateCodec::outputs_from_json(const Json& json, const Value& inputs,
                                    const std::string& owner) {
  if (!json.is_object() || json.get_object().contains(kMark)) {
    return value_from_json(json, owner);
  }
  Value::Object members;
  for (const auto& each : json.get_object()) {
    const Value output = value_from_json(each.value(), owner);
    const Value input = inputs.at(each.key());
    const bool shared = !input.contains_secret() && input == output;  // secrets stay closed
    members.emplace(each.key(), shared ? input : output);
  }
  return members;
}

Value StateCodec::marked_value(std::string_view kind, const JsonObject& object,
                               const std::string& owner) {
  if (kind == kSecret) {
    return sealed_from_json(object, owner);
  }
  if (kind == kSecretString) {
    return Value::secret_string(value_from_json(member(object, "secretId"), owner),
                                text(object, "jsonKey"));
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

Json StateCodec::resource_to_json(const ResourceState& resource) {
  JsonObject object{
      {"urn", resource.urn}, {"custom", !resource.component}, {"serial", resource.serial}};
  put(object, "id", resource.identifier);
  object.emplace("type", resource.type);
  if (!resource.inputs.is_absent()) {
    object.emplace("inputs", value_to_json(resource.inputs, resource.urn));
  }
  if (!resource.outputs.is_absent()) {
    object.emplace("outputs", value_to_json(resource.outputs, resource.urn));
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
    object.emplace("replacementTrigger", value_to_json(resource.replacement_trigger, resource.urn));
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
  resource.urn = text(object, "urn");
  resource.type = text(object, "type");
  resource.component = !flag(object, "custom");
  resource.identifier = text(object, "id");
  if (const Json* inputs = object.if_contains("inputs")) {
    resource.inputs = value_from_json(*inputs, resource.urn);
  }
  if (const Json* outputs = object.if_contains("outputs")) {
    resource.outputs = outputs_from_json(*outputs, resource.inputs, resource.urn);
  }
  resource.parent = text(object, "parent");
  resource.protect = flag(object, "protect");
  resource.delete_pending = flag(object, "delete");
  resource.pending_replacement = flag(object, "pendingReplacement");
  resource.retain_on_delete = flag(object, "retainOnDelete");
  resource.deleted_with = text(object, "deletedWith");
  resource.import_id = text(object, "importID");
  resource.dependencies = texts_of(object.if_contains("dependencies"));
  resource.additional_secret_outputs = texts_of(object.if_contains("additionalSecretOutputs"));
  if (const Json* trigger = object.if_contains("replacementTrigger")) {
    resource.replacement_trigger = value_from_json(*trigger, resource.urn);
  }
  resource.drifted = texts_of(object.if_contains("drifted"));
  for (const auto& [taint, word] : kTaints) {
    if (text(object, "taint") == word) {
      resource.taint = taint;
    }
  }
  if (const auto errors = texts_of(object.if_contains("initErrors")); !errors.empty()) {
    resource.failure = errors.front();
  }
  for_each_member(object, "propertyDependencies", [&](std::string property, const Json& urns) {
    resource.property_dependencies.emplace(std::move(property), texts_of(&urns));
  });
  for_each_member(object, "resourceHooks", [&](std::string point, const Json& names) {
    resource.hooks.emplace(std::move(point), texts_of(&names));
  });
  for_each_member(object, "secretDigests", [&](std::string source, const Json& digest) {
    resource.secret_digests.emplace(
        std::move(source), digest.is_string() ? std::string(digest.get_string()) : std::string());
  });
  for_each_member(object, "customTimeouts", [&](std::string operation, const Json& seconds) {
    if (seconds.is_int64()) {
      resource.timeout_seconds.emplace(std::move(operation), static_cast<int>(seconds.get_int64()));
    }
  });
  resource.created = text(object, "created");
  resource.modified = text(object, "modified");
  return resource;
}

}  // namespace engine
