#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "region/runtimes/cell.h"

namespace region {

struct ServiceUser {
  uid_t uid = 0;
  gid_t gid = 0;
};

/// Of /etc/passwd; nullopt if it has no such user.
std::optional<ServiceUser> find_service_user(const std::string& name);

/// Whether processes of the cell can be other users than the one who runs the daemon.
bool has_users(Isolation isolation);

/// `argv` so that the program runs as `user` (and believes it, where the cell has no other users:
/// PostgreSQL refuses to be root). kRoot: as it is, the cell changes the user.
std::vector<std::string> argv_as(const std::string& user, std::vector<std::string> argv,
                                 Isolation isolation);

}  // namespace region
