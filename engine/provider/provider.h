#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "base/json.h"
#include "base/result.h"

namespace engine {

/// Who the provider acts as. `where` is for people: `aws us-east-1 as arn:aws:iam::...` or
/// `local region at http://127.0.0.1:4566`.
struct Identity {
  std::string account_id;
  std::string partition = "aws";
  std::string region;
  std::string where;
};

/// What one operation may use while it runs. The references outlive the call.
struct OperationContext {
  /// Journalled before the request is sent, so that a crash can ask for the same thing again.
  std::string client_token;
  /// Called as soon as the service has accepted; journalled before the call goes on.
  std::function<void(const std::string& request_token)> accepted;
  /// For people: a changed status message.
  std::function<void(const std::string& message)> progress;
  std::chrono::milliseconds timeout{std::chrono::minutes{120}};
  std::stop_token stop;
};

/// A resource as the service has it.
struct Resource {
  std::string identifier;
  base::Json properties;  ///< an object; read-only ones included, write-only ones missing
};

/// A create or update that ended. `failure` set: the resource exists all the same (trap 11:
/// a failed create may leave one) and must be kept in the state.
struct Outcome {
  Resource resource;
  std::optional<base::Error> failure;
};

/// One account in one region, in CloudFormation's resource model. Methods block until the service
/// has finished (`timeout`), retry what passes by itself, and are safe from any thread at once.
/// Errors: kAlreadyExists, kNotFound, kInvalidArgument, kPermission, kConflict, kThrottled,
/// kTimeout, kCancelled (stop requested; the operation may go on at the service).
class Provider {
 public:
  virtual ~Provider() = default;
  virtual base::Result<Identity> identity() = 0;
  virtual base::Result<Outcome> create(std::string_view type, const base::Json& desired,
                                       const OperationContext& context) = 0;
  /// nullopt: it does not exist.
  virtual base::Result<std::optional<Resource>> read(std::string_view type,
                                                     const std::string& identifier) = 0;
  /// Brings whole top-level properties from `before` (last applied) to `after`.
  virtual base::Result<Outcome> update(std::string_view type, const std::string& identifier,
                                       const base::Json& before, const base::Json& after,
                                       const OperationContext& context) = 0;
  /// Not found is success.
  virtual base::Result<void> remove(std::string_view type, const std::string& identifier,
                                    const OperationContext& context) = 0;
  /// Waits for an operation that an earlier run had started. kNotFound: it has to be sent again
  /// under its client token, because the service has forgotten it, or because it may have been
  /// tried again by then.
  virtual base::Result<Outcome> resume(std::string_view type, const std::string& request_token,
                                       const OperationContext& context) = 0;
  virtual base::Result<std::vector<Resource>> list(std::string_view type,
                                                   const base::Json& model) = 0;
  /// SecretString of a secret, by name or ARN. Never logged.
  virtual base::Result<std::string> secret_string(const std::string& secret_id) = 0;
};

}  // namespace engine
