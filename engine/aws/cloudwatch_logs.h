#pragma once

#include <memory>

#include "aws/client/client.h"
#include "engine/logs/log_reader.h"

namespace engine {

/// The log groups of an account as CloudWatch Logs has them. Credentials, clock and random outlive
/// it.
std::unique_ptr<LogReader> make_cloudwatch_logs(aws::ClientOptions options,
                                                aws::CredentialsProvider& credentials,
                                                base::Clock& clock, base::Random& random);

}  // namespace engine
