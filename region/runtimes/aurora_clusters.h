#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "base/result.h"
#include "region/runtimes/data_plane.h"
#include "region/runtimes/exit_worker.h"
#include "region/runtimes/postgres.h"
#include "region/runtimes/postgres_template.h"
#include "region/runtimes/service_files.h"

namespace region {

/// What a database cluster's servers have in common.
struct AuroraClusterSpec {
  std::string id;  ///< unique in this home, [a-z0-9-]+; its files lie under `rds/<id>`
  std::string vpc_id;
  std::string endpoint;         ///< DNS name that leads to the writer
  std::string reader_endpoint;  ///< to the readers, or to the writer when there are none
  std::uint16_t port = 5432;
  bool force_tls = true;
  std::map<std::string, std::string> settings{};
  std::string master_user;
  std::string database;  ///< made with the cluster; empty: none
};

/// One instance of a cluster.
struct AuroraMemberSpec {
  std::string id;        ///< unique in its cluster, [a-z0-9-]+
  std::string process;   ///< name in the cell, begins with `rds.`
  std::string endpoint;  ///< DNS name of its own
  std::string network_namespace;
  std::string address;
  int promotion_tier = 1;                         ///< the lowest is promoted first
  std::map<std::string, std::string> settings{};  ///< its own, over the cluster's
  Limits limits{};
};

/// The database clusters of this home: a writer each, and readers that stream from it. Which member
/// writes is on disk, not in the model: a writer that dies is replaced by a reader (or started
/// again when it has none) and the cluster's endpoint moves by itself. Data outlive cell and daemon
/// until `remove_cluster`. Safe from any thread; operations on one cluster wait for each other.
class AuroraClusters {
 public:
  static base::Result<std::unique_ptr<AuroraClusters>> open(const DataPlane& plane);
  ~AuroraClusters();

  /// Makes the cluster known, or gives a known one other settings, which its servers read at once
  /// (those that need a restart wait for one).
  base::Result<void> ensure_cluster(const AuroraClusterSpec& spec);
  /// Runs, answers and is reachable by name on return. The first member becomes the writer and
  /// makes the master user with `password` and the database.
  base::Result<void> ensure_member(const std::string& cluster, const AuroraMemberSpec& spec,
                                   const std::string& password);
  base::Result<void> set_master_password(const std::string& cluster, const std::string& password);
  /// Removing the writer promotes a reader; without one the data wait for the next member. Of
  /// `spec` id, process and endpoint count: for one that an earlier daemon has begun to remove.
  base::Result<void> remove_member(const std::string& cluster, const AuroraMemberSpec& removed);
  /// With its data. All members must have been removed.
  base::Result<void> remove_cluster(const std::string& cluster);
  std::optional<std::string> writer(const std::string& cluster);

 private:
  struct Cluster {
    AuroraClusterSpec spec;
    std::string writer;  ///< what the file `writer` says; empty: no member has been made yet
    std::map<std::string, AuroraMemberSpec> members;
    std::set<std::string> given_up;  ///< members that could not be started after a crash
    std::mutex mutex;  ///< one operation at a time; held while processes start and stop
  };

  AuroraClusters(const DataPlane& plane, ServiceFiles files);
  std::shared_ptr<Cluster> find(const std::string& id);
  base::Result<std::shared_ptr<Cluster>> find_or_open(const std::string& id);

  base::Path directory_of(const Cluster& cluster, const std::string& member) const;
  base::Result<void> set_writer(Cluster& cluster, const std::string& member) const;
  Postgres server(const Cluster& cluster, const AuroraMemberSpec& member) const;
  base::Result<void> start(const Cluster& cluster, const AuroraMemberSpec& member) const;
  base::Result<void> claim_volume(Cluster& cluster, const AuroraMemberSpec& member) const;
  base::Result<void> bootstrap(const Cluster& cluster, const std::string& password) const;
  base::Result<PostgresSession> writer_session(const Cluster& cluster) const;
  base::Result<void> set_names(const Cluster& cluster) const;
  /// Who takes over from the writer; nullptr: no reader runs.
  const AuroraMemberSpec* heir(const Cluster& cluster) const;
  base::Result<void> hand_over(Cluster& cluster, const AuroraMemberSpec& next) const;
  void recover(Cluster& cluster, const AuroraMemberSpec& member) const;
  void recover_process(const std::string& process);

  DataPlane plane_;
  ServiceFiles files_;
  PostgresTemplate template_;
  std::mutex clusters_mutex_;
  std::map<std::string, std::shared_ptr<Cluster>> clusters_;
  ExitWorker worker_;  ///< last: its thread uses all of the above
};

}  // namespace region
