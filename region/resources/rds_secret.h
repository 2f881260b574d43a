#pragma once

#include <string>

#include "region/resources/handler.h"

namespace region {

// The master password of a database cluster: given in the model, or made by RDS and kept as a
// secret `rds!cluster-<uuid>` of Secrets Manager whose value is {"username", "password"}.

/// Makes, keeps or drops the managed secret as `model` (MasterUsername, ManageMasterUserPassword,
/// MasterUserSecret.KmsKeyId) wants and sets MasterUserSecret. Throws InvalidRequest for an unknown
/// key.
void admit_master_secret(base::JsonObject& model, const StoredResource* current,
                         HandlerContext& context);

/// Throws NotFound when the managed secret is gone.
std::string master_password(const base::JsonObject& cluster, const Resources& resources);

/// None is success.
void remove_master_secret(const base::JsonObject& cluster, HandlerContext& context);

}  // namespace region
