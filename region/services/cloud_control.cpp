#include "region/services/cloud_control.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include <boost/json.hpp>

#include "region/operations/desired.h"
#include "region/operations/region_resources.h"
#include "region/resources/model.h"
#include "region/services/paging.h"
#include "region/services/read_faults.h"

namespace region {

namespace cc = aws::cloud_control;

namespace {

/// What has no data plane has ended by then, and its caller need not ask again.
constexpr base::Milliseconds kPatience{25};
/// Asking for a status waits a little: fewer questions, quicker answers.
constexpr base::Milliseconds kStatusPatience{100};
/// Cloud Control's own limit.
constexpr std::size_t kLongestDocument = 262'144;

base::Json parse_member(std::string_view member, const std::string& text) {
  if (text.size() > kLongestDocument) {
    throw aws::ServiceError("ValidationException", fmt::format("{} is longer than {} characters",
                                                               member, kLongestDocument));
  }
  auto json = base::parse_json(text, member);
  if (!json) {
    throw aws::ServiceError("ValidationException", json.error().message);
  }
  return *std::move(json);
}

base::JsonObject parse_object(std::string_view member, const std::string& text) {
  base::Json json = parse_member(member, text);
  if (!json.is_object()) {
    throw aws::ServiceError("ValidationException", fmt::format("{} must be a JSON object", member));
  }
  return std::move(json.get_object());
}

/// As Cloud Control's own model says it.
void check_client_token(const std::string& token) {
  constexpr std::size_t kLongestToken = 128;
  static constexpr std::string_view kOthers = "-+/=";
  std::string constraint;
  if (token.empty()) {
    constraint = "have length greater than or equal to 1";
  } else if (token.size() > kLongestToken) {
    constraint = fmt::format("have length less than or equal to {}", kLongestToken);
  } else if (!std::ranges::all_of(token, [](unsigned char each) {
               return std::isalnum(each) != 0 ||
                      kOthers.find(static_cast<char>(each)) != kOthers.npos;
             })) {
    constraint = "satisfy regular expression pattern: [-A-Za-z0-9+/=]+";
  }
  if (!constraint.empty()) {
    throw aws::ServiceError("ValidationException",
                            fmt::format("1 validation error detected: Value '{}' at 'clientToken' "
                                        "failed to satisfy constraint: Member must {}",
                                        token, constraint));
  }
}

template <class Input>
StoredRequest new_request(Operation operation, const Input& input,
                          const aws::RequestContext& context) {
  if (input.ClientToken) {
    check_client_token(*input.ClientToken);
  }
  return {.client_token = input.ClientToken.value_or(""),
          .operation = operation,
          .region = home_region(input.TypeName, context.region),
          .type = input.TypeName};
}

[[noreturn]] void not_found(std::string_view type, std::string_view identifier) {
  throw aws::ServiceError(
      "ResourceNotFoundException",
      fmt::format("Resource of type '{}' with identifier '{}' was not found.", type, identifier));
}

[[noreturn]] void refuse_request(const base::Error& error) {
  throw aws::ServiceError(error.code, error.message,
                          error.kind == base::ErrorKind::kUnavailable ? 500 : 400);
}

bool matches(const base::JsonObject& model, const base::JsonObject& wanted) {
  return std::ranges::all_of(wanted, [&](const auto& member) {
    const base::Json* value = model.if_contains(member.key());
    return value != nullptr && *value == member.value();
  });
}

bool allows(const std::vector<std::string>& words, std::string_view word) {
  return words.empty() || std::ranges::find(words, word) != words.end();
}

std::optional<std::string> if_any(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::string_view fault_name(Operation operation) {
  switch (operation) {
    case Operation::kCreate:
      return "create";
    case Operation::kUpdate:
      return "update";
    case Operation::kDelete:
      return "delete";
  }
  return "";
}

}  // namespace

cc::ProgressEventOutput CloudControl::create(const cc::CreateResourceInput& input,
                                             const aws::RequestContext& context) {
  const catalog::ResourceType& type = type_of(input.TypeName);
  refuse_by_fault(type, "create");
  const base::JsonObject desired = parse_object("DesiredState", input.DesiredState);
  check_desired(type, desired);
  StoredRequest request = new_request(Operation::kCreate, input, context);
  request.body = base::json_text(base::Json(desired));
  return submit(std::move(request));
}

cc::GetResourceOutput CloudControl::get(const cc::GetResourceInput& input,
                                        const aws::RequestContext& context) {
  const catalog::ResourceType& type = type_of(input.TypeName);
  refuse_by_fault(type, "read");
  if (environment_.faults.take(type.name, "read", FaultKind::kNotFoundAfterCreate)) {
    not_found(type.name, input.Identifier);
  }
  return {.TypeName = input.TypeName,
          .ResourceDescription = describe(type, find(type, input.Identifier, context))};
}

cc::ProgressEventOutput CloudControl::update(const cc::UpdateResourceInput& input,
                                             const aws::RequestContext& context) {
  const catalog::ResourceType& type = type_of(input.TypeName);
  refuse_by_fault(type, "update");
  if (!type.can_update) {
    throw aws::ServiceError(
        "UnsupportedActionException",
        fmt::format("Resource type {} does not support UPDATE action", type.name));
  }
  const base::Json patch = parse_member("PatchDocument", input.PatchDocument);
  StoredRequest request = new_request(Operation::kUpdate, input, context);
  request.identifier = input.Identifier;
  request.body = base::json_text(patch);
  if (!environment_.store.request_of_client(request.client_token)) {
    refuse_write_only_echo(environment_.faults, type, patch);
    patched_desired(type, find(type, input.Identifier, context).model, patch);
  }
  return submit(std::move(request));
}

cc::ProgressEventOutput CloudControl::remove(const cc::DeleteResourceInput& input,
                                             const aws::RequestContext& context) {
  const catalog::ResourceType& type = type_of(input.TypeName);
  refuse_by_fault(type, "delete");
  StoredRequest request = new_request(Operation::kDelete, input, context);
  request.identifier = input.Identifier;
  return submit(std::move(request));
}

cc::ListResourcesOutput CloudControl::list(const cc::ListResourcesInput& input,
                                           const aws::RequestContext& context) {
  const catalog::ResourceType& type = type_of(input.TypeName);
  refuse_by_fault(type, "list");
  if (!type.can_list) {
    throw aws::ServiceError(
        "UnsupportedActionException",
        fmt::format("Resource type {} does not support LIST action", type.name));
  }
  const base::JsonObject wanted = input.ResourceModel
                                      ? parse_object("ResourceModel", *input.ResourceModel)
                                      : base::JsonObject();
  for (const std::string_view property : type.list_needs) {
    if (!wanted.contains(property)) {
      throw aws::ServiceError("InvalidRequestException",
                              fmt::format("Missing or invalid ResourceModel property in {} list "
                                          "handler request input. Required property: [{}]",
                                          type.name, property));
    }
  }
  std::vector<StoredResource> found =
      environment_.store.all(home_region(type.name, context.region), type.name);
  await_durable();
  std::erase_if(found, [&](const StoredResource& resource) {
    return resource.phase == Phase::kCreating || !matches(resource.model, wanted);
  });
  const Page page(input.MaxResults, input.NextToken);
  const auto [first, last] = page.range(found.size());
  cc::ListResourcesOutput output{.TypeName = input.TypeName,
                                 .ResourceDescriptions = std::vector<cc::ResourceDescription>(),
                                 .NextToken = page.next_token(found.size())};
  for (std::size_t i = first; i < last; ++i) {
    output.ResourceDescriptions->push_back(describe(type, found[i]));
  }
  return output;
}

cc::ProgressEventOutput CloudControl::status(const cc::RequestTokenInput& input) {
  const auto request = operations_.status(input.RequestToken, kStatusPatience);
  if (!request) {
    refuse_request(request.error());
  }
  return {.ProgressEvent = event_of(*request)};
}

cc::ProgressEventOutput CloudControl::cancel(const cc::RequestTokenInput& input) {
  const auto request = operations_.cancel(input.RequestToken);
  if (!request) {
    refuse_request(request.error());
  }
  return {.ProgressEvent = event_of(*request)};
}

cc::ListResourceRequestsOutput CloudControl::list_requests(
    const cc::ListResourceRequestsInput& input) {
  const auto filter = input.ResourceRequestStatusFilter.value_or(cc::ResourceRequestStatusFilter());
  std::vector<StoredRequest> found = environment_.store.requests();
  std::erase_if(found, [&](const StoredRequest& request) {
    return !allows(filter.Operations, name(request.operation)) ||
           !allows(filter.OperationStatuses, name(request.status));
  });
  const Page page(input.MaxResults, input.NextToken);
  const auto [first, last] = page.range(found.size());
  cc::ListResourceRequestsOutput output{.NextToken = page.next_token(found.size())};
  for (std::size_t i = first; i < last; ++i) {
    output.ResourceRequestStatusSummaries.push_back(event_of(found[i]));
  }
  return output;
}

const catalog::ResourceType& CloudControl::type_of(const std::string& name) const {
  const catalog::ResourceType* type = catalog::find_resource_type(name);
  if (type == nullptr || environment_.handlers.find(name) == nullptr) {
    throw aws::ServiceError(
        "TypeNotFoundException",
        fmt::format("The type '{}' cannot be found: settle-region does not support it.", name));
  }
  return *type;
}

cc::ProgressEventOutput CloudControl::submit(StoredRequest request) {
  const std::string type = request.type;
  const std::string_view operation = fault_name(request.operation);
  auto accepted = operations_.submit(std::move(request));
  if (accepted && !accepted->ended()) {
    accepted = operations_.status(accepted->token, kPatience);
  }
  if (!accepted) {
    refuse_request(accepted.error());
  }
  if (environment_.faults.take(type, operation, FaultKind::kDropResponse)) {
    throw aws::DropConnection{};
  }
  return {.ProgressEvent = event_of(*accepted)};
}

cc::ProgressEvent CloudControl::event_of(const StoredRequest& request) const {
  cc::ProgressEvent event{.TypeName = request.type,
                          .Identifier = if_any(request.identifier),
                          .RequestToken = request.token,
                          .Operation = std::string(name(request.operation)),
                          .OperationStatus = std::string(name(request.status)),
                          .EventTime = base::WallTime(base::Milliseconds(request.event_time_ms)),
                          .StatusMessage = if_any(request.message),
                          .ErrorCode = if_any(request.error_code)};
  const catalog::ResourceType* type = catalog::find_resource_type(request.type);
  const auto resource = environment_.store.find({request.region, request.type, request.identifier});
  if (type != nullptr && resource && request.operation != Operation::kDelete) {
    event.ResourceModel = base::json_text(base::Json(visible_model(*type, resource->model)));
  }
  return event;
}

StoredResource CloudControl::find(const catalog::ResourceType& type, const std::string& identifier,
                                  const aws::RequestContext& context) const {
  auto resource = environment_.store.find(
      {home_region(type.name, context.region), std::string(type.name), identifier});
  await_durable();
  if (!resource) {
    not_found(type.name, identifier);
  }
  return *std::move(resource);
}

void CloudControl::await_durable() const {
  if (const auto durable = environment_.store.wait(environment_.store.last()); !durable) {
    throw aws::ServiceError("ServiceInternalErrorException", durable.error().message, 500);
  }
}

cc::ResourceDescription CloudControl::describe(const catalog::ResourceType& type,
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
  return {.Identifier = resource.identifier,
          .Properties = base::json_text(base::Json(std::move(model)))};
}

void CloudControl::refuse_by_fault(const catalog::ResourceType& type, std::string_view operation) {
  if (environment_.faults.take(type.name, operation, FaultKind::kThrottle)) {
    throw aws::ServiceError("ThrottlingException", "Rate exceeded");
  }
  if (environment_.faults.take(type.name, operation, FaultKind::kConcurrentOperation)) {
    throw aws::ServiceError("ConcurrentOperationException",
                            "Another operation is in progress (injected fault)");
  }
}

aws::Service cloud_control_service(CloudControl& service) {
  CloudControl* const cloud = &service;
  using aws::operation;
  return {cc::kCloudControl,
          {operation<cc::CreateResource>(
               [cloud](const auto& in, const auto& context) { return cloud->create(in, context); }),
           operation<cc::GetResource>(
               [cloud](const auto& in, const auto& context) { return cloud->get(in, context); }),
           operation<cc::UpdateResource>(
               [cloud](const auto& in, const auto& context) { return cloud->update(in, context); }),
           operation<cc::DeleteResource>(
               [cloud](const auto& in, const auto& context) { return cloud->remove(in, context); }),
           operation<cc::ListResources>(
               [cloud](const auto& in, const auto& context) { return cloud->list(in, context); }),
           operation<cc::GetResourceRequestStatus>(
               [cloud](const auto& in, const auto&) { return cloud->status(in); }),
           operation<cc::CancelResourceRequest>(
               [cloud](const auto& in, const auto&) { return cloud->cancel(in); }),
           operation<cc::ListResourceRequests>(
               [cloud](const auto& in, const auto&) { return cloud->list_requests(in); })}};
}

}  // namespace region
