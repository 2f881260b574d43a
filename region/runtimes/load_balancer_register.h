#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/load_balancer_edge.h"
#include "region/runtimes/load_balancer_plan.h"

namespace region {

/// What must be known of load balancers before any of them is planned again, and so outlives the
/// daemon in a file: the targets of groups, and who is behind the host's ports. One thread at a
/// time.
class LoadBalancerRegister {
 public:
  explicit LoadBalancerRegister(base::Path file) : file_(std::move(file)) {}

  /// No file is an empty register. kCorrupt, kUnsupported name the fix.
  base::Result<void> load();
  /// Durable on return; nothing is written when nothing has changed.
  base::Result<void> save();

  TargetsByGroup targets{};
  /// By listener port: TLS or not, and the routes.
  std::map<std::uint16_t, std::pair<bool, std::vector<EdgeRoute>>> routes{};

 private:
  base::Path file_;
  std::string saved_;  ///< what the file holds
};

}  // namespace region
