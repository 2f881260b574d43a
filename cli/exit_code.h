#pragma once

#include <stdexcept>
#include <string>

#include "base/error.h"

namespace cli {

/// What scripts branch on; Pulumi's stable numbers (4 it declares and never gives).
enum class ExitCode {
  kOk = 0,
  kError = 1,           ///< the run failed; what was done is recorded
  kUsage = 2,           ///< wrong flags or configuration, or nobody there to confirm
  kAuthentication = 3,  ///< no or wrong credentials or passphrase
  kPolicy = 5,          ///< a mandatory policy was violated
  kStackNotFound = 6,   ///< also: none is selected
  kChanges = 7,         ///< --expect-no-changes, and there were some
  kCancelled = 8,
  kTimeout = 9,
  kInternal = 255,
};

ExitCode exit_code(base::ErrorKind kind);

/// A verb that cannot go on: caught by `settle::run`, which prints the message and exits.
class Failure : public std::runtime_error {
 public:
  Failure(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}

  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace cli
