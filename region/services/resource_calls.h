#pragma once

#include <string>
#include <string_view>

#include "aws/server/service.h"
#include "base/json.h"
#include "region/operations/operations.h"

namespace region {

/// Makes and removes resources on behalf of a service's own API, as Cloud Control would: the same
/// checks, the same store. Each returns when it is done, and throws ServiceError when it is
/// refused.
class ResourceCalls {
 public:
  /// Borrowed.
  explicit ResourceCalls(Operations& operations) : operations_(operations) {}

  /// Returns the identifier.
  std::string create(std::string_view type, const base::JsonObject& desired,
                     const aws::RequestContext& context);
  void remove(std::string_view type, const std::string& identifier,
              const aws::RequestContext& context);

 private:
  StoredRequest carry_out(StoredRequest request);

  Operations& operations_;
};

}  // namespace region
