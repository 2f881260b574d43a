#pragma once

#include "catalog/types/kms.h"
#include "catalog/types/secretsmanager.h"
#include "platform/settings.h"

namespace platform {

/// The cache's password, made by Secrets Manager and never seen by anybody.
catalog::secretsmanager::Secret declare_cache_secret(catalog::Scope& scope,
                                                     const Settings& settings,
                                                     const catalog::kms::Key& key);

/// Pins the weekly change of the database's master password to a quiet hour.
void declare_database_secret_rotation(catalog::Scope& scope,
                                      const catalog::Output<std::string>& secret_arn);

}  // namespace platform
