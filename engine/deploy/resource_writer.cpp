#include "engine/deploy/resource_writer.h"

#include <algorithm>
#include <set>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/crypto.h"
#include "catalog/contribution.h"
#include "catalog/schema.h"
#include "engine/plan/attributes.h"
#include "engine/plan/contributions.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonObject;
using catalog::Value;

std::string_view timeout_name(PendingKind kind) {
  return kind == PendingKind::kCreate   ? "create"
         : kind == PendingKind::kUpdate ? "update"
                                        : "delete";
}

base::Milliseconds timeout_of(const ResourceState& resource, PendingKind kind) {
  const auto asked = resource.timeout_seconds.find(std::string(timeout_name(kind)));
  if (asked != resource.timeout_seconds.end()) {
    return std::chrono::seconds(asked->second);
  }
  const catalog::ResourceType* type = catalog::find_resource_type(resource.type);
  if (type == nullptr) {
    return std::chrono::hours(2);
  }
  return std::chrono::minutes(kind == PendingKind::kCreate   ? type->create_timeout_minutes
                              : kind == PendingKind::kUpdate ? type->update_timeout_minutes
                                                             : type->delete_timeout_minutes);
}

/// Top-level properties in which two property trees differ.
std::vector<std::string> changed_properties(const Value& before, const Value& after) {
  std::set<std::string> names;
  for (const Value* each : {&before, &after}) {
    if (const Value::Object* members = each->if_object()) {
      for (const auto& [name, value] : *members) {
        if (!(before.at(name) == after.at(name))) {
          names.insert(name);
        }
      }
    }
  }
  return {names.begin(), names.end()};
}

void clear_taint(ResourceState& resource) {
  resource.taint = Taint::kNone;
  resource.failure.clear();
  resource.drifted.clear();
}

}  // namespace

bool leaves_outcome_open(ErrorKind kind) {
  return kind == ErrorKind::kTimeout || kind == ErrorKind::kUnavailable ||
         kind == ErrorKind::kCancelled;
}

ResourceState ResourceWriter::present(const ResourceState& recorded) {
  return parts_.journal.read([&](const Snapshot& state) {
    const ResourceState* now = state.find(recorded.serial);
    return now != nullptr ? *now : recorded;
  });
}

/// What becomes of the one whose place another takes.
OperationEnd ResourceWriter::succession(const std::optional<ResourceState>& replaced) {
  OperationEnd end;
  if (replaced && replaced->pending_replacement) {
    end.drop = replaced->serial;
  } else if (replaced) {
    end.put.push_back(present(*replaced));
    end.put.back().delete_pending = true;
  }
  return end;
}

OperationContext ResourceWriter::context(const PendingOperation& operation, Operation shown) {
  const std::string& urn = operation.resource.urn;
  return {.client_token = operation.client_token,
          .accepted =
              [this, id = operation.id](const std::string& request_token) {
                // A journal that cannot write says so again to the `end` of this operation.
                (void)parts_.journal.accepted(id, request_token).has_value();
              },
          .progress =
              [this, urn, shown](const std::string& message) {
                parts_.announcer.say(OperationProgress{urn, shown, message});
              },
          .timeout = timeout_of(operation.resource, operation.kind),
          .stop = parts_.abandon};
}

PendingOperation ResourceWriter::intent(PendingKind kind, ResourceState resource,
                                        const Json& desired) {
  // With the operation's own number: another try of the same is another operation, which a service
  // would else answer with the failure of the first.
  const std::uint64_t id = parts_.journal.take_number();
  const std::string what =
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}", parts_.run_id, id, name(kind), resource.urn,
                  resource.serial, base::canonical_json(desired));
  return {.id = id,
          .kind = kind,
          .client_token = base::sha256_hex(what),
          .resource = std::move(resource)};
}

Json ResourceWriter::desired(ResourceState& next) {
  next.secret_digests.clear();
  const Value revealed = parts_.secrets.reveal(next.inputs, next.secret_digests);
  return revealed.is_absent() ? Json(JsonObject()) : revealed.to_json(true).or_throw();
}

/// The last applied properties, as far as they are certain: a secret whose digest is still the same
/// has its present value, any other an empty one; what has drifted is as the service has it.
Json ResourceWriter::applied(const ResourceState& recorded,
                             const std::map<std::string, std::string>& now) {
  catalog::Resolver resolver;
  resolver.secret_string = [&](const Value::SecretString& secret) -> std::optional<Value> {
    const std::string key = SecretReader::key_of(secret);
    const auto before = recorded.secret_digests.find(key);
    const auto after = now.find(key);
    const bool same = before != recorded.secret_digests.end() && after != now.end() &&
                      before->second == after->second;
    return same ? Value(parts_.secrets.read(secret)) : Value("");
  };
  const Value inputs = catalog::resolve(recorded.inputs, resolver);
  Json json = inputs.is_absent() ? Json(JsonObject()) : inputs.to_json(true).or_throw();
  for (const std::string& property : recorded.drifted) {
    const Value live = recorded.outputs.at(property);
    json.as_object().erase(property);
    if (!live.is_absent()) {
      json.as_object().emplace(property, live.to_json(true).or_throw());
    }
  }
  return json;
}

base::Result<ResourceWriter::Written> ResourceWriter::create(
    ResourceState next, const std::optional<ResourceState>& replaced) {
  next.serial = parts_.journal.take_number();
  next.created = next.modified = now();
  clear_taint(next);
  const Json properties = desired(next);
  PendingOperation operation = intent(PendingKind::kCreate, std::move(next), properties);
  if (auto begun = parts_.journal.begin(operation); !begun) {
    return std::move(begun).error();
  }
  auto outcome = send_create(operation, properties);
  return end_create(std::move(operation), std::move(outcome), replaced);
}

base::Result<Outcome> ResourceWriter::send_create(const PendingOperation& operation,
                                                  const Json& desired) {
  return parts_.provider.create(operation.resource.type, desired,
                                context(operation, Operation::kCreate));
}

base::Result<ResourceWriter::Written> ResourceWriter::end_create(
    PendingOperation operation, base::Result<Outcome> outcome,
    const std::optional<ResourceState>& replaced) {
  if (!outcome) {
    return end_failed(operation, std::move(outcome).error());
  }
  Written written{.resource = std::move(operation.resource),
                  .failure = std::move(outcome->failure)};
  written.resource.identifier = outcome->resource.identifier;
  written.resource.outputs = outputs_from(outcome->resource.properties, written.resource);
  if (written.failure) {
    written.resource.taint = Taint::kCreate;
    written.resource.failure = written.failure->message;
  }
  OperationEnd end = succession(replaced);
  end.put.push_back(written.resource);
  if (auto ended = parts_.journal.end(operation.id, std::move(end)); !ended) {
    return std::move(ended).error();
  }
  return written;
}

base::Result<ResourceWriter::Written> ResourceWriter::update(const ResourceState& recorded,
                                                             ResourceState next) {
  next.modified = now();
  const Json properties = desired(next);
  const PendingOperation operation = intent(PendingKind::kUpdate, std::move(next), properties);
  if (auto begun = parts_.journal.begin(operation); !begun) {
    return std::move(begun).error();
  }
  return end_update(operation, send_update(operation, recorded, properties), recorded);
}

base::Result<Outcome> ResourceWriter::send_update(const PendingOperation& operation,
                                                  const ResourceState& recorded,
                                                  const Json& desired) {
  Json before = applied(recorded, operation.resource.secret_digests);
  Json after = desired;
  const catalog::ResourceType* type = catalog::find_resource_type(recorded.type);
  if (type != nullptr && catalog::has_shared_lists(*type)) {
    // What a list does not mention would be taken away, whoever has added it.
    const auto added = parts_.journal.read(
        [&](const Snapshot& state) { return Contributions(state).to(recorded); });
    for (Json* side : {&before, &after}) {
      const Value all = whole(*type, Value::from_json(*side), added);
      *side = all.to_json(true).or_throw();
    }
  }
  return parts_.provider.update(recorded.type, recorded.identifier, before, after,
                                context(operation, Operation::kUpdate));
}

base::Result<ResourceWriter::Written> ResourceWriter::end_update(const PendingOperation& operation,
                                                                 base::Result<Outcome> outcome,
                                                                 const ResourceState& recorded) {
  if (!outcome) {
    return end_failed(operation, std::move(outcome).error());
  }
  Written written{.resource = operation.resource, .failure = std::move(outcome->failure)};
  if (written.failure) {  // it may be anywhere between the two: the next update starts from what is
                          // live
    written.resource = present(recorded);
    written.resource.taint = Taint::kUpdate;
    written.resource.failure = written.failure->message;
    written.resource.drifted = changed_properties(recorded.inputs, operation.resource.inputs);
  } else {
    clear_taint(written.resource);
  }
  written.resource.identifier = outcome->resource.identifier;
  written.resource.outputs = outputs_from(outcome->resource.properties, written.resource);
  if (auto ended = parts_.journal.end(operation.id, {.put = {written.resource}}); !ended) {
    return std::move(ended).error();
  }
  return written;
}

base::Error ResourceWriter::end_failed(const PendingOperation& operation, base::Error error) {
  if (leaves_outcome_open(error.kind)) {
    return error;
  }
  if (auto ended = parts_.journal.end(operation.id, {}); !ended) {
    return std::move(ended).error();
  }
  return error;
}

base::Result<void> ResourceWriter::remove(const ResourceState& recorded) {
  const PendingOperation operation = intent(PendingKind::kDelete, recorded, Json(nullptr));
  if (auto begun = parts_.journal.begin(operation); !begun) {
    return begun;
  }
  return end_remove(operation, parts_.provider.remove(recorded.type, recorded.identifier,
                                                      context(operation, Operation::kDelete)));
}

base::Result<void> ResourceWriter::end_remove(const PendingOperation& operation,
                                              const base::Result<void>& removed) {
  if (!removed) {
    return end_failed(operation, removed.error());
  }
  if (operation.resource.pending_replacement) {
    return parts_.journal.end(operation.id, {.put = {operation.resource}});
  }
  return parts_.journal.end(operation.id, {.drop = operation.resource.serial});
}

base::Result<ResourceWriter::Written> ResourceWriter::import(
    ResourceState next, const std::string& identifier,
    const std::optional<ResourceState>& replaced) {
  auto found = parts_.provider.read(next.type, identifier);
  if (!found) {
    return std::move(found).error();
  }
  if (!*found) {
    return base::error(ErrorKind::kNotFound, "there is no {} '{}' to import", next.type,
                       identifier);
  }
  next.serial = parts_.journal.take_number();
  next.created = next.modified = now();
  take_imported(*catalog::find_resource_type(next.type), **found, identifier, next);
  OperationEnd end = succession(replaced);
  end.put.push_back(next);
  if (auto put = parts_.journal.end(parts_.journal.take_number(), std::move(end)); !put) {
    return std::move(put).error();
  }
  return Written{std::move(next)};
}

base::Result<Outcome> ResourceWriter::resume_or(
    const PendingOperation& operation, const std::function<base::Result<Outcome>()>& send_again) {
  if (!operation.request_token.empty()) {
    auto outcome = parts_.provider.resume(operation.resource.type, operation.request_token,
                                          context(operation, Operation::kRecover));
    if (outcome || outcome.error().kind != ErrorKind::kNotFound) {
      return outcome;
    }
  }
  return send_again();
}

base::Result<void> ResourceWriter::recover(const PendingOperation& operation) {
  const auto verdict = [](const base::Error& error) -> base::Result<void> {
    return leaves_outcome_open(error.kind) ? base::Result<void>(error) : base::Result<void>();
  };
  const Snapshot state = parts_.journal.snapshot();
  if (operation.kind == PendingKind::kDelete) {
    const auto outcome = resume_or(operation, [&]() -> base::Result<Outcome> {
      auto removed = parts_.provider.remove(operation.resource.type, operation.resource.identifier,
                                            context(operation, Operation::kRecover));
      return removed ? base::Result<Outcome>(Outcome{})
                     : base::Result<Outcome>(std::move(removed).error());
    });
    const base::Result<void> removed =
        outcome ? base::Result<void>() : base::Result<void>(outcome.error());
    auto ended = end_remove(operation, removed);
    return ended ? base::Result<void>() : verdict(ended.error());
  }
  // What is desired may rest on secrets: they are read only where it has to be sent again.
  PendingOperation again = operation;
  if (operation.kind == PendingKind::kCreate) {
    const ResourceState* older = state.find(operation.resource.urn);
    auto outcome = resume_or(again, [&] {
      const Json properties = desired(again.resource);
      return send_create(again, properties);
    });
    auto written = end_create(std::move(again), std::move(outcome),
                              older != nullptr ? std::optional(*older) : std::nullopt);
    return written ? base::Result<void>() : verdict(written.error());
  }
  const ResourceState* recorded = state.find(operation.resource.serial);
  if (recorded == nullptr) {
    return parts_.journal.end(operation.id, {});
  }
  auto outcome = resume_or(again, [&] {
    const Json properties = desired(again.resource);
    return send_update(again, *recorded, properties);
  });
  if (!outcome && outcome.error().kind == ErrorKind::kNotFound) {
    return parts_.journal.end(operation.id, {.drop = recorded->serial});
  }
  auto written = end_update(again, std::move(outcome), *recorded);
  return written ? base::Result<void>() : verdict(written.error());
}

}  // namespace engine
