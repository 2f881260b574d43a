#include "region/operations/run.h"

#include <utility>

#include "aws/server/service.h"
#include "region/operations/desired.h"
#include "region/resources/model.h"

namespace region {

namespace {

constexpr base::Milliseconds kDiskRetry{200};

/// The daemon stops; the request stays as it is in the store.
struct Interrupted {};

base::Json parse_body(const std::string& body) {
  return base::parse_json(body, "the stored request").or_throw();
}

}  // namespace

Operations::Run::Run(Operations& operations, StoredRequest request, Control& control)
    : operations_(operations),
      environment_(operations.environment_),
      request_(std::move(request)),
      control_(control),
      type_(catalog::find_resource_type(request_.type)),
      handler_(environment_.handlers.find(request_.type)),
      resources_(environment_.store, request_.region, RegionResources::Durability::kOnReturn),
      admit_resources_(environment_.store, request_.region, RegionResources::Durability::kLater) {}

void Operations::Run::carry_out() {
  if (stopping()) {
    return;
  }
  try {
    try {
      dispatch();
    } catch (const HandlerError& error) {
      request_.error_code = error.code();
      request_.message = error.what();
    } catch (const aws::ServiceError& error) {
      request_.error_code = "InvalidRequest";
      request_.message = error.what();
    } catch (const base::Exception& exception) {
      request_.error_code = "GeneralServiceException";
      request_.message = exception.what();
    } catch (const std::exception& exception) {
      environment_.log.error("{} of {} {}: {}", name(request_.operation), request_.type,
                             request_.identifier, exception.what());
      request_.error_code = "InternalFailure";
      request_.message = exception.what();
    }
    if (request_.ended()) {
      return;
    }
    if (interrupted()) {
      throw Interrupted{};
    }
    end(control_.cancelled ? RequestStatus::kCancelComplete : RequestStatus::kFailed, {});
  } catch (const Interrupted&) {
    environment_.log.info("{} of {} {} goes on after the next start", name(request_.operation),
                          request_.type, request_.identifier);
  }
}

void Operations::Run::dispatch() {
  if (type_ == nullptr || handler_ == nullptr) {
    throw HandlerError("InvalidRequest",
                       "this version of settle-region does not support " + request_.type);
  }
  if (control_.cancelled) {
    throw HandlerError("InvalidRequest", "cancelled before it began");
  }
  request_.status = RequestStatus::kInProgress;
  switch (request_.operation) {
    case Operation::kCreate:
      provoke_faults("create");
      return create();
    case Operation::kUpdate:
      provoke_faults("update");
      return update();
    case Operation::kDelete:
      provoke_faults("delete");
      return remove();
  }
}

void Operations::Run::create() {
  StoredResource resource = request_.identifier.empty() ? admit_create() : recorded();
  if (handler_->has_data_plane()) {
    make_durable();
    HandlerContext handler_context = context(resources_);
    try {
      handler_->provision(resource, nullptr, handler_context);
    } catch (const std::exception&) {
      if (!interrupted()) {
        give_up(std::move(resource));
      }
      throw;
    }
  }
  resource.phase = Phase::kReady;
  if (environment_.faults.take(request_.type, "create", FaultKind::kFailWithResource)) {
    store({.put = {resource}});
    throw HandlerError("NotStabilized",
                       "Resource of type '" + request_.type + "' did not stabilize.");
  }
  end(RequestStatus::kSuccess, {.put = {std::move(resource)}});
}

/// After a failed create, which leaves what the service would leave.
void Operations::Run::give_up(StoredResource failed) {
  if (!handler_->keeps_failed_create() && take_down(failed)) {
    store({.erased = {key()}});
    return;
  }
  failed.phase = Phase::kReady;
  store({.put = {std::move(failed)}});
}

/// False: something of it may be there, so that the resource must stay for its user to delete.
bool Operations::Run::take_down(const StoredResource& failed) {
  try {
    HandlerContext handler_context = context(resources_);
    handler_->deprovision(failed, handler_context);
    return true;
  } catch (const std::exception& exception) {
    environment_.log.error("cannot take down {} {} after a failed create: {}", request_.type,
                           request_.identifier, exception.what());
    return false;
  }
}

StoredResource Operations::Run::admit_create() {
  const base::Json desired = parse_body(request_.body);
  const std::scoped_lock admission(operations_.admission_mutex_);
  HandlerContext handler_context = context(admit_resources_);
  StoredResource resource{.type = request_.type,
                          .model = handler_->admit(desired.as_object(), nullptr, handler_context),
                          .phase = Phase::kCreating,
                          .region = request_.region};
  resource.identifier = identifier_of(*type_, resource.model);
  request_.identifier = resource.identifier;
  if (environment_.store.find(key())) {
    request_.identifier.clear();
    throw HandlerError("AlreadyExists",
                       fmt::format("Resource of type '{}' with identifier '{}' already exists.",
                                   resource.type, resource.identifier));
  }
  environment_.store.apply({.put = {resource}, .requests = {request_}});
  const std::scoped_lock lock(operations_.mutex_);
  operations_.busy_[key()] = request_.token;
  return resource;
}

void Operations::Run::update() {
  const StoredResource current = recorded();
  const bool resumed = current.phase == Phase::kUpdating;
  StoredResource resource = resumed ? current : admit_update(current);
  if (handler_->has_data_plane()) {
    make_durable();
    HandlerContext handler_context = context(resources_);
    try {
      handler_->provision(resource, resumed ? nullptr : &current.model, handler_context);
    } catch (const std::exception&) {
      if (!interrupted()) {
        put_back(current, resource.model);
      }
      throw;
    }
  }
  resource.phase = Phase::kReady;
  end(RequestStatus::kSuccess, {.put = {std::move(resource)}});
}

/// After a failed update. One that was begun by an earlier daemon has no model to go back to: the
/// new one stays, as far as it has come.
void Operations::Run::put_back(StoredResource as_before, const base::JsonObject& failed) {
  if (as_before.phase != Phase::kUpdating) {
    try {
      HandlerContext handler_context = context(resources_);
      handler_->provision(as_before, &failed, handler_context);
    } catch (const std::exception& exception) {
      environment_.log.error("cannot put back {} {} after a failed update: {}", request_.type,
                             request_.identifier, exception.what());
    }
  }
  as_before.phase = Phase::kReady;
  store({.put = {std::move(as_before)}});
}

StoredResource Operations::Run::admit_update(const StoredResource& current) {
  const base::JsonObject desired =
      patched_desired(*type_, current.model, parse_body(request_.body));
  const std::scoped_lock admission(operations_.admission_mutex_);
  HandlerContext handler_context = context(admit_resources_);
  StoredResource resource = current;
  resource.model = handler_->admit(desired, &current, handler_context);
  resource.phase = Phase::kUpdating;
  environment_.store.apply({.put = {resource}, .requests = {request_}});
  return resource;
}

void Operations::Run::remove() {
  StoredResource resource = recorded();
  if (resource.phase != Phase::kDeleting) {
    admit_removal(resource);
  }
  if (handler_->has_data_plane()) {
    make_durable();
    HandlerContext handler_context = context(resources_);
    try {
      handler_->deprovision(resource, handler_context);
    } catch (const std::exception&) {
      if (!interrupted()) {
        resource.phase = Phase::kReady;
        store({.put = {resource}});
      }
      throw;
    }
  }
  end(RequestStatus::kSuccess, {.erased = {key()}});
}

void Operations::Run::admit_removal(StoredResource& resource) {
  const std::scoped_lock admission(operations_.admission_mutex_);
  HandlerContext handler_context = context(admit_resources_);
  handler_->admit_removal(resource, handler_context);
  resource.phase = Phase::kDeleting;
  environment_.store.apply({.put = {resource}, .requests = {request_}});
}

StoredResource Operations::Run::recorded() const {
  auto resource = environment_.store.find(key());
  if (!resource) {
    throw HandlerError("NotFound",
                       fmt::format("Resource of type '{}' with identifier '{}' was not found.",
                                   request_.type, request_.identifier));
  }
  return *std::move(resource);
}

void Operations::Run::provoke_faults(std::string_view operation) {
  const auto take = [&](FaultKind kind) {
    return environment_.faults.take(request_.type, operation, kind);
  };
  if (const auto fault = take(FaultKind::kSlow)) {
    environment_.clock.wait_for(base::Milliseconds(fault->milliseconds), control_.stop.get_token());
    if (interrupted()) {
      throw Interrupted{};
    }
  }
  if (take(FaultKind::kThrottleInHandler)) {
    throw HandlerError("Throttling", "Rate exceeded (Status Code: 400; Error Code: Throttling)");
  }
  if (take(FaultKind::kRoleNotAssumable)) {
    throw HandlerError("InvalidRequest", "The provided role cannot be assumed by the service.");
  }
  if (request_.operation == Operation::kCreate && take(FaultKind::kAlreadyExists)) {
    throw HandlerError("AlreadyExists",
                       fmt::format("Resource of type '{}' already exists.", request_.type));
  }
  if (const auto fault = take(FaultKind::kFail)) {
    throw HandlerError(fault->code, fault->message);
  }
}

HandlerContext Operations::Run::context(Resources& resources) {
  HandlerContext handler_context =
      operations_.context(request_.region, resources, control_.stop.get_token());
  handler_context.progress = [this](const std::string& message) {
    request_.message = message;
    request_.event_time_ms = operations_.now_ms();
    environment_.store.apply({.requests = {request_}});
  };
  return handler_context;
}

void Operations::Run::store(Change change) {
  environment_.store.apply(std::move(change));
  make_durable();
}

void Operations::Run::make_durable() {
  const Store::Ticket ticket = environment_.store.last();
  auto durable = environment_.store.wait(ticket);
  if (!durable) {
    environment_.log.error("{}; trying again until it works", durable.error().message);
  }
  while (!durable) {
    if (!environment_.clock.wait_for(kDiskRetry, control_.stop.get_token()) && interrupted()) {
      throw Interrupted{};
    }
    durable = environment_.store.wait(ticket);
  }
}

void Operations::Run::end(RequestStatus status, Change change) {
  request_.status = status;
  if (status == RequestStatus::kSuccess) {
    request_.message.clear();
  }
  request_.body.clear();
  request_.event_time_ms = operations_.now_ms();
  change.requests = {request_};
  store(std::move(change));
}

}  // namespace region
