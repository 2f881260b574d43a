#pragma once

#include "aws/server/service.h"
#include "region/store/store.h"

namespace region {

/// Secrets Manager: reads the secrets that Cloud Control made. `store` outlives the service.
aws::Service secrets_manager_service(const Store& store);

}  // namespace region
