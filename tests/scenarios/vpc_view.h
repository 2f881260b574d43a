#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "aws/client/client.h"
#include "base/json.h"
#include "base/random.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/network_state.h"
#include "tests/scenarios/workspace.h"

namespace scenarios {

/// A client of the region's API, as any AWS SDK is one. Throws when a call fails.
class RegionClient {
 public:
  explicit RegionClient(const Workspace& workspace);

  /// The model of a resource, by Cloud Control.
  base::Json read(const std::string& type, const std::string& identifier);
  std::string secret(const std::string& arn);

 private:
  base::SystemClock clock_;
  base::SystemRandom random_;
  std::unique_ptr<aws::CredentialsProvider> credentials_;
  aws::Client client_;
};

/// A stack's VPC from inside: its interfaces by what they are for, and programs run where they are.
/// Reads what is in force from the cell, as a further client of it; the workspace outlives it.
class VpcView {
 public:
  VpcView(const Workspace& workspace, region::Cell& cell, const std::string& stack);

  /// The one thing a security group of the platform is for: `alb`, `app`, `db`, `cache`,
  /// `endpoint`.
  std::string role_of(const region::InterfaceSpec& interface) const;
  std::vector<region::InterfaceSpec> interfaces() const;
  std::vector<region::InterfaceSpec> interfaces(const std::string& role) const;
  /// The VPC's private names, with their addresses.
  std::map<std::string, std::vector<std::string>> names() const;
  /// A program run in the network namespace of the role's first interface, with the VPC's own
  /// resolver.
  region::CommandOutcome run(const std::string& role, const std::vector<std::string>& argv,
                             std::map<std::string, std::string> environment) const;

 private:
  region::VpcState state() const;

  const Workspace& workspace_;
  region::Cell& cell_;
  std::string vpc_id_;
  std::map<std::string, std::string> roles_;  ///< by security group
};

}  // namespace scenarios
