#include "aws/client/client.h"

#include <algorithm>
#include <charconv>

#include "aws/client/failure.h"
#include "aws/signing/sigv4.h"

namespace aws {

namespace {

/// `Retry-After: <seconds>` or `x-amz-retry-after: <milliseconds>`.
std::optional<base::Milliseconds> retry_after(const base::HttpResponse& response) {
  const auto number = [&](std::string_view name) -> std::optional<long> {
    const auto text = response.headers.find(name);
    long value = 0;
    if (!text) {
      return std::nullopt;
    }
    const auto [end, code] = std::from_chars(text->data(), text->data() + text->size(), value);
    constexpr long kMost = 86'400'000;
    return code == std::errc{} && end == text->data() + text->size() && value >= 0 && value <= kMost
               ? std::optional(value)
               : std::nullopt;
  };
  if (const auto milliseconds = number("x-amz-retry-after")) {
    return base::Milliseconds{*milliseconds};
  }
  if (const auto seconds = number("Retry-After")) {
    return base::Milliseconds{*seconds * 1000};
  }
  return std::nullopt;
}

}  // namespace

base::HttpEndpoint aws_endpoint(std::string_view service, std::string_view region) {
  const std::string_view suffix = region.starts_with("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  return {.tls = true, .host = fmt::format("{}.{}.{}", service, region, suffix), .port = 443};
}

base::HttpRequest Client::rpc_request(const ServiceInfo& service, std::string_view operation,
                                      std::string body) {
  base::HttpRequest request{.method = "POST", .body = std::move(body)};
  if (service.protocol == Protocol::kQuery) {
    request.headers.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    return request;
  }
  request.headers.add("Content-Type", service.protocol == Protocol::kJson11
                                          ? "application/x-amz-json-1.1"
                                          : "application/x-amz-json-1.0");
  request.headers.add("X-Amz-Target", fmt::format("{}.{}", service.target_prefix, operation));
  return request;
}

Client::Client(ClientOptions options, CredentialsProvider& credentials, base::Clock& clock,
               base::Random& random)
    : options_(std::move(options)),
      credentials_(credentials),
      clock_(clock),
      random_(random),
      pool_(options_.ca_file) {}

base::Result<base::HttpEndpoint> Client::endpoint_of(const ServiceInfo& service) const {
  return options_.endpoint_url.empty() ? aws_endpoint(service.name, options_.region)
                                       : base::HttpEndpoint::parse(options_.endpoint_url);
}

base::Result<base::HttpResponse> Client::exchange(const base::HttpEndpoint& endpoint,
                                                  const base::HttpRequest& request,
                                                  base::Deadline deadline) {
  auto lease = pool_.acquire(endpoint, deadline);
  if (!lease) {
    return std::move(lease).error();
  }
  auto response = lease->connection.exchange(request, deadline);
  const bool was_stale =
      !response && !lease->fresh && response.error().kind == base::ErrorKind::kUnavailable;
  if (was_stale) {
    lease = pool_.connect(endpoint, deadline);
    if (!lease) {
      return std::move(lease).error();
    }
    response = lease->connection.exchange(request, deadline);
  }
  pool_.give_back(endpoint, std::move(lease->connection));
  return response;
}

Client::Attempt Client::attempt(const ServiceInfo& service, std::string_view operation,
                                base::HttpRequest request, base::Milliseconds timeout) {
  const auto endpoint = endpoint_of(service);
  if (!endpoint) {
    return {endpoint.error()};
  }
  const auto credentials = credentials_.credentials();
  if (!credentials) {
    return {credentials.error()};
  }
  request.headers.set("Host", endpoint->authority());
  sign(request, *credentials, {.region = options_.region, .service = std::string(service.name)},
       clock_.wall_now());
  auto response = exchange(*endpoint, request, base::Deadline::after(timeout));
  if (!response) {
    return {response.error().in(fmt::format("{} at {}", operation, endpoint->url()))};
  }
  if (response->status >= 200 && response->status < 300) {
    return {std::move(*response), std::nullopt, true};
  }
  return {decode_failure(*response), retry_after(*response), true};
}

base::Result<base::HttpResponse> Client::send(const ServiceInfo& service,
                                              std::string_view operation,
                                              const base::HttpRequest& request,
                                              const CallOptions& options) {
  const auto give_up_at = clock_.now() + options.timeout;
  for (int attempts = 1;; ++attempts) {
    if (options.stop.stop_requested()) {
      return base::error(base::ErrorKind::kCancelled, "{} was stopped", operation);
    }
    const auto left = std::chrono::duration_cast<base::Milliseconds>(give_up_at - clock_.now());
    const auto most = options.attempt_timeout.value_or(options_.attempt_timeout);
    auto result = attempt(service, operation, request, std::min(left, most));
    if (result.response) {
      quota_.give_back(attempts > 1);
      return std::move(result.response);
    }
    const auto& failure = result.response.error();
    if (classify(failure) == RetryClass::kNever || attempts >= options_.attempts_max) {
      return failure;
    }
    if (auto ready = prepare_retry(result, attempts, options, give_up_at); !ready) {
      return std::move(ready).error();
    }
  }
}

base::Result<void> Client::prepare_retry(const Attempt& failed, int attempts,
                                         const CallOptions& options, base::SteadyTime give_up_at) {
  const auto& failure = failed.response.error();
  if (options_.revive && !failed.answered && failure.kind == base::ErrorKind::kUnavailable) {
    return options_.revive(options.stop);
  }
  if (!quota_.take_for_retry(failure.kind == base::ErrorKind::kTimeout)) {
    return failure;
  }
  const auto pause = std::max(options_.backoff.pause(attempts - 1, random_),
                              failed.retry_after.value_or(base::Milliseconds{0}));
  if (clock_.now() + pause >= give_up_at) {
    return failure;
  }
  if (!clock_.wait_for(pause, options.stop)) {
    return base::error(base::ErrorKind::kCancelled, "stopped while waiting for another attempt");
  }
  return {};
}

}  // namespace aws
