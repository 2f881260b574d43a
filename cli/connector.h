#pragma once

#include "base/result.h"
#include "cli/session.h"
#include "engine/graph/stack.h"
#include "engine/logs/log_reader.h"
#include "engine/provider/provider.h"

namespace cli {

/// Leads to the account and region that a stack's configuration names. With the local target the
/// region is started when it does not run.
class Connector {
 public:
  virtual ~Connector() = default;
  /// The provider is the connector's and lives until the next call.
  virtual base::Result<engine::Provider*> connect(Session& session,
                                                  const engine::StackSettings& settings) = 0;
  /// The log groups; the connector's too.
  virtual base::Result<engine::LogReader*> connect_logs(Session& session,
                                                        const engine::StackSettings& settings) = 0;
};

}  // namespace cli
