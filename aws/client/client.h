#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "aws/client/backoff.h"
#include "aws/client/connection_pool.h"
#include "aws/client/credentials_provider.h"
#include "aws/client/token_bucket.h"
#include "aws/model/message.h"
#include "aws/protocol/json.h"
#include "aws/protocol/query.h"
#include "aws/protocol/rest_xml.h"
#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"

namespace aws {

/// Brings back an endpoint at which nobody answers: returns once somebody may answer again, or why
/// nobody will. Called from any thread.
using Revive = std::function<base::Result<void>(const std::stop_token& stop)>;

struct ClientOptions {
  std::string region;
  std::string endpoint_url{};  ///< for every service, like AWS_ENDPOINT_URL; empty: AWS's own
  std::string ca_file{};       ///< PEM, instead of the system's authorities
  base::Milliseconds attempt_timeout{30'000};
  int attempts_max = 6;
  Backoff backoff{};
  /// Instead of a pause, when a request could not be sent or its answer did not come. Its error is
  /// then the call's. Empty: as any other trouble that may pass.
  Revive revive{};
};

struct CallOptions {
  base::Milliseconds timeout{120'000};                  ///< for all attempts and pauses together
  std::optional<base::Milliseconds> attempt_timeout{};  ///< instead of the client's
  std::stop_token stop{};
};

/// Where a service of a region listens at AWS: `sqs.eu-west-1.amazonaws.com`, by partition.
base::HttpEndpoint aws_endpoint(std::string_view service, std::string_view region);

/// Calls operations of AWS: signs, sends, retries what passes by itself (full jitter, a quota for
/// the whole client, Retry-After honoured), decodes. Keeps connections open. Safe from any thread.
/// Credentials, clock and random outlive the client.
class Client {
 public:
  Client(ClientOptions options, CredentialsProvider& credentials, base::Clock& clock,
         base::Random& random);

  /// The error has AWS's code where the service has spoken, and the kind that fits it; kUnavailable
  /// or kTimeout where it has not: the request may then have been carried out.
  template <Operation Op>
  base::Result<typename Op::Output> call(const typename Op::Input& input,
                                         const CallOptions& options = {}) {
    constexpr bool kIsQuery = Op::kService.protocol == Protocol::kQuery;
    base::HttpRequest request;
    if constexpr (RestOperation<Op>) {
      request = to_rest_request<Op>(input);
    } else if constexpr (kIsQuery) {
      request = rpc_request(Op::kService, Op::kName, to_query_request<Op>(input));
    } else {
      request = rpc_request(Op::kService, Op::kName, to_json_text(input));
    }
    const auto answer = send(Op::kService, Op::kName, request, options);
    if (!answer) {
      return answer.error();
    }
    if constexpr (RestOperation<Op>) {
      return from_rest_response<Op>(*answer);
    } else if constexpr (kIsQuery) {
      return from_query_response<Op>(answer->body);
    } else {
      return from_json_text<typename Op::Output>(answer->body, Op::kName);
    }
  }

 private:
  struct Attempt {
    base::Result<base::HttpResponse> response;
    std::optional<base::Milliseconds> retry_after{};
    bool answered = false;  ///< by an HTTP server, whatever it said
  };

  /// POST of a protocol that has its operation in a header or in the body.
  static base::HttpRequest rpc_request(const ServiceInfo& service, std::string_view operation,
                                       std::string body);
  base::Result<base::HttpResponse> send(const ServiceInfo& service, std::string_view operation,
                                        const base::HttpRequest& request,
                                        const CallOptions& options);
  /// Returns when it is time for the next attempt; an error is the call's.
  base::Result<void> prepare_retry(const Attempt& failed, int attempts, const CallOptions& options,
                                   base::SteadyTime give_up_at);
  Attempt attempt(const ServiceInfo& service, std::string_view operation, base::HttpRequest request,
                  base::Milliseconds timeout);
  base::Result<base::HttpResponse> exchange(const base::HttpEndpoint& endpoint,
                                            const base::HttpRequest& request,
                                            base::Deadline deadline);
  base::Result<base::HttpEndpoint> endpoint_of(const ServiceInfo& service) const;

  ClientOptions options_;
  CredentialsProvider& credentials_;
  base::Clock& clock_;
  base::Random& random_;
  ConnectionPool pool_;
  RetryQuota quota_;
};

}  // namespace aws
