#pragma once

#include <memory>

#include "aws/client/credentials_provider.h"
#include "cli/connector.h"
#include "cli/local_region.h"
#include "engine/provider/cloud_control/cloud_control_provider.h"

namespace cli {

/// AWS's Cloud Control API and CloudWatch Logs: at AWS with the standard credential chain, or at
/// the region on this machine.
class SystemConnector final : public Connector {
 public:
  base::Result<engine::Provider*> connect(Session& session,
                                          const engine::StackSettings& settings) override;

  base::Result<engine::LogReader*> connect_logs(Session& session,
                                                const engine::StackSettings& settings) override;

 private:
  base::Result<engine::CloudControlOptions> access(Session& session,
                                                   const engine::StackSettings& settings);
  engine::CloudControlOptions access_to_aws(Session& session,
                                            const engine::StackSettings& settings);
  base::Result<engine::CloudControlOptions> access_to_region(Session& session,
                                                             const engine::StackSettings& settings);

  std::unique_ptr<aws::CredentialsProvider> credentials_;
  std::unique_ptr<LocalRegion> region_;
  std::unique_ptr<engine::Provider> provider_;
  std::unique_ptr<engine::LogReader> logs_;
};

}  // namespace cli
