#include "engine/backend/lock_owner.h"

#include <array>
#include <cerrno>

#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/json.hpp>

#include "base/io/files.h"
#include "base/io/process_status.h"
#include "base/json_members.h"

namespace engine {

namespace {

using base::ErrorKind;

std::string host_name() {
  std::array<char, 256> buffer{};
  return ::gethostname(buffer.data(), buffer.size() - 1) == 0 ? std::string(buffer.data())
                                                              : std::string("?");
}

std::string boot_id() {
  base::SystemFiles files;
  std::string id = files.read("/proc/sys/kernel/random/boot_id").value_or("");
  return id.substr(0, id.find('\n'));
}

std::uint64_t pid_namespace() {
  struct stat status {};

  return ::stat("/proc/self/ns/pid", &status) == 0 ? status.st_ino : 0;
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

}  // namespace

LockOwner this_process(base::Clock& clock) {
  const std::string now = base::format_rfc3339(clock.wall_now());
  const auto status = base::process_status(::getpid());
  return {.pid = ::getpid(),
          .process_start = status ? status->start : 0,
          .host = host_name(),
          .boot_id = boot_id(),
          .pid_namespace = pid_namespace(),
          .user = user_name(),
          .started = now,
          .heartbeat = now};
}

base::Json owner_to_json(const LockOwner& owner) {
  base::JsonObject json{
      {"version", 1},       {"pid", owner.pid},         {"processStart", owner.process_start},
      {"host", owner.host}, {"bootId", owner.boot_id},  {"pidNamespace", owner.pid_namespace},
      {"user", owner.user}, {"started", owner.started}, {"heartbeat", owner.heartbeat}};
  if (!owner.id.empty()) {
    json["id"] = owner.id;
  }
  if (!owner.cancelled_by.empty()) {
    json["cancelledBy"] = owner.cancelled_by;
  }
  return json;
}

std::optional<LockOwner> owner_from_json(std::string_view text) {
  const auto json = base::parse_json(text, "owner.json");
  if (!json || !json->is_object()) {
    return std::nullopt;
  }
  const auto word = [&](std::string_view name) {
    return base::text_member(json->get_object(), name);
  };
  // Within what a process has, so that no signal goes to a group of them.
  const auto number = [&]<class Number>(std::string_view name, Number) -> Number {
    const base::Json* found = json->get_object().if_contains(name);
    boost::json::error_code code;
    const Number read =
        found == nullptr || found->is_double() ? Number() : found->to_number<Number>(code);
    return code || read < Number() ? Number() : read;
  };
  return LockOwner{.id = word("id"),
                   .pid = number("pid", pid_t()),
                   .process_start = number("processStart", std::uint64_t()),
                   .host = word("host"),
                   .boot_id = word("bootId"),
                   .pid_namespace = number("pidNamespace", std::uint64_t()),
                   .user = word("user"),
                   .started = word("started"),
                   .heartbeat = word("heartbeat"),
                   .cancelled_by = word("cancelledBy")};
}

bool is_of_this_host(const LockOwner& owner) {
  return !owner.boot_id.empty() && owner.pid_namespace != 0 && owner.boot_id == boot_id() &&
         owner.pid_namespace == pid_namespace() && owner.host == host_name();
}

bool is_running(const LockOwner& owner) {
  if (owner.process_start == 0) {
    return false;
  }
  const auto status = base::process_status(owner.pid);
  return status ? !status->ended && status->start == owner.process_start
                : status.error().kind != ErrorKind::kNotFound;
}

base::Result<void> interrupt(const LockOwner& owner) {
  if (!is_running(owner)) {
    return base::error(ErrorKind::kConflict,
                       "the stack is held by a process that has not said who it is: try again");
  }
  if (::kill(owner.pid, SIGINT) != 0) {
    return base::system_error(
        errno, fmt::format("cannot interrupt process {} of {}", owner.pid, owner.user));
  }
  return {};
}

base::Error held_by(const LockOwner& owner) {
  return base::error(ErrorKind::kConflict,
                     "the stack is locked by process {} of {} on {}, since {} (last sign of life "
                     "{}): wait until it has ended, or stop it gracefully with `settle cancel`",
                     owner.pid, owner.user, owner.host, owner.started, owner.heartbeat);
}

}  // namespace engine
