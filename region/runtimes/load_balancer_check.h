#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/io/fd.h"
#include "region/runtimes/load_balancer_plan.h"

namespace region {

/// Whether a status code is one of `200`, `200,301` or `200-399`.
bool status_matches(std::string_view matcher, int status);

/// One health check over a connection to the target: sends the request, reads the status line.
bool passes_http_check(base::Fd connection, const HealthCheck& check, base::Deadline deadline);

/// One server of a backend as `show stat` tells it.
struct ServerStatistics {
  std::string status;  ///< `UP`, `UP 1/3`, `DOWN`, `DRAIN`, `MAINT`, `no check`
  int open_requests = 0;
};

/// By backend and server name; what is not a server is left out.
using Statistics = std::map<std::pair<std::string, std::string>, ServerStatistics>;

/// Of a whole answer to `show stat`.
Statistics parse_statistics(std::string_view csv);

}  // namespace region
