#include "region/runtimes/service_user.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace region {

std::optional<ServiceUser> find_service_user(const std::string& name) {
  passwd entry{};
  passwd* found = nullptr;
  std::array<char, 4096> buffer{};
  ::getpwnam_r(name.c_str(), &entry, buffer.data(), buffer.size(), &found);
  return found == nullptr ? std::nullopt : std::optional(ServiceUser{entry.pw_uid, entry.pw_gid});
}

bool has_users(Isolation isolation) {
  return isolation == Isolation::kRoot || (isolation == Isolation::kLoopback && ::geteuid() == 0);
}

}  // namespace region
