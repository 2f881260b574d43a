#include "region/services/cloud_control.h"

#include <algorithm>
#include <utility>

#include "region/operations/desired.h"
#include "region/operations/region_resources.h"
#include "region/resources/model.h"
#include "region/services/input.h"
#include "region/services/paging.h"
#include "region/services/read_faults.h"
#include "region/services/service_error.h"

namespace region {

namespace {

/// A create or delete without a data plane has ended by then, and its caller need not ask again.
constexpr base::Milliseconds kPatience{25};
/// Asking for a status waits a little: fewer questions, quicker answers.
constexpr base::Milliseconds kStatusPatience{100};
constexpr std::size_t kLongestDesiredState = 262'144;
constexpr std::size_t kDefaultPage = 20;
constexpr std::size_t kLongestPage = 100;

const catalog::ResourceType& type_of(const base::JsonObject& input, const HandlerTable& handlers) {
  const std::string name = required_text(input, "TypeName");
  const catalog::ResourceType* type = catalog::find_resource_type(name);
  if (type == nullptr || handlers.find(name) == nullptr) {
    throw ServiceError("TypeNotFoundException",
                       fmt::format("The type '{}' cannot be found: settle-region does not support "
                                   "it.",
                                   name));
  }
  return *type;
}

base::Json json_text_member(const base::JsonObject& input, std::string_view member) {
  const std::string text = required_text(input, member);
  if (text.size() > kLongestDesiredState) {
    throw ServiceError("ValidationException",
                       fmt::format("{} is longer than {} bytes", member, kLongestDesiredState));
  }
  auto json = base::parse_json(text, member);
  if (!json) {
    throw ServiceError("ValidationException", json.error().message);
  }
  return *std::move(json);
}

StoredRequest request_of(Operation operation, const base::JsonObject& input, const Caller& caller) {
  StoredRequest request{.client_token = optional_text(input, "ClientToken"),
                        .operation = operation,
                        .type = required_text(input, "TypeName")};
  request.region = home_region(request.type, caller.region);
  return request;
}

[[noreturn]] void not_found(std::string_view type, std::string_view identifier) {
  throw ServiceError(
      "ResourceNotFoundException",
      fmt::format("Resource of type '{}' with identifier '{}' was not found.", type, identifier));
}

bool matches(const base::JsonObject& model, const base::JsonObject& wanted) {
  return std::ranges::all_of(wanted, [&](const auto& member) {
    const base::Json* value = model.if_contains(member.key());
    return value != nullptr && *value == member.value();
  });
}

}  // namespace

base::JsonObject CloudControl::create_resource(const base::JsonObject& input,
                                               const Caller& caller) {
  const catalog::ResourceType& type = type_of(input, environment_.handlers);
  refuse_by_fault(type, "create");
  const base::Json desired = json_text_member(input, "DesiredState");
  if (!desired.is_object()) {
    throw ServiceError("ValidationException", "DesiredState must be a JSON object");
  }
  check_desired(type, desired.get_object());
  StoredRequest request = request_of(Operation::kCreate, input, caller);
  request.body = base::json_text(desired);
  return submit(std::move(request));
}

base::JsonObject CloudControl::get_resource(const base::JsonObject& input, const Caller& caller) {
  const catalog::ResourceType& type = type_of(input, environment_.handlers);
  refuse_by_fault(type, "read");
  const std::string identifier = required_text(input, "Identifier");
  if (environment_.faults.take(type.name, "read", FaultKind::kNotFoundAfterCreate)) {
    not_found(type.name, identifier);
  }
  const StoredResource resource = find(type, identifier, caller);
  return {{"TypeName", type.name},
          {"ResourceDescription",
           {{"Identifier", resource.identifier},
            {"Properties", base::json_text(observed(type, resource))}}}};
}

base::JsonObject CloudControl::update_resource(const base::JsonObject& input,
                                               const Caller& caller) {
  const catalog::ResourceType& type = type_of(input, environment_.handlers);
  refuse_by_fault(type, "update");
  StoredRequest request = request_of(Operation::kUpdate, input, caller);
  request.identifier = required_text(input, "Identifier");
  const base::Json patch = json_text_member(input, "PatchDocument");
  request.body = base::json_text(patch);
  if (!type.can_update) {
    throw ServiceError("UnsupportedActionException",
                       fmt::format("Resource type {} does not support UPDATE action", type.name));
  }
  const bool answered_before =
      environment_.store.request_of_client(request.client_token).has_value();
  if (!answered_before) {
    refuse_write_only_echo(environment_.faults, type, patch);
    patched_desired(type, find(type, request.identifier, caller).model, patch);
  }
  return submit(std::move(request));
}

base::JsonObject CloudControl::delete_resource(const base::JsonObject& input,
                                               const Caller& caller) {
  const catalog::ResourceType& type = type_of(input, environment_.handlers);
  refuse_by_fault(type, "delete");
  StoredRequest request = request_of(Operation::kDelete, input, caller);
  request.identifier = required_text(input, "Identifier");
  return submit(std::move(request));
}

base::JsonObject CloudControl::list_resources(const base::JsonObject& input, const Caller& caller) {
  const catalog::ResourceType& type = type_of(input, environment_.handlers);
  refuse_by_fault(type, "list");
  if (!type.can_list) {
    throw ServiceError("UnsupportedActionException",
                       fmt::format("Resource type {} does not support LIST action", type.name));
  }
  base::JsonObject wanted;
  if (input.contains("ResourceModel")) {
    wanted = json_text_member(input, "ResourceModel").as_object();
  }
  for (const std::string_view property : type.list_needs) {
    if (!wanted.contains(property)) {
      throw ServiceError("InvalidRequestException",
                         fmt::format("Missing or invalid ResourceModel property in {} list handler "
                                     "request input. Required property: [{}]",
                                     type.name, property));
    }
  }
  base::JsonArray descriptions;
  const Page page = page_of(input, {.default_size = kDefaultPage, .most = kLongestPage});
  RegionResources resources(environment_.store, caller.region, RegionResources::Durability::kLater);
  std::vector<StoredResource> found = resources.all(type.name);
  std::erase_if(found, [&](const StoredResource& resource) {
    return resource.phase == Phase::kCreating || !matches(resource.model, wanted);
  });
  const auto [first, last] = page.range(found.size());
  for (std::size_t i = first; i < last; ++i) {
    descriptions.push_back({{"Identifier", found[i].identifier},
                            {"Properties", base::json_text(observed(type, found[i]))}});
  }
  base::JsonObject output{{"TypeName", type.name}, {"ResourceDescriptions", descriptions}};
  page.write_next(output, found.size());
  return output;
}

base::JsonObject CloudControl::get_resource_request_status(const base::JsonObject& input,
                                                           const Caller& /*caller*/) {
  auto request = operations_.status(required_text(input, "RequestToken"), kStatusPatience);
  if (!request) {
    throw_service_error(request.error());
  }
  return {{"ProgressEvent", progress_event(*request)}};
}

base::JsonObject CloudControl::cancel_resource_request(const base::JsonObject& input,
                                                       const Caller& /*caller*/) {
  auto request = operations_.cancel(required_text(input, "RequestToken"));
  if (!request) {
    throw_service_error(request.error());
  }
  return {{"ProgressEvent", progress_event(*request)}};
}

base::JsonObject CloudControl::list_resource_requests(const base::JsonObject& input,
                                                      const Caller& /*caller*/) {
  const base::Json* filter = input.if_contains("ResourceRequestStatusFilter");
  const base::JsonObject* wanted = filter == nullptr ? nullptr : filter->if_object();
  const auto passes = [&](std::string_view list, std::string_view word) {
    const base::Json* allowed = wanted == nullptr ? nullptr : wanted->if_contains(list);
    return allowed == nullptr || !allowed->is_array() ||
           std::ranges::find(allowed->get_array(), base::Json(word)) != allowed->get_array().end();
  };
  std::vector<StoredRequest> found = environment_.store.requests();
  std::erase_if(found, [&](const StoredRequest& request) {
    return !passes("Operations", name(request.operation)) ||
           !passes("OperationStatuses", name(request.status));
  });
  base::JsonArray events;
  const Page page = page_of(input, {.default_size = kDefaultPage, .most = kLongestPage});
  const auto [first, last] = page.range(found.size());
  for (std::size_t i = first; i < last; ++i) {
    events.push_back(progress_event(found[i]));
  }
  base::JsonObject output{{"ResourceRequestStatusSummaries", events}};
  page.write_next(output, found.size());
  return output;
}

base::JsonObject CloudControl::submit(StoredRequest request) {
  const std::string type = request.type;
  const std::string operation = request.operation == Operation::kCreate   ? "create"
                                : request.operation == Operation::kUpdate ? "update"
                                                                          : "delete";
  auto accepted = operations_.submit(std::move(request));
  if (accepted && !accepted->ended()) {
    accepted = operations_.status(accepted->token, kPatience);
  }
  if (!accepted) {
    throw_service_error(accepted.error());
  }
  if (environment_.faults.take(type, operation, FaultKind::kDropResponse)) {
    throw ServiceError("ServiceInternalErrorException", "the response was lost (injected fault)",
                       500);
  }
  return {{"ProgressEvent", progress_event(*accepted)}};
}

base::JsonObject CloudControl::progress_event(const StoredRequest& request) {
  base::JsonObject event{{"TypeName", request.type},
                         {"RequestToken", request.token},
                         {"Operation", name(request.operation)},
                         {"OperationStatus", name(request.status)},
                         {"EventTime", static_cast<double>(request.event_time_ms) / 1000.0}};
  const auto set = [&](std::string_view member, const std::string& text) {
    if (!text.empty()) {
      event[member] = text;
    }
  };
  set("Identifier", request.identifier);
  set("StatusMessage", request.message);
  set("ErrorCode", request.error_code);
  const bool has_model = request.operation != Operation::kDelete && !request.identifier.empty();
  const catalog::ResourceType* type = catalog::find_resource_type(request.type);
  if (has_model && type != nullptr) {
    if (const auto resource =
            environment_.store.find({request.region, request.type, request.identifier})) {
      event["ResourceModel"] = base::json_text(visible_model(*type, resource->model));
    }
  }
  return event;
}

StoredResource CloudControl::find(const catalog::ResourceType& type, const std::string& identifier,
                                  const Caller& caller) {
  auto resource = environment_.store.find(
      {home_region(type.name, caller.region), std::string(type.name), identifier});
  if (!resource) {
    not_found(type.name, identifier);
  }
  return *std::move(resource);
}

base::JsonObject CloudControl::observed(const catalog::ResourceType& type,
                                        const StoredResource& resource) {
  RegionResources resources(environment_.store, resource.region,
                            RegionResources::Durability::kOnReturn);
  HandlerContext context{.resources = resources,
                         .clock = environment_.clock,
                         .random = environment_.random,
                         .region = resource.region,
                         .progress = [](const std::string&) {}};
  Handler* handler = environment_.handlers.find(type.name);
  base::JsonObject model = visible_model(type, handler->observe(resource, context));
  misread_by_fault(environment_.faults, type, model);
  return model;
}

void CloudControl::refuse_by_fault(const catalog::ResourceType& type, std::string_view operation) {
  if (environment_.faults.take(type.name, operation, FaultKind::kThrottle)) {
    throw ServiceError("ThrottlingException", "Rate exceeded");
  }
  if (environment_.faults.take(type.name, operation, FaultKind::kConcurrentOperation)) {
    throw ServiceError("ConcurrentOperationException",
                       "Another operation is in progress (injected fault)");
  }
}

}  // namespace region
