#pragma once

#include <string>

#include <boost/json.hpp>

#include "base/json.h"
#include "catalog/schema.h"
#include "region/operations/operations.h"
#include "region/services/caller.h"

namespace region {

/// The Cloud Control API: every resource type by the same eight operations. Inputs and outputs are
/// those of the API's model. Throws ServiceError. Safe from any thread.
class CloudControl {
 public:
  CloudControl(OperationsEnvironment environment, Operations& operations)
      : environment_(environment), operations_(operations) {}

  base::JsonObject create_resource(const base::JsonObject& input, const Caller& caller);
  base::JsonObject get_resource(const base::JsonObject& input, const Caller& caller);
  base::JsonObject update_resource(const base::JsonObject& input, const Caller& caller);
  base::JsonObject delete_resource(const base::JsonObject& input, const Caller& caller);
  base::JsonObject list_resources(const base::JsonObject& input, const Caller& caller);
  base::JsonObject get_resource_request_status(const base::JsonObject& input, const Caller& caller);
  base::JsonObject cancel_resource_request(const base::JsonObject& input, const Caller& caller);
  base::JsonObject list_resource_requests(const base::JsonObject& input, const Caller& caller);

 private:
  base::JsonObject submit(StoredRequest request);
  base::JsonObject progress_event(const StoredRequest& request);
  StoredResource find(const catalog::ResourceType& type, const std::string& identifier,
                      const Caller& caller);
  base::JsonObject observed(const catalog::ResourceType& type, const StoredResource& resource);
  void refuse_by_fault(const catalog::ResourceType& type, std::string_view operation);

  OperationsEnvironment environment_;
  Operations& operations_;
};

}  // namespace region
