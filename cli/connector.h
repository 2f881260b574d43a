#pragma once

#include "base/result.h"
#include "cli/session.h"
#include "engine/graph/stack.h"
#include "engine/provider/provider.h"

namespace cli {

/// Makes the provider that a stack's configuration asks for.
class Connector {
 public:
  virtual ~Connector() = default;
  /// The provider is the connector's and lives until the next call. With the local target the
  /// region is started when it does not run.
  virtual base::Result<engine::Provider*> connect(Session& session,
                                                  const engine::StackSettings& settings) = 0;
};

}  // namespace cli
