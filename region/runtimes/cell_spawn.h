#pragma once

#include <map>
#include <string>
#include <vector>

#include <sys/types.h>

#include "base/io/fd.h"
#include "base/result.h"
#include "region/runtimes/cell_groups.h"
#include "region/runtimes/cell_namespaces.h"

namespace region {

/// A program as the cell starts it, whether it is to stay or to finish soon.
struct Launch {
  std::vector<std::string> argv;
  std::map<std::string, std::string> environment;
  std::string network_namespace;
  std::string user;
  std::string directory;
  std::map<std::string, std::string> binds{};
  bool keep_capabilities = false;
  std::string group{};               ///< control group, made before; empty: none
  int input = -1;                    ///< borrowed; -1: /dev/null
  int output = -1;                   ///< standard output and error, borrowed; -1: /dev/null
  std::map<std::string, int> fds{};  ///< borrowed; see ProcessSpec
};

/// Starts it in a session of its own and returns once execve succeeded: the pid, or why not.
/// Only for a process with a single thread (it forks and goes on in the child).
base::Result<pid_t> launch(const Launch& launch, const CellNamespaces& namespaces,
                           const CellGroups& groups, Isolation isolation);

/// Who a process runs as; see ProcessSpec::user.
struct Account {
  uid_t uid = 0;
  gid_t gid = 0;
  std::vector<gid_t> groups{};
};

base::Result<Account> find_account(const std::string& user, Isolation isolation);

}  // namespace region
