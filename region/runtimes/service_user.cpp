#include "region/runtimes/service_user.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

#include <fmt/format.h>

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

std::vector<std::string> argv_as(const std::string& user, std::vector<std::string> argv,
                                 Isolation isolation) {
  const auto account = find_service_user(user);
  std::vector<std::string> prefix;
  if (account && isolation == Isolation::kUserNamespace) {
    // The caller is root of the cell's user namespace; in one more he is an ordinary user again.
    prefix = {"/usr/bin/unshare", "--user", fmt::format("--map-user={}", account->uid),
              fmt::format("--map-group={}", account->gid)};
  } else if (account && isolation == Isolation::kLoopback && ::geteuid() == 0) {
    prefix = {"/usr/bin/setpriv", fmt::format("--reuid={}", account->uid),
              fmt::format("--regid={}", account->gid), "--clear-groups"};
  }
  prefix.insert(prefix.end(), argv.begin(), argv.end());
  return prefix;
}

}  // namespace region
