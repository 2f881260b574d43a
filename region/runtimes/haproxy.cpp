#include "region/runtimes/haproxy.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/crypto.h"
#include "base/io/socket.h"
#include "base/io/subprocess.h"

namespace region {
namespace {

using namespace std::chrono_literals;

constexpr auto kStartTimeout = 10s;
constexpr auto kCommandTimeout = 5s;
constexpr auto kPoll = 3ms;
constexpr std::string_view kUser = "haproxy";
/// Debian's package makes it.
constexpr std::string_view kWorkingDirectory = "/var/lib/haproxy";
constexpr std::size_t kAnswerLimit = 4U << 20;

/// How a running configuration is recognized: `show info` tells the description.
std::string description_of(const std::string& config) {
  return base::sha256_hex(config).substr(0, 16);
}

std::string with_description(const std::string& config) {
  constexpr std::string_view kGlobal = "global\n";
  std::string out = config;
  return out.insert(out.find(kGlobal) + kGlobal.size(),
                    "  description " + description_of(config) + "\n");
}

std::string tail(const std::string& text, std::size_t bytes) {
  return text.size() <= bytes ? text : text.substr(text.size() - bytes);
}

}  // namespace

base::Result<void> give_to_user(const base::Path& path, const std::string& user,
                                Isolation isolation) {
  if (isolation != Isolation::kRoot) {
    return {};
  }
  passwd entry{};
  passwd* found = nullptr;
  char buffer[4096];
  if (getpwnam_r(user.c_str(), &entry, buffer, sizeof buffer, &found) != 0 || found == nullptr) {
    return base::error(
        base::ErrorKind::kNotFound,
        "the user {} does not exist on this machine; the Debian package of the program that runs "
        "as it creates it (apt-get install {})",
        user, user);
  }
  if (lchown(path.c_str(), found->pw_uid, found->pw_gid) != 0) {
    return base::system_error(errno, "giving " + path.string() + " to " + user);
  }
  return {};
}

HaProxy::HaProxy(Cell& cell, base::Path directory, std::string name, std::string process)
    : cell_(cell),
      directory_(std::move(directory)),
      name_(std::move(name)),
      process_(std::move(process)) {}

bool HaProxy::running() const {
  const auto processes = cell_.processes();
  return processes &&
         std::any_of(processes->begin(), processes->end(), [this](const ProcessStatus& status) {
           return status.name == process_ && status.running;
         });
}

base::Result<void> HaProxy::ensure(const std::string& config, const Place& place) {
  base::SystemFiles files;
  const bool is_running = running();
  const auto current = files.read(file("haproxy.cfg"));
  if (is_running && current && *current == with_description(config)) {
    return {};
  }
  if (auto written = record(config); !written) {
    return written;
  }
  if (auto moved = is_running ? reload() : start(place); !moved) {
    return moved;
  }
  return wait_for(description_of(config));
}

base::Result<void> HaProxy::record(const std::string& config) {
  return write_file(base::Path(name_) / "haproxy.cfg", with_description(config));
}

base::Result<void> HaProxy::write_file(const base::Path& relative, std::string_view text) const {
  const base::Path path = directory_ / relative;
  base::SystemFiles files;
  if (auto written = files.write_atomic(path, text); !written) {
    return written;
  }
  for (const base::Path& each : {directory_, path.parent_path(), path}) {
    if (auto given = give_to_user(each, std::string(kUser), cell_.isolation()); !given) {
      return given;
    }
  }
  return {};
}

base::Result<void> HaProxy::start(const Place& place) {
  const auto program = base::find_program("haproxy");
  if (!program) {
    return base::error(
        base::ErrorKind::kNotFound,
        "the program haproxy is not installed; it is the load balancer of the local region: "
        "apt-get install haproxy");
  }
  if (auto forgotten = cell_.forget(process_);
      !forgotten && forgotten.error().kind != base::ErrorKind::kNotFound) {
    return forgotten;
  }
  // A state of an earlier life names servers that are gone.
  if (auto written = write_file(base::Path(name_) / "state", ""); !written) {
    return written;
  }
  const bool has_mounts = cell_.isolation() != Isolation::kLoopback;
  const base::Path seen_as = has_mounts ? base::Path(kWorkingDirectory) : directory_;
  const auto spawned =
      cell_.spawn({.name = process_,
                   .argv = {program->string(), "-W", "-db", "-f", name_ + "/haproxy.cfg"},
                   .environment = {{"PATH", "/usr/sbin:/usr/bin:/sbin:/bin"}},
                   .network_namespace = place.network_namespace,
                   // Without mounts that user could not see the directory in a private home.
                   .user = has_mounts ? std::string(kUser) : "root",
                   .directory = seen_as,
                   .output = file("output.log"),
                   .fds = place.fds,
                   .binds = {{std::string(kWorkingDirectory), directory_.string()}}});
  return spawned ? base::Result<void>{} : base::Result<void>{spawned.error()};
}

base::Result<void> HaProxy::reload() {
  const auto state = command("show servers state");
  if (!state) {
    return state.error();
  }
  if (auto written = write_file(base::Path(name_) / "state", *state); !written) {
    return written;
  }
  return cell_.signal(process_, SIGUSR2);
}

base::Result<void> HaProxy::wait_for(const std::string& description) const {
  const auto deadline = base::Deadline::after(kStartTimeout);
  base::SystemClock clock;
  const std::string wanted = "description: " + description;
  while (!deadline.expired()) {
    if (const auto answer = command("show info");
        answer && answer->find(wanted) != std::string::npos) {
      return {};
    }
    if (!running()) {
      break;
    }
    clock.wait_for(kPoll, {});
  }
  base::SystemFiles files;
  const auto output = files.read(file("output.log"));
  return base::error(
      base::ErrorKind::kUnavailable, "HAProxy {} did not come up with its configuration {}: {}",
      name_, file("haproxy.cfg").string(), output ? tail(*output, 2000) : "it wrote nothing");
}

base::Result<std::string> HaProxy::command(std::string_view text) const {
  const auto deadline = base::Deadline::after(kCommandTimeout);
  auto socket = base::Socket::connect_unix(file("admin.sock"), deadline);
  if (!socket) {
    return socket.error();
  }
  if (auto sent = socket->write_all(std::string(text) + "\n", deadline); !sent) {
    return sent.error();
  }
  std::string answer;
  char buffer[16384];
  while (answer.size() < kAnswerLimit) {
    const auto size = socket->read_some(buffer, sizeof buffer, deadline);
    if (!size) {
      return size.error();
    }
    if (*size == 0) {
      return answer;
    }
    answer.append(buffer, *size);
  }
  return base::error(base::ErrorKind::kExhausted, "the answer of HAProxy {} to '{}' is too long",
                     name_, text);
}

base::Result<void> HaProxy::stop(std::chrono::milliseconds grace) {
  const auto stopped = cell_.stop(process_, SIGUSR1, grace);
  if (!stopped) {
    return stopped.error();
  }
  std::error_code ignored;
  std::filesystem::remove_all(directory_ / name_, ignored);
  return {};
}

}  // namespace region
