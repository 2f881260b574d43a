#include "engine/state/lock.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <stop_token>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

#include <boost/json.hpp>

#include "base/json.h"

namespace engine {

namespace {

using base::ErrorKind;

constexpr base::Milliseconds kHeartbeat{5'000};

base::Path lock_file(const base::Path& directory) {
  return directory / "lock";
}

base::Path owner_file(const base::Path& directory) {
  return directory / "owner.json";
}

std::string host_name() {
  std::array<char, 256> buffer{};
  return ::gethostname(buffer.data(), buffer.size() - 1) == 0 ? std::string(buffer.data())
                                                              : std::string("?");
}

std::string user_name() {
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
      found != nullptr) {
    return found->pw_name;
  }
  return std::to_string(::getuid());
}

/// When a process began, in clock ticks since boot; 0: there is no such process.
std::uint64_t process_start(pid_t pid) {
  base::SystemFiles files;
  const auto status = files.read(fmt::format("/proc/{}/stat", pid));
  // The command's name in brackets may hold anything; the start is the 20th word behind it.
  const std::size_t close = status ? status->rfind(')') : std::string::npos;
  if (close == std::string::npos) {
    return 0;
  }
  std::size_t at = close;
  for (int word = 0; word < 20 && at != std::string::npos; ++word) {
    at = status->find(' ', at + 1);
  }
  std::uint64_t start = 0;
  if (at != std::string::npos) {
    std::from_chars(status->data() + at + 1, status->data() + status->size(), start);
  }
  return start;
}

LockOwner this_process(base::Clock& clock) {
  const std::string now = base::format_rfc3339(clock.wall_now());
  return {::getpid(), process_start(::getpid()), host_name(), user_name(), now, now};
}

base::Result<void> write_owner(const base::Path& directory, const LockOwner& owner) {
  const base::Json json = base::JsonObject{{"version", 1},
                                           {"pid", owner.pid},
                                           {"processStart", owner.process_start},
                                           {"host", owner.host},
                                           {"user", owner.user},
                                           {"started", owner.started},
                                           {"heartbeat", owner.heartbeat}};
  return base::SystemFiles().write_atomic(owner_file(directory), base::json_text(json) + '\n');
}

std::optional<LockOwner> read_owner(const base::Path& directory) {
  const auto text = base::SystemFiles().read(owner_file(directory), 1U << 16);
  const auto json =
      text ? base::parse_json(*text, "owner.json") : base::Result<base::Json>(text.error());
  if (!json || !json->is_object()) {
    return std::nullopt;
  }
  const auto word = [&](std::string_view name) {
    const base::Json* found = json->get_object().if_contains(name);
    return found != nullptr && found->is_string() ? std::string(found->get_string())
                                                  : std::string();
  };
  const auto number = [&](std::string_view name) {
    const base::Json* found = json->get_object().if_contains(name);
    return found != nullptr && found->is_int64() ? found->get_int64() : 0;
  };
  return LockOwner{static_cast<pid_t>(number("pid")),
                   static_cast<std::uint64_t>(number("processStart")),
                   word("host"),
                   word("user"),
                   word("started"),
                   word("heartbeat")};
}

base::Error held(const base::Path& directory) {
  const std::optional<LockOwner> owner = read_owner(directory);
  if (!owner) {
    return base::error(ErrorKind::kConflict,
                       "the stack is locked by another process ({}): wait until it has ended",
                       lock_file(directory).string());
  }
  return base::error(ErrorKind::kConflict,
                     "the stack is locked by process {} of {} on {}, since {} (last sign of life "
                     "{}): wait until it "
                     "has ended, or stop it gracefully with `settle cancel`",
                     owner->pid, owner->user, owner->host, owner->started, owner->heartbeat);
}

void beat(const std::stop_token& stop, base::Clock& clock, const base::Path& directory,
          LockOwner owner) {
  while (clock.wait_for(kHeartbeat, stop)) {
    owner.heartbeat = base::format_rfc3339(clock.wall_now());
    // A beat that cannot be written only makes the record older; the lock itself is the kernel's.
    (void)write_owner(directory, owner).has_value();
  }
}

}  // namespace

base::Result<StackLock> StackLock::acquire(const base::Path& directory, base::Clock& clock) {
  auto lock = base::FileLock::acquire(lock_file(directory));
  if (!lock) {
    return lock.error().kind == ErrorKind::kConflict ? held(directory) : std::move(lock).error();
  }
  const LockOwner owner = this_process(clock);
  if (auto written = write_owner(directory, owner); !written) {
    return std::move(written).error();
  }
  std::jthread heartbeat([&clock, directory, owner](const std::stop_token& stop) {
    beat(stop, clock, directory, owner);
  });
  return StackLock(*std::move(lock), std::move(heartbeat));
}

std::optional<LockOwner> find_lock_owner(const base::Path& directory) {
  if (!base::SystemFiles().exists(lock_file(directory))) {
    return std::nullopt;
  }
  const auto lock = base::FileLock::acquire(lock_file(directory));
  if (lock || lock.error().kind != ErrorKind::kConflict) {
    return std::nullopt;
  }
  return read_owner(directory);
}

base::Result<LockOwner> cancel_owner(const base::Path& directory) {
  const std::optional<LockOwner> owner = find_lock_owner(directory);
  if (!owner) {
    return base::error(ErrorKind::kNotFound,
                       "nothing runs on this stack: there is nothing to cancel");
  }
  if (owner->host != host_name()) {
    return base::error(ErrorKind::kUnsupported,
                       "the stack is held by process {} on {}: cancel it there", owner->pid,
                       owner->host);
  }
  if (process_start(owner->pid) != owner->process_start) {
    return base::error(ErrorKind::kConflict,
                       "the stack is held by a process that has not said who it is: try again");
  }
  if (::kill(owner->pid, SIGINT) != 0) {
    return base::system_error(
        errno, fmt::format("cannot interrupt process {} of {}", owner->pid, owner->user));
  }
  return *owner;
}

}  // namespace engine
