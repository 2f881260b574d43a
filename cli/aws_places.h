#pragma once

#include <memory>
#include <string>

#include "cli/session.h"
#include "engine/aws/aws_access.h"
#include "engine/config/data_key.h"

namespace cli {

/// A client of what an `s3://` or `awskms://` URL names, with the credentials of this session's
/// environment. Throws kUsage for a URL that is wrong.
std::unique_ptr<engine::AwsAccess> open_aws(Session& session, const std::string& url);

/// The key that a stack's `secretsprovider` names. Throws kUsage when it is none that Settle has.
std::unique_ptr<engine::WrappingKey> open_wrapping_key(Session& session, const std::string& url);

/// True for a URL of a key, false for the passphrase. Throws kUsage for anything else.
bool is_key_url(const std::string& secrets_provider);

}  // namespace cli
