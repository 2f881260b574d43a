#pragma once

#include <functional>

#include "base/io/files.h"
#include "base/log.h"
#include "region/resources/interfaces.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/certificates.h"
#include "region/runtimes/exits.h"
#include "region/runtimes/network.h"

namespace region {

class Images;
class LoadBalancers;
class ServiceEndpoints;

/// What handlers with a data plane are built from; owned by the daemon's wiring, outlives them.
struct Runtimes {
  base::Path home;
  base::Log& log;
  Cell& cell;
  Network& network;
  Interfaces& interfaces;
  Certificates& certificates;
  Exits& exits;
  LoadBalancers& load_balancers;
  Images& images;
  ServiceEndpoints& service_endpoints;
  /// Called by EC2's handlers when rules of security groups have changed; set by the load
  /// balancers' handlers, whose way in from this machine follows them.
  std::function<void(HandlerContext& context)> rules_changed{};
};

}  // namespace region
