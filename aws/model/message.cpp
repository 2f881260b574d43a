#include "aws/model/message.h"

namespace aws {

base::Error decode_error(const DecodeFailure& failure) {
  if (failure.missing) {
    return {
        base::ErrorKind::kInvalidArgument,
        fmt::format("1 validation error detected: Value null at '{}' failed to satisfy constraint: "
                    "Member must not be null",
                    failure.path),
        "ValidationException"};
  }
  return {base::ErrorKind::kInvalidArgument,
          fmt::format("{} must be {}", failure.path.empty() ? "the message" : failure.path,
                      failure.expected),
          "SerializationException"};
}

}  // namespace aws
