#include "region/runtimes/haproxy.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/encoding.h"
#include "base/ids.h"
#include "base/io/socket.h"
#include "base/io/subprocess.h"
#include "base/random.h"

namespace region {
namespace {

using namespace std::chrono_literals;

constexpr auto kHaproxyStartTimeout = 10s;
constexpr auto kCommandTimeout = 5s;
/// How long the worker that leaves may go on answering after the new one has begun.
constexpr auto kHandOverTimeout = 1s;
constexpr auto kPoll = 3ms;
constexpr std::string_view kHaproxyUser = "haproxy";
/// Debian's package makes it.
constexpr std::string_view kWorkingDirectory = "/var/lib/haproxy";
constexpr std::size_t kAnswerLimit = 4U << 20;

/// All that HAProxy (2.6) says of commands that it has done. Most say nothing, and each ends a
/// line.
constexpr std::string_view kDone[] = {"", "New server registered.", "Server deleted."};

constexpr std::string_view kGlobal = "global\n";
constexpr std::string_view kSetLoad = "  setenv SETTLE_LOAD ";
constexpr std::string_view kShowLoad = "show env SETTLE_LOAD";
constexpr std::size_t kLoadDigits = 16;

/// Every load has a name of its own, which the worker that was started with it tells. A hash of the
/// text would not do: `record` changes the text of what runs, and the worker that is on its way out
/// answers too.
std::string named(const std::string& config, std::string_view load) {
  std::string out = config;
  return out.insert(out.find(kGlobal) + kGlobal.size(), fmt::format("{}{}\n", kSetLoad, load));
}

/// The name in a text that `named` made.
std::string load_of(const std::string& text) {
  const auto at = text.find(kSetLoad);
  return at == std::string::npos ? "" : text.substr(at + kSetLoad.size(), kLoadDigits);
}

/// The answer to kShowLoad.
std::string says(std::string_view load) {
  return fmt::format("SETTLE_LOAD={}\n\n", load);
}

std::string tail(const std::string& text, std::size_t bytes) {
  return text.size() <= bytes ? text : text.substr(text.size() - bytes);
}

/// Where the cell runs programs as other users.
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

}  // namespace

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

bool HaProxy::runs(std::string_view load) const {
  return ask("admin.sock", kShowLoad).value_or("") == says(load);
}

base::Result<void> HaProxy::ensure(const std::string& config, const Place& place) {
  const bool is_running = running();
  const std::string current = text_on_disk();
  if (is_running && current == named(config, load_of(current)) && runs(load_of(current))) {
    return {};
  }
  base::SystemRandom random;
  const std::string load = base::make_hex_id(random, kLoadDigits);
  auto done = is_running ? reload(named(config, load)) : start(named(config, load), place);
  done = done ? wait_for(load) : done;
  if (!done && is_running) {
    // HAProxy goes on with what it has: commands and the next start need that.
    (void)write_config(current);
  }
  return done;
}

base::Result<void> HaProxy::record(const std::string& config) {
  return write_config(named(config, load_of(text_on_disk())));
}

base::Result<void> HaProxy::write_config(const std::string& text) const {
  return write_file(base::Path(name_) / "haproxy.cfg", text);
}

std::string HaProxy::text_on_disk() const {
  return base::SystemFiles().read(file("haproxy.cfg")).value_or("");
}

base::Result<void> HaProxy::write_file(const base::Path& relative, std::string_view text) const {
  const base::Path path = directory_ / relative;
  base::SystemFiles files;
  if (auto written = files.write_atomic(path, text); !written) {
    return written;
  }
  for (const base::Path& each : {directory_, path.parent_path(), path}) {
    if (auto given = give_to_user(each, std::string(kHaproxyUser), cell_.isolation()); !given) {
      return given;
    }
  }
  return {};
}

base::Result<void> HaProxy::start(const std::string& text, const Place& place) {
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
  if (auto written = write_config(text); !written) {
    return written;
  }
  // A state of an earlier life names servers that are gone.
  if (auto written = write_file(base::Path(name_) / "state", ""); !written) {
    return written;
  }
  const bool has_mounts = cell_.isolation() != Isolation::kLoopback;
  const base::Path seen_as = has_mounts ? base::Path(kWorkingDirectory) : directory_;
  const auto spawned = cell_.spawn(
      {.name = process_,
       .argv = {program->string(), "-W", "-db", "-S",
                fmt::format("unix@{}/master.sock,mode,600", name_), "-f", name_ + "/haproxy.cfg"},
       .environment = {{"PATH", "/usr/sbin:/usr/bin:/sbin:/bin"}},
       .network_namespace = place.network_namespace,
       // Without mounts that user could not see the directory in a private home.
       .user = has_mounts ? std::string(kHaproxyUser) : "root",
       .directory = seen_as,
       .output = file("output.log"),
       .fds = place.fds,
       .binds = {{std::string(kWorkingDirectory), directory_.string()}}});
  return spawned ? base::Result<void>{} : base::Result<void>{spawned.error()};
}

base::Result<void> HaProxy::reload(const std::string& text) {
  constexpr std::string_view kShowState = "show servers state";
  auto state = command(kShowState);
  if (!state && state.error().kind == base::ErrorKind::kConflict) {
    state = ask("admin.sock", kShowState);  // what was written last was never loaded
  }
  if (!state) {
    return state.error();
  }
  if (auto written = write_file(base::Path(name_) / "state", *state); !written) {
    return written;
  }
  if (auto ready = wait_for_master(); !ready) {
    return ready;
  }
  if (auto written = write_config(text); !written) {
    return written;
  }
  return cell_.signal(process_, SIGUSR2);
}

base::Result<void> HaProxy::wait_for_master() const {
  // A reload makes the master execute itself twice, the second time when its new worker answers
  // already. A signal in between is lost (HAProxy 2.6.12), but its socket answers only after.
  if (!poll([this] { return !ask("master.sock", "show proc; quit").value_or("").empty(); })) {
    return base::error(base::ErrorKind::kUnavailable,
                       "the master of HAProxy {} does not answer on {}: stop the region with "
                       "`settle region stop` and start it again",
                       name_, file("master.sock").string());
  }
  return {};
}

base::Result<void> HaProxy::wait_for(std::string_view load) const {
  if (poll([this, load] { return runs(load); })) {
    return {};
  }
  base::SystemFiles files;
  const auto output = files.read(file("output.log"));
  return base::error(
      base::ErrorKind::kUnavailable, "HAProxy {} did not come up with its configuration {}: {}",
      name_, file("haproxy.cfg").string(), output ? tail(*output, 2000) : "it wrote nothing");
}

bool HaProxy::poll(const std::function<bool()>& done) const {
  const auto deadline = base::Deadline::after(kHaproxyStartTimeout);
  base::SystemClock clock;
  while (!done()) {
    if (deadline.expired() || !running()) {
      return false;
    }
    clock.wait_for(kPoll, {});
  }
  return true;
}

base::Result<std::string> HaProxy::command(std::string_view text) const {
  const std::string load = load_of(text_on_disk());
  const auto deadline = base::Deadline::after(kHandOverTimeout);
  base::SystemClock clock;
  auto answer = ask_worker(load, text);
  while (!answer && answer.error().kind == base::ErrorKind::kConflict && !deadline.expired()) {
    clock.wait_for(kPoll, {});
    answer = ask_worker(load, text);
  }
  return answer;
}

base::Result<std::string> HaProxy::ask_worker(std::string_view load, std::string_view text) const {
  auto answer = ask("admin.sock", fmt::format("{}; {}", kShowLoad, text));
  if (!answer) {
    return answer;
  }
  const std::string own = says(load);
  if (!answer->starts_with(own)) {
    return base::error(base::ErrorKind::kConflict,
                       "HAProxy {} answers with another configuration than that of {}", name_,
                       file("haproxy.cfg").string());
  }
  return answer->substr(own.size());
}

base::Result<void> HaProxy::tell(std::string_view commands) const {
  const auto answer = command(commands);
  if (!answer) {
    return answer.error();
  }
  for (const std::string& line : base::split(*answer, '\n')) {
    if (std::find(std::begin(kDone), std::end(kDone), line) == std::end(kDone)) {
      return base::error(base::ErrorKind::kConflict, "HAProxy {} answers '{}' to '{}'", name_, line,
                         commands);
    }
  }
  if (std::count(answer->begin(), answer->end(), '\n') <=
      std::count(commands.begin(), commands.end(), ';')) {
    return base::error(base::ErrorKind::kUnavailable, "HAProxy {} did not answer all of '{}'",
                       name_, commands);
  }
  return {};
}

base::Result<std::string> HaProxy::ask(std::string_view socket_name, std::string_view text) const {
  const auto deadline = base::Deadline::after(kCommandTimeout);
  auto socket = base::Socket::connect_unix(file(socket_name), deadline);
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
