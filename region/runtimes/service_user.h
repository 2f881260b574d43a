#pragma once

#include <optional>
#include <string>

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

}  // namespace region
