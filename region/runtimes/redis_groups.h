#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "region/runtimes/data_plane.h"
#include "region/runtimes/exit_worker.h"
#include "region/runtimes/redis.h"
#include "region/runtimes/service_files.h"
#include "region/runtimes/service_link.h"

namespace region {

/// A node of a replication group.
struct RedisNodeSpec {
  int number = 1;        ///< 1...6
  std::string process;   ///< name in the cell, begins with `elasticache.`
  std::string endpoint;  ///< DNS name of its own
  std::string network_namespace;
  std::string address;
};

struct RedisGroupSpec {
  std::string id;  ///< unique in this home, [a-z0-9.-]+; its files lie under `elasticache/<id>`
  std::string vpc_id;
  std::string primary_endpoint;  ///< DNS name that leads to the primary
  std::string reader_endpoint;   ///< to the replicas, or to the primary when there are none
  std::uint16_t port = 6379;
  bool tls = true;
  bool automatic_failover = false;
  std::vector<std::string> tokens{};  ///< AUTH tokens that are good; none: no AUTH
  std::map<std::string, std::string> settings{};
  std::int64_t max_memory_bytes = 0;
  Limits limits{};
  std::vector<RedisNodeSpec> nodes{};  ///< by number, without gaps
};

/// The replication groups of this home: a primary each, and replicas that follow it. A primary that
/// dies is replaced by a replica when automatic failover is on and the endpoint moves; else it is
/// started again. Safe from any thread; operations on one group wait for each other.
class RedisGroups {
 public:
  static base::Result<std::unique_ptr<RedisGroups>> open(const DataPlane& plane,
                                                         base::Random& random);

  /// All nodes run, replicas are synchronised, names lead to them; nodes that the group had before
  /// and `spec` has not are gone. Adopts what runs.
  base::Result<void> ensure(const RedisGroupSpec& spec);
  /// With its data. None is success. Of what a daemon that was killed has left of it `spec` tells:
  /// the nodes' processes and endpoints.
  base::Result<void> remove(const RedisGroupSpec& spec);

 private:
  struct Group {
    RedisGroupSpec spec;
    std::set<int> given_up;  ///< nodes that could not be started after a crash
    std::mutex mutex;        ///< one operation at a time; held while processes start and stop
  };

  RedisGroups(const DataPlane& plane, base::Random& random, ServiceFiles files);
  base::Path directory_of(const RedisGroupSpec& spec, int number) const;
  base::Result<std::string> service_password(const RedisGroupSpec& spec) const;
  int primary_of(const RedisGroupSpec& spec) const;
  base::Result<void> set_primary(const RedisGroupSpec& spec, int number) const;
  std::string replication_address(const RedisGroupSpec& spec, int number) const;
  base::Result<Redis> server(const RedisGroupSpec& spec, const RedisNodeSpec& node) const;
  base::Result<void> start(const RedisGroupSpec& spec, const RedisNodeSpec& node) const;
  base::Result<void> drop(const RedisGroupSpec& spec, const RedisNodeSpec& node) const;
  base::Result<void> set_names(const RedisGroupSpec& spec) const;
  base::Result<void> promote_replica(const RedisGroupSpec& spec, int except) const;
  void recover(Group& group, const RedisNodeSpec& node) const;
  void recover_process(const std::string& process);

  DataPlane plane_;
  base::Random& random_;
  ServiceFiles files_;
  std::mutex groups_mutex_;
  std::map<std::string, std::shared_ptr<Group>> groups_;
  ExitWorker worker_;  ///< last: its thread uses all of the above
};

}  // namespace region
