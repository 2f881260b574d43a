#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/certificates.h"
#include "region/runtimes/redis_session.h"
#include "region/runtimes/service_files.h"

namespace region {

/// One Redis server as a node of a replication group.
struct RedisSpec {
  std::string process;   ///< its name in the cell
  base::Path directory;  ///< relative to the service files
  std::string network_namespace;
  std::vector<std::string> addresses;  ///< to listen on
  std::uint16_t port = 6379;
  bool tls = true;
  std::vector<std::string> token_hashes{};  ///< SHA-256 in hex of AUTH tokens; none: no AUTH
  std::string service_password;             ///< of the region's own users, for AUTH and replication
  std::map<std::string, std::string> settings{};  ///< checked parameters of the parameter group
  std::int64_t max_memory_bytes = 0;
  std::string primary{};  ///< address of the node it follows; empty: the primary
  Limits limits{};
  base::Path log;  ///< absolute, of the host
};

/// `redis.conf` of a node: pure, so that tests can read it. Holds no AUTH token, only its hash.
std::string redis_settings(const RedisSpec& spec, const ServiceFiles& files);

/// A Redis 7 server in the cell, administered over a unix socket. Saves its data at an orderly stop
/// and loads them again. A handle: nothing happens when it is destroyed.
class Redis {
 public:
  Redis(Cell& cell, const ServiceFiles& files, RedisSpec spec)
      : cell_(cell), files_(files), spec_(std::move(spec)) {}

  /// kNotFound names the Debian package when Redis is not installed.
  static base::Result<void> installed();

  /// Running, answering and (a replica) synchronised on return; a running server is adopted and
  /// gets the tokens and settings of the spec.
  base::Result<void> ensure_running(const Certificate& certificate, base::Deadline deadline);
  base::Result<bool> running() const;
  /// At once, also durably: it starts that way the next time.
  base::Result<void> follow(const std::string& primary, base::Deadline deadline);
  base::Result<RedisSession> session(base::Deadline deadline) const;
  base::Result<void> stop() const;
  base::Result<void> remove() const;

 private:
  /// False: it does not run, or the cell has ended with everything in it.
  bool may_run() const;
  base::Result<void> prepare(const Certificate& certificate) const;
  base::Result<void> apply(base::Deadline deadline) const;
  base::Result<void> start(base::Deadline deadline) const;

  Cell& cell_;
  const ServiceFiles& files_;
  RedisSpec spec_;
};

}  // namespace region
