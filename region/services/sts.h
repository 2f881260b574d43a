#pragma once

#include "aws/server/service.h"

namespace region {

/// STS: who a key belongs to.
aws::Service sts_service();

}  // namespace region
