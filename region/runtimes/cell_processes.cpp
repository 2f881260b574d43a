#include "region/runtimes/cell_processes.h"

#include <charconv>
#include <set>
#include <string>

#include "base/encoding.h"
#include "base/io/files.h"

namespace region {

namespace {

struct Entry {
  pid_t pid = 0;
  pid_t parent = 0;
  pid_t session = 0;
};

pid_t number(const std::string& text) {
  pid_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The living processes that /proc shows.
std::vector<Entry> entries() {
  std::vector<Entry> found;
  base::SystemFiles files;
  for (const std::string& name : files.list("/proc").value_or(std::vector<std::string>())) {
    if (number(name) <= 0) {
      continue;
    }
    const auto stat = files.read(base::Path("/proc") / name / "stat");
    // `pid (name) state parent group session ...`: the name may hold anything, even parentheses.
    const auto after_name = stat ? stat->rfind(") ") : std::string::npos;
    if (after_name == std::string::npos) {
      continue;
    }
    const std::vector<std::string> fields = base::split(stat->substr(after_name + 2), ' ');
    if (fields.size() > 4 && fields[0] != "Z" && fields[0] != "X") {
      found.push_back({number(name), number(fields[1]), number(fields[3])});
    }
  }
  return found;
}

}  // namespace

std::string start_time_of(pid_t pid) {
  base::SystemFiles files;
  const auto stat = files.read(fmt::format("/proc/{}/stat", pid), 1 << 16);
  if (!stat) {
    return "";
  }
  // The name, in parentheses, may hold blanks: fields are counted behind it.
  const std::size_t name_end = stat->rfind(')');
  if (name_end == std::string::npos) {
    return "";
  }
  const std::vector<std::string> fields = base::split(stat->substr(name_end + 2), ' ');
  constexpr std::size_t kStartTime = 19;
  return fields.size() > kStartTime ? fields[kStartTime] : "";
}

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
