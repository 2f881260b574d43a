#pragma once

#include <memory>

#include "aws/client/credentials_provider.h"
#include "cli/connector.h"
#include "cli/local_region.h"

namespace cli {

/// AWS's Cloud Control API: at AWS with the standard credential chain, or at the region on this
/// machine.
class SystemConnector final : public Connector {
 public:
  base::Result<engine::Provider*> connect(Session& session,
                                          const engine::StackSettings& settings) override;

 private:
  std::unique_ptr<engine::Provider> connect_to_aws(Session& session,
                                                   const engine::StackSettings& settings);
  base::Result<std::unique_ptr<engine::Provider>> connect_to_region(
      Session& session, const engine::StackSettings& settings);

  std::unique_ptr<aws::CredentialsProvider> credentials_;
  std::unique_ptr<LocalRegion> region_;
  std::unique_ptr<engine::Provider> provider_;
};

}  // namespace cli
