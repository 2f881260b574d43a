#pragma once

#include <memory>

#include "base/result.h"
#include "cli/session.h"
#include "engine/graph/stack.h"
#include "engine/provider/provider.h"

namespace cli {

/// Makes the provider that a stack's configuration asks for.
class Connector {
 public:
  virtual ~Connector() = default;
  /// The provider must not outlive the connector. With the local target it starts the region when
  /// that does not run.
  virtual base::Result<std::unique_ptr<engine::Provider>> connect(
      Session& session, const engine::StackSettings& settings) = 0;
};

}  // namespace cli
