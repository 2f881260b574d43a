#pragma once

#include <vector>

#include <sys/types.h>

namespace region {

/// `leader`, its descendants and the members of its session, from /proc, as far as they live
/// (zombies do not): what control groups would know, where there are none.
std::vector<pid_t> process_family(pid_t leader);

}  // namespace region
