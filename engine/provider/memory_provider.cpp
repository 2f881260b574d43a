#include "engine/provider/memory_provider.h"

#include <algorithm>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/encoding.h"
#include "base/ids.h"
#include "catalog/compare.h"
#include "catalog/contribution.h"
#include "catalog/schema.h"
#include "engine/provider/memory_identity.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonObject;

constexpr std::size_t kIdDigits = 17;

bool mentions(const Json& value, const std::string& text) {
  if (const JsonObject* object = value.if_object()) {
    return std::ranges::any_of(*object,
                               [&](const auto& member) { return mentions(member.value(), text); });
  }
  if (const base::JsonArray* array = value.if_array()) {
    return std::ranges::any_of(*array,
                               [&](const Json& element) { return mentions(element, text); });
  }
  return value.is_string() && std::string_view(value.get_string()) == text;
}

base::Error not_found(std::string_view type, const std::string& identifier) {
  return {ErrorKind::kNotFound, fmt::format("{} '{}' does not exist", type, identifier),
          "NotFound"};
}

}  // namespace

base::Result<Identity> MemoryProvider::identity() {
  return Identity{"000000000000", "aws", "us-east-1", "memory"};
}

std::optional<base::Error> MemoryProvider::hindered(Request request, Point point) {
  Interfere interfere;
  {
    const std::lock_guard lock(mutex_);
    operations_ += point == Point::kBeforeSend ? 1 : 0;
    request.number = operations_;
    interfere = interfere_;
  }
  return interfere ? interfere(request, point) : std::nullopt;
}

bool MemoryProvider::is_known(const std::string& client_token) {
  const std::lock_guard lock(mutex_);
  return done_by_token_.contains(client_token);
}

base::Result<Outcome> MemoryProvider::answer(Request request, const OperationContext& context) {
  if (options_.asynchronous) {
    const std::string token = base::make_uuid(random_);
    {
      const std::lock_guard lock(mutex_);
      requests_.emplace(token, request.identifier);
    }
    context.accepted(token);
  }
  if (options_.delay.count() > 0 && !clock_.wait_for(options_.delay, context.stop)) {
    return base::error(ErrorKind::kCancelled, "stopped while waiting for '{}'", request.identifier);
  }
  if (auto lost = hindered(request, Point::kAfterSend)) {
    return *std::move(lost);
  }
  const std::lock_guard lock(mutex_);
  const auto found = resources_.find(request.identifier);
  if (found == resources_.end()) {
    return not_found(request.type, request.identifier);
  }
  Outcome outcome{seen(request.identifier, found->second), std::nullopt};
  if (end_badly_) {
    outcome.failure = end_badly_(request);
  }
  return outcome;
}

base::Result<Outcome> MemoryProvider::create(std::string_view type, const Json& desired,
                                             const OperationContext& context) {
  const catalog::ResourceType* schema = catalog::find_resource_type(type);
  if (schema == nullptr || !desired.is_object()) {
    return base::error(ErrorKind::kInvalidArgument, "{} with {} cannot be created", type,
                       base::json_text(desired));
  }
  Request request{.operation = "create",
                  .type = std::string(type),
                  .client_token = context.client_token,
                  .repeated = is_known(context.client_token)};
  if (auto failure = hindered(request, Point::kBeforeSend)) {
    return *std::move(failure);
  }
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = done_by_token_.find(context.client_token);
        known != done_by_token_.end()) {
      request.identifier = known->second;
    } else {
      Stored stored{request.type, desired.get_object()};
      request.identifier =
          give_identity(*schema, base::make_hex_id(random_, kIdDigits), stored.properties);
      if (!resources_.emplace(request.identifier, std::move(stored)).second) {
        return base::Error{ErrorKind::kAlreadyExists,
                           fmt::format("{} '{}' already exists", type, request.identifier),
                           "AlreadyExists"};
      }
      done_by_token_.emplace(context.client_token, request.identifier);
      history_.push_back(fmt::format("create {} {}", type, request.identifier));
    }
  }
  return answer(std::move(request), context);
}

base::Result<std::optional<Resource>> MemoryProvider::read(std::string_view /*type*/,
                                                           const std::string& identifier) {
  const std::shared_lock lock(mutex_);
  const auto found = resources_.find(identifier);
  return found == resources_.end() ? std::optional<Resource>() : seen(identifier, found->second);
}

base::Result<Outcome> MemoryProvider::update(std::string_view type, const std::string& identifier,
                                             const Json& before, const Json& after,
                                             const OperationContext& context) {
  Request request{.operation = "update",
                  .type = std::string(type),
                  .identifier = identifier,
                  .client_token = context.client_token,
                  .repeated = is_known(context.client_token)};
  if (auto failure = hindered(request, Point::kBeforeSend)) {
    return *std::move(failure);
  }
  {
    const std::lock_guard lock(mutex_);
    const auto found = resources_.find(identifier);
    if (found == resources_.end()) {
      return not_found(type, identifier);
    }
    for (const auto& member : before.as_object()) {
      if (!after.as_object().contains(member.key())) {
        found->second.properties.erase(member.key());
      }
    }
    for (const auto& member : after.as_object()) {
      const Json* old = before.as_object().if_contains(member.key());
      if (old == nullptr || *old != member.value()) {
        found->second.properties.insert_or_assign(member.key(), member.value());
      }
    }
    take_lists_as_a_whole(identifier, before, after);
    done_by_token_.emplace(context.client_token, identifier);
    history_.push_back(fmt::format("update {} {}", type, identifier));
  }
  return answer(std::move(request), context);
}

base::Result<void> MemoryProvider::remove(std::string_view type, const std::string& identifier,
                                          const OperationContext& context) {
  const Request request{.operation = "delete",
                        .type = std::string(type),
                        .identifier = identifier,
                        .client_token = context.client_token,
                        .repeated = is_known(context.client_token)};
  if (auto failure = hindered(request, Point::kBeforeSend)) {
    return *std::move(failure);
  }
  {
    const std::lock_guard lock(mutex_);
    const auto user = options_.guards_references ? user_of(identifier) : std::nullopt;
    if (user && resources_.contains(identifier)) {
      return base::Error{ErrorKind::kConflict,
                         fmt::format("{} '{}' is in use by '{}'", type, identifier, *user),
                         "ResourceConflict"};
    }
    if (resources_.erase(identifier) > 0) {
      history_.push_back(fmt::format("delete {} {}", type, identifier));
    }
    done_by_token_.emplace(context.client_token, identifier);
  }
  if (options_.delay.count() > 0 && !clock_.wait_for(options_.delay, context.stop)) {
    return base::error(ErrorKind::kCancelled, "stopped while waiting for the end of '{}'",
                       identifier);
  }
  if (auto lost = hindered(request, Point::kAfterSend)) {
    return *std::move(lost);
  }
  return {};
}

base::Result<Outcome> MemoryProvider::resume(std::string_view type,
                                             const std::string& request_token,
                                             const OperationContext& context) {
  Request request{.operation = "resume", .type = std::string(type), .repeated = true};
  if (auto failure = hindered(request, Point::kBeforeSend)) {
    return *std::move(failure);
  }
  {
    const std::lock_guard lock(mutex_);
    const auto found = requests_.find(request_token);
    if (found == requests_.end()) {
      return base::error(ErrorKind::kNotFound, "there is no request '{}'", request_token);
    }
    request.identifier = found->second;
  }
  return answer(std::move(request), context);
}

base::Result<std::vector<Resource>> MemoryProvider::list(std::string_view type,
                                                         const Json& /*model*/) {
  const std::lock_guard lock(mutex_);
  std::vector<Resource> found;
  for (const auto& [identifier, stored] : resources_) {
    if (stored.type == type) {
      found.push_back(seen(identifier, stored));
    }
  }
  std::ranges::sort(found, {}, &Resource::identifier);
  return found;
}

base::Result<std::string> MemoryProvider::secret_string(const std::string& secret_id) {
  const std::lock_guard lock(mutex_);
  if (const auto set = secrets_.find(secret_id); set != secrets_.end()) {
    return set->second;
  }
  const auto stored = resources_.find(secret_id);
  const Json* text =
      stored != resources_.end() ? stored->second.properties.if_contains("SecretString") : nullptr;
  if (text == nullptr) {
    return base::error(ErrorKind::kNotFound, "there is no secret '{}'", secret_id);
  }
  return text_of(*text);
}

Resource MemoryProvider::seen(const std::string& identifier, const Stored& stored) const {
  const catalog::ResourceType* type = catalog::find_resource_type(stored.type);
  JsonObject shown = stored.properties;
  if (catalog::has_shared_lists(*type)) {
    for (const Added& each : added_to(identifier, stored)) {
      Json& list = shown[each.list];
      base::JsonArray& elements = list.is_array() ? list.get_array() : list.emplace_array();
      elements.push_back(each.element.to_json(true).or_throw());
    }
  }
  for (const auto& member : stored.properties) {
    if (catalog::covered('/' + std::string(member.key()), type->write_only)) {
      shown.erase(member.key());
    }
  }
  return {identifier, std::move(shown)};
}

std::vector<MemoryProvider::Added> MemoryProvider::added_to(const std::string& owner,
                                                            const Stored& stored) const {
  std::vector<Added> added;
  for (const auto& [identifier, other] : resources_) {
    const catalog::ResourceType* type = catalog::find_resource_type(other.type);
    const Json* owner_id = other.properties.if_contains(type->contributes.owner_id);
    if (type->contributes.owner_type == stored.type && owner_id != nullptr &&
        text_of(*owner_id) == owner) {
      added.push_back(
          {identifier, std::string(type->contributes.list),
           catalog::contributed_element(*type, catalog::Value::from_json(other.properties))});
    }
  }
  std::ranges::sort(added, {}, &Added::identifier);
  return added;
}

/// A list that other resources add to was replaced: those of them that it does not mention any more
/// are gone; those that it does are still what they were.
void MemoryProvider::take_lists_as_a_whole(const std::string& identifier, const Json& before,
                                           const Json& after) {
  Stored& owner = resources_.at(identifier);
  const catalog::ResourceType& type = *catalog::find_resource_type(owner.type);
  for (const Added& each : added_to(identifier, owner)) {
    const Json* old = member_at(before.as_object(), '/' + each.list);
    const Json* now = member_at(after.as_object(), '/' + each.list);
    if (now == nullptr || (old != nullptr && *old == *now)) {
      continue;
    }
    const catalog::Value properties = catalog::Value::from_json(owner.properties);
    const catalog::Value own =
        catalog::without_elements(type, properties, each.list, {each.element});
    if (own == properties) {
      resources_.erase(each.identifier);
    }
    owner.properties.insert_or_assign(each.list, own.at(each.list).to_json(true).or_throw());
  }
}

/// Who has the identifier in one of its properties.
std::optional<std::string> MemoryProvider::user_of(const std::string& identifier) const {
  for (const auto& [other, stored] : resources_) {
    if (other != identifier && mentions(stored.properties, identifier)) {
      return other;
    }
  }
  return std::nullopt;
}

void MemoryProvider::interfere(Interfere interfere) {
  const std::lock_guard lock(mutex_);
  interfere_ = std::move(interfere);
}

void MemoryProvider::end_badly(EndBadly end_badly) {
  const std::lock_guard lock(mutex_);
  end_badly_ = std::move(end_badly);
}

void MemoryProvider::set_secret(const std::string& secret_id, std::string text) {
  const std::lock_guard lock(mutex_);
  secrets_.insert_or_assign(secret_id, std::move(text));
}

void MemoryProvider::drift(const std::string& identifier, const std::string& property, Json value) {
  const std::lock_guard lock(mutex_);
  resources_.at(identifier).properties.insert_or_assign(property, std::move(value));
}

void MemoryProvider::forget(const std::string& identifier) {
  const std::lock_guard lock(mutex_);
  resources_.erase(identifier);
}

void MemoryProvider::forget_requests() {
  const std::lock_guard lock(mutex_);
  requests_.clear();
}

std::size_t MemoryProvider::size() {
  const std::lock_guard lock(mutex_);
  return resources_.size();
}

std::optional<Json> MemoryProvider::properties(const std::string& identifier) {
  const std::lock_guard lock(mutex_);
  const auto found = resources_.find(identifier);
  return found == resources_.end() ? std::optional<Json>() : Json(found->second.properties);
}

std::vector<std::string> MemoryProvider::history() {
  const std::lock_guard lock(mutex_);
  return history_;
}

void MemoryProvider::clear_history() {
  const std::lock_guard lock(mutex_);
  history_.clear();
}

}  // namespace engine
