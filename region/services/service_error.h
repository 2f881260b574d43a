#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace region {

/// Thrown by an API operation; becomes the wire error with the service's own code. `http_status`
/// 400 is the caller's fault, 500 ours.
class ServiceError : public std::runtime_error {
 public:
  ServiceError(std::string code, const std::string& message, int http_status = 400)
      : std::runtime_error(message), code_(std::move(code)), http_status_(http_status) {}

  const std::string& code() const { return code_; }

  int http_status() const { return http_status_; }

 private:
  std::string code_;
  int http_status_;
};

}  // namespace region
