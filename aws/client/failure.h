#pragma once

#include "base/io/http.h"
#include "base/result.h"

namespace aws {

/// What a caller may do about a failed attempt.
enum class RetryClass {
  kNever,      ///< the same request will fail again
  kTransient,  ///< a fault of the network or the service; may pass
  kThrottled,  ///< asked too fast; wait longer
};

/// The error in a response that is not 2xx: its code, message and the kind that fits.
base::Error decode_failure(const base::HttpResponse& response);

/// The kind that stands for one of AWS's error codes; `fallback` for codes that say nothing to us.
base::ErrorKind kind_of_code(std::string_view code, base::ErrorKind fallback);

RetryClass classify(const base::Error& failure);

}  // namespace aws
