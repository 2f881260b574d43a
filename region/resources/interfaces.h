#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "region/resources/handler.h"
#include "region/runtimes/network.h"

namespace region {

/// Network interfaces that services place into subnets for what they run (a task, a database
/// instance, a load balancer node, an endpoint). Durable as `AWS::EC2::NetworkInterface`; addresses
/// are free ones of the subnet (the first four and the last are AWS's).
class Interfaces {
 public:
  explicit Interfaces(Network& network) : network_(network) {}

  /// The interface of `owner` (`rds:payment-db-1`), made if there is none yet, and up on return.
  /// Throws HandlerError: InvalidSubnetID.NotFound, InvalidGroup.NotFound,
  /// InsufficientFreeAddressesInSubnet.
  InterfaceSpec ensure(const std::string& owner, const std::string& subnet_id,
                       const std::vector<std::string>& groups, HandlerContext& context);
  /// None: throws InvalidNetworkInterfaceID.NotFound.
  void set_groups(const std::string& owner, const std::vector<std::string>& groups,
                  HandlerContext& context);
  /// None is success.
  void release(const std::string& owner, HandlerContext& context);

 private:
  StoredResource allocate(const std::string& owner, const std::string& subnet_id,
                          const std::vector<std::string>& groups, HandlerContext& context);
  std::string free_address(const StoredResource& subnet, const HandlerContext& context) const;

  Network& network_;
  std::mutex allocation_mutex_;  ///< from the choice of an address until it is stored
};

}  // namespace region
