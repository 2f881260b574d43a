#pragma once

#include "aws/server/service.h"
#include "base/clock.h"
#include "base/random.h"
#include "region/services/resource_calls.h"
#include "region/store/store.h"

namespace region {

/// What KMS is built on; outlives it.
struct KmsEnvironment {
  Store& store;  ///< keys are AWS::KMS::Key resources; their material is kept sealed with them
  Operations& operations;
  base::Clock& clock;
  base::Random& random;
};

/// KMS: symmetric keys. Encrypts for real (AES-256-GCM, the encryption context authenticated); a
/// key that is disabled or about to be deleted refuses.
aws::Service kms_service(const KmsEnvironment& environment);

}  // namespace region
