#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/io/fd.h"
#include "base/io/files.h"
#include "base/result.h"

namespace region {

/// How much of the region's isolation this machine allows.
enum class Isolation {
  kRoot,           ///< namespaces, cgroups, ports below 1024
  kUserNamespace,  ///< namespaces as an ordinary user; no cgroups, ports from 1024
  kLoopback,  ///< namespaces refused: 127.x addresses, security groups NOT enforced (stated loudly)
};

/// Limits of one process tree (cgroup v1 or v2, whatever the host has; ignored without kRoot).
struct Limits {
  std::int64_t cpu_quota_us = 0;           ///< per 100,000 us; 0: none
  std::int64_t memory_bytes = 0;           ///< 0: none
  std::int64_t pids_max = 0;               ///< 0: none
  std::int64_t cpu_shares = 0;             ///< weight beside others where they compete; 0: 1024
  std::int64_t memory_reserved_bytes = 0;  ///< what it keeps where memory is short; 0: nothing
};

/// Limits that several processes have together, beside what each has for itself: those of a task.
struct SharedLimits {
  std::string name{};  ///< of the group, [a-z0-9.-]+, no process's; empty: there is none
  Limits limits{};     ///< the first process of a group brings them, the last takes them away
};

/// A long-lived process that the cell starts, owns and reports on.
struct ProcessSpec {
  std::string name;                                  ///< unique in the cell; [a-z0-9.-]+
  std::vector<std::string> argv;                     ///< argv[0] absolute
  std::map<std::string, std::string> environment{};  ///< the whole of it
  std::string network_namespace{};                   ///< empty: the cell's own
  /// A name of /etc/passwd. Where the cell has one user only he has that name's ids
  /// (kUserNamespace) or his own (kLoopback, unless he is root).
  std::string user = "root";
  base::Path directory{};
  base::Path
      output{};  ///< where it writes, 0600, at most about 16 MiB (cell_output.h); empty: /dev/null
  Limits limits{};
  /// Descriptors to hand over: environment variable NAME is set to the number the child sees.
  std::map<std::string, int> fds{};
  bool keep_capabilities = false;  ///< false: none at all, no_new_privs, empty bounding set
  /// Files and directories that this process alone sees in place of others: `/etc/resolv.conf` ->
  /// file.
  std::map<std::string, std::string> binds{};
  int stop_signal = 15;  ///< what stop_cell sends first (SIGTERM; PostgreSQL: SIGINT)
  /// Whether the cell starts it again when it ends without having been asked to, daemon or not. Not
  /// with `fds`.
  bool restart = false;
};

struct ProcessStatus {
  std::string name;
  std::int64_t pid = 0;  ///< in the cell's pid namespace
  bool running = false;  ///< and nobody has asked it to stop
  int exit_code = 0;     ///< 128 + signal when killed by one; meaningful once not running
  bool out_of_memory = false;
  std::int64_t started_ms = 0;  ///< Unix time
};

/// A short program run to its end inside the cell (nft, initdb, crun create). As root it keeps the
/// cell's capabilities, as anyone else it has none.
struct CommandSpec {
  std::vector<std::string> argv;  ///< argv[0] absolute
  std::map<std::string, std::string> environment{};
  std::string network_namespace{};
  std::string user = "root";
  base::Path directory{};
  std::string input{};
  std::chrono::milliseconds timeout{30'000};
};

struct CommandOutcome {
  int exit_code = 0;   ///< 128 + signal when killed by one
  std::string output;  ///< standard output and error, at most 4 MiB (beyond: killed, kExhausted)
};

/// A device pair that joins a namespace to a router: `eth0` with `address` on one side, `device` on
/// the other. What is inside sends everything to the router, as on AWS.
struct LinkSpec {
  std::string router;             ///< network namespace
  std::string device;             ///< name in the router, at most 15 characters
  std::string network_namespace;  ///< made if missing
  std::string address;            ///< `10.0.16.10`
};

/// Network namespaces are pinned here, inside the cell's mount namespace: `/run/netns/<name>`.
inline constexpr const char* kNetworkNamespaceDirectory = "/run/netns";

/// The daemon's end of the cell: the supervisor that is pid 1 of the region's own pid, mount,
/// network, ipc and uts namespaces and parent of every data plane. The cell outlives the daemon
/// (kill -9 of the daemon stops nothing) and a new daemon connects to it again; when the cell dies
/// everything in it dies and nothing is left behind. Methods are safe from any thread.
/// /sys/fs/cgroup is an empty tmpfs inside (limits are the cell's business; crun needs
/// --cgroup-manager=disabled).
class Cell {
 public:
  virtual ~Cell() = default;
  virtual Isolation isolation() const = 0;
  /// The pid once the program runs (execve succeeded). kAlreadyExists when a running process has
  /// that name; one that is being stopped is waited for. kNotFound, kNoAccess... when the
  /// program, user, namespace or directory is not usable. When the process exits, what is left of
  /// its children is killed.
  virtual base::Result<std::int64_t> spawn(const ProcessSpec& spec) = 0;
  virtual base::Result<void> signal(const std::string& name, int signal) = 0;
  /// SIGTERM (or `signal`), then SIGKILL after `grace`; returns once it and its children are gone,
  /// and forgets it. Not found is success.
  virtual base::Result<ProcessStatus> stop(const std::string& name, int signal,
                                           std::chrono::milliseconds grace) = 0;
  /// Forgets a process that has exited.
  virtual base::Result<void> forget(const std::string& name) = 0;
  virtual base::Result<std::vector<ProcessStatus>> processes() = 0;
  /// Blocks for the next exit of any process; nullopt at the deadline. Each exit is told once per
  /// connection, and a new connection is told first of those that exited before and are not
  /// forgotten. One thread only.
  virtual base::Result<std::optional<ProcessStatus>> next_exit(base::Deadline deadline) = 0;
  /// A pid that a command left behind (a container's first process, created and not yet started)
  /// becomes a supervised process and moves under its limits. One that has exited since is reported
  /// as exited.
  virtual base::Result<void> adopt(const std::string& name, std::int64_t pid, const Limits& limits,
                                   const SharedLimits& shared) = 0;
  virtual base::Result<CommandOutcome> run(const CommandSpec& spec) = 0;
  virtual base::Result<void> make_network_namespace(const std::string& name) = 0;
  virtual base::Result<void> remove_network_namespace(const std::string& name) = 0;
  virtual base::Result<std::vector<std::string>> network_namespaces() = 0;
  /// A namespace that forwards between its links, with `address` of its own. What is for no link is
  /// dropped without a word.
  virtual base::Result<void> make_router(const std::string& name, const std::string& address) = 0;
  /// Idempotent; it ends with its namespace. Nothing passes a router without rules that let it
  /// (nft, by `run`).
  virtual base::Result<void> link(const LinkSpec& spec) = 0;
  /// Answers DNS on `address`:53 inside a namespace, from the cell itself. `names` (lower case)
  /// replaces the whole table; ends when the namespace is removed.
  virtual base::Result<void> serve_names(
      const std::string& network_namespace, const std::string& address,
      const std::map<std::string, std::vector<std::string>>& names) = 0;
  /// Keeps a text for the next daemon as long as what it tells about can live: until the cell ends.
  /// Empty forgets it. At most 4 MiB.
  virtual base::Result<void> remember(const std::string& key, const std::string& text) = 0;
  /// Empty when nothing is remembered.
  virtual base::Result<std::string> recall(const std::string& key) = 0;
  /// A listening TCP socket or bound UDP socket made inside a namespace, handed to the daemon.
  virtual base::Result<base::Fd> bind(const std::string& network_namespace,
                                      const std::string& address, std::uint16_t port, bool udp) = 0;
  /// A TCP connection made from inside a namespace (health checks, security-group tests).
  virtual base::Result<base::Fd> connect(const std::string& network_namespace,
                                         const std::string& address, std::uint16_t port,
                                         base::Deadline deadline) = 0;
  /// overlayfs at `target`; `upper` and `work` are created. Gone when the cell is.
  virtual base::Result<void> mount_overlay(const base::Path& lower, const base::Path& upper,
                                           const base::Path& work, const base::Path& target) = 0;
  virtual base::Result<void> unmount(const base::Path& target) = 0;
};

/// Connects to the cell of `home` (socket `home/cell.sock`) as its daemon, starting one if none
/// runs. What an earlier daemon has begun and nobody waits for any more is over on return: its
/// commands have been killed, its requests are not carried out.
/// `isolation` empty: the best this machine allows, found by trying.
base::Result<std::unique_ptr<Cell>> open_cell(const base::Path& home,
                                              std::optional<Isolation> isolation);
/// Ends the cell of `home` and everything in it; returns once nothing is left. No cell is success.
base::Result<void> stop_cell(const base::Path& home, base::Deadline deadline);

}  // namespace region
