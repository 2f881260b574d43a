#include "region/runtimes/cell_processes.h"

#include <charconv>
#include <set>
#include <string>

#include "base/io/files.h"
#include "base/io/process_status.h"

namespace region {

namespace {

struct Entry {
  pid_t pid = 0;
  pid_t parent = 0;
  pid_t session = 0;
};

/// The living processes that /proc shows.
std::vector<Entry> entries() {
  std::vector<Entry> found;
  base::SystemFiles files;
  for (const std::string& name : files.list("/proc").value_or(std::vector<std::string>())) {
    pid_t pid = 0;
    std::from_chars(name.data(), name.data() + name.size(), pid);
    if (const auto status = base::process_status(pid); status && !status->ended) {
      found.push_back({pid, status->parent, status->session});
    }
  }
  return found;
}

}  // namespace

std::vector<pid_t> process_family(pid_t leader) {
  const std::vector<Entry> all = entries();
  std::set<pid_t> family{leader};
  for (std::size_t size = 0; size != family.size();) {
    size = family.size();
    for (const Entry& entry : all) {
      if (family.contains(entry.parent) || entry.session == leader) {
        family.insert(entry.pid);
      }
    }
  }
  std::vector<pid_t> living;
  for (const Entry& entry : all) {
    if (family.contains(entry.pid)) {
      living.push_back(entry.pid);
    }
  }
  return living;
}

}  // namespace region
