#include "aws/client/failure.h"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

#include "aws/protocol/xml.h"
#include "base/json.h"

namespace aws {

namespace {

using base::ErrorKind;

struct CodeKind {
  std::string_view part;  ///< of the code, without `Exception` at its end
  ErrorKind kind;
};

/// The first row whose part the code contains.
constexpr std::array kKinds{
    CodeKind{"Throttl", ErrorKind::kThrottled},
    CodeKind{"TooManyRequests", ErrorKind::kThrottled},
    CodeKind{"RequestLimitExceeded", ErrorKind::kThrottled},
    CodeKind{"SlowDown", ErrorKind::kThrottled},
    CodeKind{"LimitExceeded", ErrorKind::kExhausted},
    CodeKind{"TypeNotFound", ErrorKind::kUnsupported},
    CodeKind{"UnsupportedAction", ErrorKind::kUnsupported},
    CodeKind{"UnknownOperation", ErrorKind::kUnsupported},
    CodeKind{"InvalidAction", ErrorKind::kUnsupported},
    CodeKind{"NotFound", ErrorKind::kNotFound},
    CodeKind{"NoSuch", ErrorKind::kNotFound},
    CodeKind{"AlreadyExists", ErrorKind::kAlreadyExists},
    CodeKind{"ResourceExists", ErrorKind::kAlreadyExists},
    CodeKind{"Concurrent", ErrorKind::kConflict},
    CodeKind{"Conflict", ErrorKind::kConflict},
    CodeKind{"PreconditionFailed", ErrorKind::kConflict},
    CodeKind{"AccessDenied", ErrorKind::kPermission},
    CodeKind{"UnrecognizedClient", ErrorKind::kPermission},
    CodeKind{"InvalidClientTokenId", ErrorKind::kPermission},
    CodeKind{"InvalidAccessKeyId", ErrorKind::kPermission},
    CodeKind{"Signature", ErrorKind::kPermission},
    CodeKind{"MissingAuthenticationToken", ErrorKind::kPermission},
    CodeKind{"ExpiredToken", ErrorKind::kPermission},
    CodeKind{"InvalidCredentials", ErrorKind::kPermission},
    CodeKind{"OptInRequired", ErrorKind::kPermission},
    CodeKind{"Timeout", ErrorKind::kTimeout},
    CodeKind{"InternalFailure", ErrorKind::kUnavailable},
    CodeKind{"InternalError", ErrorKind::kUnavailable},
    CodeKind{"InternalServerError", ErrorKind::kUnavailable},
    CodeKind{"NetworkFailure", ErrorKind::kUnavailable},
    CodeKind{"HandlerFailure", ErrorKind::kUnavailable},
    CodeKind{"GeneralService", ErrorKind::kUnavailable},
    CodeKind{"NotStabilized", ErrorKind::kUnavailable},
    CodeKind{"Unavailable", ErrorKind::kUnavailable},
    CodeKind{"Validation", ErrorKind::kInvalidArgument},
    CodeKind{"Serialization", ErrorKind::kInvalidArgument},
    CodeKind{"Invalid", ErrorKind::kInvalidArgument},
    CodeKind{"NotUpdatable", ErrorKind::kInvalidArgument},
};

/// `com.amazonaws.x#CodeException:http://...` -> `CodeException`
std::string bare_code(std::string_view code) {
  code = code.substr(0, code.find(':'));
  if (const auto hash = code.find('#'); hash != std::string_view::npos) {
    code.remove_prefix(hash + 1);
  }
  return std::string(code);
}

struct CodeAndMessage {
  std::string code;
  std::string message;
};

CodeAndMessage from_xml(std::string_view body) {
  const auto root = parse_xml(body, "the error");
  if (!root) {
    return {};
  }
  const auto* error = root->child("Error");
  const auto& holder = error != nullptr ? *error : *root;
  const auto text = [&](std::string_view name) {
    const auto* child = holder.child(name);
    return child == nullptr ? std::string{} : child->text;
  };
  return {text("Code"), text("Message")};
}

CodeAndMessage from_json(std::string_view body) {
  const auto document = base::parse_json(body, "the error");
  const auto* object = document ? document->if_object() : nullptr;
  if (object == nullptr) {
    return {};
  }
  const auto text = [&](std::initializer_list<std::string_view> names) {
    for (const auto name : names) {
      const auto* value = object->if_contains(name);
      if (value != nullptr && value->is_string()) {
        return std::string(value->get_string());
      }
    }
    return std::string{};
  };
  return {text({"__type", "code"}), text({"message", "Message"})};
}

ErrorKind kind_of_status(int status) {
  switch (status) {
    case 401:
    case 403:
      return ErrorKind::kPermission;
    case 404:
      return ErrorKind::kNotFound;
    case 429:
      return ErrorKind::kThrottled;
    case 501:
      return ErrorKind::kUnsupported;
    default:
      return status >= 500 ? ErrorKind::kUnavailable : ErrorKind::kInvalidArgument;
  }
}

}  // namespace

ErrorKind kind_of_code(std::string_view code, ErrorKind fallback) {
  const auto* found = std::ranges::find_if(
      kKinds, [&](const CodeKind& row) { return code.find(row.part) != std::string_view::npos; });
  return found == kKinds.end() ? fallback : found->kind;
}

base::Error decode_failure(const base::HttpResponse& response) {
  auto found = response.body.starts_with('<') ? from_xml(response.body) : from_json(response.body);
  if (found.code.empty()) {
    found.code = response.headers.find("x-amzn-ErrorType").value_or("");
  }
  if (found.message.empty()) {
    found.message =
        fmt::format("HTTP status {} {}", response.status, base::http_reason(response.status));
  }
  const auto code = bare_code(found.code);
  return {kind_of_code(code, kind_of_status(response.status)), std::move(found.message), code};
}

RetryClass classify(const base::Error& failure) {
  switch (failure.kind) {
    case ErrorKind::kThrottled:
      return RetryClass::kThrottled;
    case ErrorKind::kUnavailable:
    case ErrorKind::kTimeout:
      return RetryClass::kTransient;
    default:
      return RetryClass::kNever;
  }
}

}  // namespace aws
