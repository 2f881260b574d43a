#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace region {

enum class Operation { kCreate, kUpdate, kDelete };

enum class RequestStatus {
  kPending,
  kInProgress,
  kSuccess,
  kFailed,
  kCancelInProgress,
  kCancelComplete
};

/// Cloud Control's words for them: `CREATE`, `CANCEL_IN_PROGRESS`.
std::string_view name(Operation operation);
std::string_view name(RequestStatus status);

/// One resource operation request, from its acceptance until it is forgotten.
struct StoredRequest {
  std::string token;
  std::string client_token;  ///< empty: the caller gave none
  std::string fingerprint;   ///< of what was asked: the same client token must ask for the same
  Operation operation = Operation::kCreate;
  std::string region;
  std::string type;
  std::string identifier;  ///< empty until a create knows it
  std::string body;        ///< DesiredState or PatchDocument; dropped when the request has ended
  RequestStatus status = RequestStatus::kPending;
  std::string error_code;  ///< HandlerErrorCode of a failed request
  std::string message;
  std::int64_t event_time_ms = 0;  ///< Unix time of the last change

  bool ended() const {
    return status == RequestStatus::kSuccess || status == RequestStatus::kFailed ||
           status == RequestStatus::kCancelComplete;
  }
};

}  // namespace region
