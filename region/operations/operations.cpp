#include "region/operations/operations.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/crypto.h"
#include "base/ids.h"
#include "region/operations/region_resources.h"
#include "region/operations/run.h"

namespace region {

namespace {

constexpr base::Milliseconds kFirstRetry{1'000};
constexpr base::Milliseconds kLongestRetryPause{30'000};
/// In place of the token where no request keeps a resource busy, but its being brought back.
constexpr const char* kNoRequest = "";

/// One that is being updated too: others rely on it, and its update goes on only afterwards.
bool relied_on(const StoredResource& resource) {
  return resource.phase == Phase::kReady || resource.phase == Phase::kUpdating;
}

base::Error refused(base::ErrorKind kind, std::string code, std::string message) {
  return base::Error{kind, std::move(message), std::move(code)};
}

std::string fingerprint_of(const StoredRequest& request) {
  return base::sha256_hex(fmt::format("{}\n{}\n{}\n{}\n{}", name(request.operation), request.region,
                                      request.type, request.identifier, request.body));
}

base::Error not_durable(const base::Error& error) {
  return refused(base::ErrorKind::kUnavailable, "ServiceInternalErrorException",
                 error.message + "; the request goes on by itself once there is space");
}

}  // namespace

Operations::~Operations() {
  restorer_ = std::jthread();
  const std::scoped_lock lock(mutex_);
  stopping_ = true;
  for (const auto& [token, control] : running_) {
    control->stop.request_stop();
  }
}

void Operations::restore() {
  restorer_ = std::jthread([this](const std::stop_token& stop) { restore_all(stop); });
}

bool Operations::wait_restored(base::Deadline deadline) {
  std::unique_lock lock(mutex_);
  return changed_.wait_until(lock, deadline.at(), [this] { return restored_; });
}

std::vector<Missing> Operations::missing() {
  const std::scoped_lock lock(mutex_);
  return missing_;
}

void Operations::restore_all(const std::stop_token& stop) {
  std::vector<Missing> missing;
  for (StoredResource& resource : environment_.store.everything()) {
    if (stop.stop_requested()) {
      return;
    }
    if (!relied_on(resource)) {
      continue;
    }
    if (auto failed = restore_one(std::move(resource), stop)) {
      environment_.log.error("cannot bring back {} {}: {}; it is tried again", failed->key.type,
                             failed->key.identifier, failed->reason);
      missing.push_back(*std::move(failed));
    }
  }
  {
    const std::scoped_lock lock(mutex_);
    missing_ = std::move(missing);
  }
  go_on_with_interrupted();
  retry_missing(stop);
}

void Operations::go_on_with_interrupted() {
  const std::vector<StoredRequest> requests = environment_.store.requests();
  const std::scoped_lock lock(mutex_);
  restored_ = true;
  changed_.notify_all();
  // Oldest first: what came first may be what others wait for.
  for (auto request = requests.rbegin(); request != requests.rend(); ++request) {
    if (!request->ended() && !running_.contains(request->token)) {
      running_[request->token] = std::make_shared<Control>();
      if (!request->identifier.empty()) {
        busy_[{request->region, request->type, request->identifier}] = request->token;
      }
    }
  }
  for (const auto& [token, control] : running_) {
    enqueue(token);
  }
}

void Operations::retry_missing(const std::stop_token& stop) {
  base::Milliseconds pause = kFirstRetry;
  std::vector<Missing> missing = this->missing();
  while (!missing.empty() && environment_.clock.wait_for(pause, stop)) {
    std::vector<Missing> still;
    for (const Missing& one : missing) {
      if (auto failed = retry_one(one, stop)) {
        still.push_back(*std::move(failed));
      }
    }
    missing = std::move(still);
    {
      const std::scoped_lock lock(mutex_);
      missing_ = missing;
    }
    pause = std::min(pause * 2, kLongestRetryPause);
  }
}

/// nullopt: it is there, or nobody wants it any more. One that an operation is at waits.
std::optional<Missing> Operations::retry_one(const Missing& one, const std::stop_token& stop) {
  std::optional<StoredResource> resource;
  {
    const std::scoped_lock lock(mutex_);
    resource = environment_.store.find(one.key);
    if (!resource) {
      return std::nullopt;
    }
    if (!busy_.try_emplace(one.key, kNoRequest).second) {
      return one;
    }
  }
  auto failed = restore_one(*std::move(resource), stop);
  if (!failed) {
    environment_.log.info("{} {} is back", one.key.type, one.key.identifier);
  }
  const std::scoped_lock lock(mutex_);
  busy_.erase(one.key);
  return failed;
}

std::optional<Missing> Operations::restore_one(StoredResource resource,
                                               const std::stop_token& stop) {
  Handler* handler = environment_.handlers.find(resource.type);
  if (handler == nullptr || !handler->has_data_plane()) {
    return std::nullopt;
  }
  RegionResources resources(environment_.store, resource.region,
                            RegionResources::Durability::kOnReturn);
  HandlerContext handler_context = context(resource.region, resources, stop);
  const base::JsonObject stored = resource.model;
  const ResourceKey key{resource.region, resource.type, resource.identifier};
  try {
    handler->provision(resource, nullptr, handler_context);
    if (resource.model != stored) {
      resources.put(std::move(resource));
    }
  } catch (const std::exception& exception) {
    return Missing{key, exception.what()};
  }
  return std::nullopt;
}

HandlerContext Operations::context(const std::string& region, Resources& resources,
                                   std::stop_token stop) {
  return {.resources = resources,
          .clock = environment_.clock,
          .random = environment_.random,
          .region = region,
          .progress = [](const std::string&) {},
          .stop = std::move(stop)};
}

base::Result<StoredRequest> Operations::submit(StoredRequest request) {
  request.fingerprint = fingerprint_of(request);
  Store::Ticket ticket = 0;
  {
    const std::scoped_lock lock(mutex_);
    if (auto earlier = environment_.store.request_of_client(request.client_token)) {
      if (earlier->fingerprint != request.fingerprint) {
        return refused(base::ErrorKind::kInvalidArgument, "ClientTokenConflictException",
                       fmt::format("The client token {} was used for another request before.",
                                   request.client_token));
      }
      return *earlier;
    }
    const ResourceKey key{request.region, request.type, request.identifier};
    if (const auto holder = busy_.find(key);
        holder != busy_.end() && is_under_way(holder->second)) {
      return refused(base::ErrorKind::kConflict, "ConcurrentOperationException",
                     fmt::format("Another operation is in progress for {} {}: {}", request.type,
                                 request.identifier,
                                 holder->second == kNoRequest ? "it is being brought back"
                                                              : "request " + holder->second));
    }
    request.token = base::make_uuid(environment_.random);
    request.status = RequestStatus::kPending;
    request.event_time_ms = now_ms();
    ticket = environment_.store.apply({.requests = {request}});
    if (!request.identifier.empty()) {
      busy_[key] = request.token;
    }
    running_[request.token] = std::make_shared<Control>();
    if (restored_) {
      enqueue(request.token);
    }
  }
  if (const auto durable = environment_.store.wait(ticket); !durable) {
    return not_durable(durable.error());
  }
  return request;
}

bool Operations::is_under_way(const std::string& token) const {
  const auto request = environment_.store.request(token);
  return token == kNoRequest || (request && !request->ended());
}

void Operations::enqueue(const std::string& token) {
  workers_.post([this, token, control = running_.at(token)] { carry_out(token, control); });
}

void Operations::carry_out(const std::string& token, const std::shared_ptr<Control>& control) {
  if (const auto request = environment_.store.request(token)) {
    Run(*this, *request, *control).carry_out();
  }
  const std::scoped_lock lock(mutex_);
  running_.erase(token);
  std::erase_if(busy_, [&](const auto& entry) { return entry.second == token; });
  changed_.notify_all();
}

base::Result<StoredRequest> Operations::status(const std::string& token,
                                               base::Milliseconds patience) {
  {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, patience, [&] { return !running_.contains(token); });
  }
  auto request = environment_.store.request(token);
  if (!request) {
    return refused(base::ErrorKind::kNotFound, "RequestTokenNotFoundException",
                   fmt::format("Request with token {} was not found.", token));
  }
  if (const auto durable = environment_.store.wait(environment_.store.last()); !durable) {
    return not_durable(durable.error());
  }
  return *request;
}

base::Result<StoredRequest> Operations::cancel(const std::string& token) {
  {
    const std::scoped_lock lock(mutex_);
    const auto found = running_.find(token);
    auto request = environment_.store.request(token);
    if (found != running_.end() && request && !request->ended()) {
      found->second->cancelled = true;
      found->second->stop.request_stop();
      request->status = RequestStatus::kCancelInProgress;
      request->event_time_ms = now_ms();
      return *request;
    }
  }
  return status(token, base::Milliseconds(0));
}

std::int64_t Operations::now_ms() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             environment_.clock.wall_now().time_since_epoch())
      .count();
}

}  // namespace region
