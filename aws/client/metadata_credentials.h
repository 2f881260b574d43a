#pragma once

#include <optional>

#include "aws/client/credentials_provider.h"

namespace aws {

/// The role of an ECS or EKS container, from where AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or
/// _FULL_URI point; nullopt when neither is set. A full URI without TLS must be loopback or AWS's
/// own address.
base::Result<std::optional<Credentials>> container_credentials(
    const CredentialsEnvironment& outside);

/// The role of an EC2 instance, by IMDSv2; nullopt when nothing answers within a second, there is
/// no role, or AWS_EC2_METADATA_DISABLED is true.
base::Result<std::optional<Credentials>> instance_credentials(
    const CredentialsEnvironment& outside);

}  // namespace aws
