#pragma once

#include "catalog/types/ecr.h"
#include "catalog/types/kms.h"
#include "platform/settings.h"

namespace platform {

/// Where the application's images are pushed to.
catalog::ecr::Repository declare_registry(catalog::Scope& scope, const Settings& settings,
                                          const catalog::kms::Key& key);

}  // namespace platform
