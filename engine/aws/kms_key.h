#pragma once

#include <memory>
#include <string>

#include "engine/aws/aws_access.h"
#include "engine/config/data_key.h"

namespace engine {

/// A key of KMS that wraps data keys. Errors name the key.
std::unique_ptr<WrappingKey> kms_wrapping_key(std::unique_ptr<AwsAccess> access);

}  // namespace engine
