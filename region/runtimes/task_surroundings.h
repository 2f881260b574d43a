#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/io/files.h"
#include "base/log.h"
#include "region/runtimes/exits.h"
#include "region/runtimes/images.h"
#include "region/runtimes/load_balancers.h"
#include "region/runtimes/network.h"

namespace region {

/// What tasks need of the rest of the region; outlives them. Safe from any thread.
struct TaskSurroundings {
  base::Path home;
  base::Log& log;
  Cell& cell;
  Exits& exits;
  LoadBalancers& load_balancers;
  Images& images;
  base::Path authority;                              ///< PEM: who vouches for the region's servers
  std::map<std::string, std::string> environment{};  ///< what every container gets: AWS_REGION...
  /// The network interface of a task; made if there is none. Throws std::exception.
  std::function<InterfaceSpec(const std::string& task, const std::string& subnet,
                              const std::vector<std::string>& groups)>
      attach;
  std::function<void(const std::string& task)> detach;
  std::function<bool(const std::string& log_group)> has_log_group;
  std::function<base::Path(const std::string& vpc)> resolv_conf;
};

}  // namespace region
