#include "cli/exit_code.h"

namespace cli {

ExitCode exit_code(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::kInvalidArgument:
    case base::ErrorKind::kUnsupported:
      return ExitCode::kUsage;
    case base::ErrorKind::kPermission:
      return ExitCode::kAuthentication;
    case base::ErrorKind::kCancelled:
      return ExitCode::kCancelled;
    case base::ErrorKind::kTimeout:
      return ExitCode::kTimeout;
    case base::ErrorKind::kInternal:
      return ExitCode::kInternal;
    case base::ErrorKind::kNotFound:
    case base::ErrorKind::kAlreadyExists:
    case base::ErrorKind::kConflict:
    case base::ErrorKind::kThrottled:
    case base::ErrorKind::kUnavailable:
    case base::ErrorKind::kNoAccess:
    case base::ErrorKind::kExhausted:
    case base::ErrorKind::kCorrupt:
      return ExitCode::kError;
  }
  return ExitCode::kInternal;
}

}  // namespace cli
