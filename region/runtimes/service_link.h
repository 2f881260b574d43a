#pragma once

#include <string>

#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

/// A network of a service's own between the namespaces of its nodes, beside the VPC: replication
/// does not pass the customer's security groups at AWS either. Without namespaces there is none and
/// nothing is done.
class ServiceLink {
 public:
  /// `name`: of the namespace that the nodes' links meet in.
  ServiceLink(Cell& cell, std::string name) : cell_(cell), name_(std::move(name)) {}

  /// The address of node `number` (1...200) on this network; empty without namespaces.
  std::string address(int number) const;
  /// The node's namespace has its address on return. Idempotent.
  base::Result<void> join(int number, const std::string& network_namespace);
  base::Result<void> remove();

 private:
  base::Result<void> ip(const std::string& network_namespace, const std::string& commands);

  Cell& cell_;
  std::string name_;
};

}  // namespace region
