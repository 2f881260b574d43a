#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"

namespace engine {

/// Who holds a stack.
struct LockOwner {
  std::string id{};  ///< of this one hold; no two are the same
  pid_t pid = 0;
  std::uint64_t process_start = 0;  ///< base::ProcessStatus::start; 0: not said
  std::string host;
  std::string boot_id{};            ///< of the kernel; empty: an older Settle has not said
  std::uint64_t pid_namespace = 0;  ///< inode of what the pid counts in; 0: not said
  std::string user;
  std::string started;         ///< RFC 3339
  std::string heartbeat;       ///< RFC 3339, renewed every 5 s while the owner lives
  std::string cancelled_by{};  ///< who asked it to stop: `user@host`; empty: nobody

  friend bool operator==(const LockOwner&, const LockOwner&) = default;
};

LockOwner this_process(base::Clock& clock);

base::Json owner_to_json(const LockOwner& owner);
/// nullopt: it is no owner's record.
std::optional<LockOwner> owner_from_json(std::string_view text);

/// Whether its pid is one of this process's world: hosts may share a name (clones, containers), not
/// a boot and a pid namespace. A record that does not say is of another machine.
bool is_of_this_host(const LockOwner& owner);
/// Whether that process of this machine still lives. One of which nothing is known may.
bool is_running(const LockOwner& owner);

/// Sends the process of this machine a SIGINT, as Ctrl-C there would. kConflict: it is not the one
/// that the record means.
base::Result<void> interrupt(const LockOwner& owner);

/// kConflict in words for people: who holds the stack since when, and what can be done.
base::Error held_by(const LockOwner& owner);

}  // namespace engine
