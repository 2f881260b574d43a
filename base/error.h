#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <fmt/core.h>

namespace base {

/// What went wrong, as far as a caller branches on it. The message is for people.
enum class ErrorKind {
  kInvalidArgument,  ///< the input is wrong and will stay wrong
  kNotFound,
  kAlreadyExists,
  kConflict,     ///< somebody else holds or changed it; may pass
  kThrottled,    ///< asked too fast; passes
  kUnavailable,  ///< not reachable or not ready; may pass
  kTimeout,      ///< the deadline passed; the outcome may be unknown
  kPermission,   ///< who asks is not known, or not allowed to: credentials, keys, passphrases
  kNoAccess,     ///< this machine does not let us: rights of a file, a disk that is read-only
  kExhausted,    ///< disk, memory, descriptors or a quota are used up
  kCorrupt,      ///< persisted data does not make sense
  kCancelled,
  kUnsupported,  ///< Settle knows what is asked and cannot do it
  kInternal,
};

std::string_view name(ErrorKind kind);

/// An outcome that is not the wanted one, as a value. `message` names the thing, the place, what
/// was expected and the fix; it never holds a secret.
struct Error {
  ErrorKind kind = ErrorKind::kInternal;
  std::string message;
  std::string
      code{};  ///< the service's own word (`ResourceNotFoundException`), empty if there is none

  /// The same error seen from one level up: "context: message".
  Error in(std::string_view context) const&;
};

template <class... Args>
Error error(ErrorKind kind, fmt::format_string<Args...> text, Args&&... args) {
  return Error{kind, fmt::format(text, std::forward<Args>(args)...)};
}

/// `error` with the text of errno `number` behind the message; ENOENT, EACCES, ENOSPC... choose the
/// kind.
Error system_error(int number, std::string_view what);

/// Carries an Error to one of the few edges that catch: main, one request, one deploy step, one
/// thread.
class Exception : public std::runtime_error {
 public:
  explicit Exception(Error error);

  const Error& error() const { return error_; }

 private:
  Error error_;
};

}  // namespace base
