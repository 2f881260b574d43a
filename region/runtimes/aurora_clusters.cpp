#include "region/runtimes/aurora_clusters.h"

#include <algorithm>
#include <cstdio>

#include "region/runtimes/aurora_bootstrap.h"

namespace region {

namespace {

using namespace std::chrono_literals;

constexpr auto kStartTime = 60s;
constexpr auto kConnectTime = 10s;
/// In place of a member: the data of a cluster whose last instance is gone.
constexpr const char* kVolume = "volume";

}  // namespace

base::Result<std::unique_ptr<AuroraClusters>> AuroraClusters::open(const DataPlane& plane) {
  auto files = ServiceFiles::open(plane.cell, plane.home);
  if (!files) {
    return std::move(files).error();
  }
  return std::unique_ptr<AuroraClusters>(new AuroraClusters(plane, *std::move(files)));
}

AuroraClusters::AuroraClusters(const DataPlane& plane, ServiceFiles files)
    : plane_(plane),
      files_(std::move(files)),
      template_(plane.cell, files_),
      worker_(plane.exits, "rds.",
              [this](const std::string& process) { recover_process(process); }) {}

AuroraClusters::~AuroraClusters() = default;

std::shared_ptr<AuroraClusters::Cluster> AuroraClusters::find(const std::string& id) {
  const std::lock_guard lock(clusters_mutex_);
  const auto found = clusters_.find(id);
  return found == clusters_.end() ? nullptr : found->second;
}

base::Path AuroraClusters::directory_of(const Cluster& cluster, const std::string& member) const {
  return base::Path("rds") / cluster.spec.id / member;
}

std::string AuroraClusters::writer_of(const Cluster& cluster) const {
  return base::SystemFiles()
      .read(files_.outside(directory_of(cluster, "writer")), 256)
      .value_or("");
}

base::Result<void> AuroraClusters::set_writer(const Cluster& cluster,
                                              const std::string& member) const {
  return base::SystemFiles().write_atomic(files_.outside(directory_of(cluster, "writer")), member);
}

Postgres AuroraClusters::server(const Cluster& cluster, const AuroraMemberSpec& member) const {
  const std::string writer = writer_of(cluster);
  auto settings = cluster.spec.settings;
  for (const auto& [name, value] : member.settings) {
    settings[name] = value;
  }
  PostgresSpec spec{.process = member.process,
                    .directory = directory_of(cluster, member.id),
                    .template_directory = PostgresTemplate::directory(),
                    .network_namespace = member.network_namespace,
                    .address = member.address,
                    .port = cluster.spec.port,
                    .force_tls = cluster.spec.force_tls,
                    .settings = std::move(settings),
                    .limits = member.limits,
                    .log = plane_.home / "log" / (member.process + ".log")};
  if (!writer.empty() && writer != member.id) {
    spec.primary = directory_of(cluster, writer);
  }
  return {plane_.cell, files_, std::move(spec)};
}

base::Result<void> AuroraClusters::ensure_cluster(const AuroraClusterSpec& spec) {
  if (auto ready = Postgres::installed(); !ready) {
    return ready;
  }
  std::shared_ptr<Cluster> cluster;
  {
    const std::lock_guard lock(clusters_mutex_);
    auto& known = clusters_[spec.id];
    if (known == nullptr) {
      known = std::make_shared<Cluster>();
    }
    cluster = known;
  }
  const std::lock_guard lock(cluster->mutex);
  const bool moves = cluster->spec.port != spec.port;
  for (const auto& [id, member] : cluster->members) {
    if (auto stopped = moves ? server(*cluster, member).stop() : base::Result<void>(); !stopped) {
      return stopped;
    }
  }
  cluster->spec = spec;
  if (auto made = template_.ensure(); !made) {
    return std::move(made).error();
  }
  if (auto made = files_.make_passage("rds"); !made) {
    return made;
  }
  if (auto made = files_.make_passage(directory_of(*cluster, "")); !made) {
    return made;
  }
  for (const auto& [id, member] : cluster->members) {
    auto applied = moves ? start(*cluster, member) : server(*cluster, member).reload();
    if (!applied) {
      return applied;
    }
  }
  return cluster->members.empty() ? base::Result<void>() : set_names(*cluster);
}

base::Result<void> AuroraClusters::start(const Cluster& cluster,
                                         const AuroraMemberSpec& member) const {
  const auto deadline = base::Deadline::after(kStartTime);
  auto certificate = plane_.certificates.issue(
      member.process,
      {cluster.spec.endpoint, cluster.spec.reader_endpoint, member.endpoint, member.address});
  if (!certificate) {
    return std::move(certificate).error();
  }
  Postgres postgres = server(cluster, member);
  if (writer_of(cluster) != member.id && !postgres.has_volume()) {
    if (auto copied = postgres.copy_primary(deadline); !copied) {
      return copied;
    }
  }
  return postgres.ensure_running(*certificate, deadline);
}

base::Result<void> AuroraClusters::claim_volume(const Cluster& cluster,
                                                const std::string& member) const {
  const std::string writer = writer_of(cluster);
  if (writer == kVolume &&
      std::rename(files_.outside(directory_of(cluster, kVolume)).c_str(),
                  files_.outside(directory_of(cluster, member)).c_str()) != 0 &&
      errno != ENOENT) {
    return base::system_error(errno, "cannot take over the volume of " + cluster.spec.id);
  }
  return writer.empty() || writer == kVolume ? set_writer(cluster, member) : base::Result<void>();
}

base::Result<void> AuroraClusters::ensure_member(const std::string& cluster_id,
                                                 const AuroraMemberSpec& spec,
                                                 const std::string& password) {
  const auto cluster = find(cluster_id);
  if (cluster == nullptr) {
    return base::error(base::ErrorKind::kNotFound, "there is no cluster {}", cluster_id);
  }
  const std::lock_guard lock(cluster->mutex);
  if (auto claimed = claim_volume(*cluster, spec.id); !claimed) {
    return claimed;
  }
  if (auto started = start(*cluster, spec); !started) {
    return started;
  }
  cluster->members[spec.id] = spec;
  cluster->given_up.erase(spec.id);
  if (writer_of(*cluster) == spec.id) {
    if (auto made = bootstrap(*cluster, password); !made) {
      return made;
    }
  }
  return set_names(*cluster);
}

base::Result<void> AuroraClusters::bootstrap(const Cluster& cluster,
                                             const std::string& password) const {
  auto session = writer_session(cluster);
  if (!session) {
    return std::move(session).error();
  }
  return bootstrap_database(*session, cluster.spec.master_user, password, cluster.spec.database);
}

base::Result<PostgresSession> AuroraClusters::writer_session(const Cluster& cluster) const {
  return server(cluster, cluster.members.at(writer_of(cluster)))
      .session("postgres", base::Deadline::after(kConnectTime));
}

base::Result<void> AuroraClusters::set_master_password(const std::string& cluster_id,
                                                       const std::string& password) {
  const auto cluster = find(cluster_id);
  if (cluster == nullptr) {
    return base::error(base::ErrorKind::kNotFound, "there is no cluster {}", cluster_id);
  }
  const std::lock_guard lock(cluster->mutex);
  if (!cluster->members.contains(writer_of(*cluster))) {
    return {};  // the first member will be started with it
  }
  auto session = writer_session(*cluster);
  if (!session) {
    return std::move(session).error();
  }
  return change_password(*session, cluster->spec.master_user, password);
}

base::Result<void> AuroraClusters::set_names(const Cluster& cluster) const {
  const std::string writer = writer_of(cluster);
  std::vector<std::string> writers;
  std::vector<std::string> readers;
  std::vector<std::pair<std::string, std::vector<std::string>>> names;
  for (const auto& [id, member] : cluster.members) {
    (id == writer ? writers : readers).push_back(member.address);
    names.emplace_back(member.endpoint, std::vector{member.address});
  }
  names.emplace_back(cluster.spec.endpoint, writers);
  names.emplace_back(cluster.spec.reader_endpoint, readers.empty() ? writers : readers);
  for (const auto& [name, addresses] : names) {
    if (auto set = plane_.network.set_name(cluster.spec.vpc_id, name, addresses); !set) {
      return set;
    }
  }
  return {};
}

base::Result<void> AuroraClusters::promote_reader(Cluster& cluster,
                                                  const std::string& except) const {
  const AuroraMemberSpec* best = nullptr;
  for (const auto& [id, member] : cluster.members) {
    if (id != except && (best == nullptr || member.promotion_tier < best->promotion_tier) &&
        server(cluster, member).running().value_or(false)) {
      best = &member;
    }
  }
  if (best == nullptr) {
    return base::error(base::ErrorKind::kNotFound, "cluster {} has no reader to promote",
                       cluster.spec.id);
  }
  if (auto promoted = server(cluster, *best).promote(base::Deadline::after(kStartTime));
      !promoted) {
    return promoted;
  }
  if (auto set = set_writer(cluster, best->id); !set) {
    return set;
  }
  if (auto named = set_names(cluster); !named) {
    return named;
  }
  for (const auto& [id, member] : cluster.members) {
    if (id == except) {
      continue;
    }
    if (auto reloaded = server(cluster, member).reload(); !reloaded) {
      return reloaded;
    }
  }
  plane_.log.info("{} is now the writer of cluster {}", best->process, cluster.spec.id);
  return {};
}

base::Result<void> AuroraClusters::remove_member(const std::string& cluster_id,
                                                 const AuroraMemberSpec& removed) {
  const auto cluster = find(cluster_id);
  if (cluster == nullptr) {
    return {};
  }
  const std::lock_guard lock(cluster->mutex);
  const AuroraMemberSpec member = cluster->members.try_emplace(removed.id, removed).first->second;
  Postgres postgres = server(*cluster, member);
  bool keep_data = false;
  if (writer_of(*cluster) == member.id) {
    // Orderly where a reader takes over: it must have everything that was committed.
    auto stopped = cluster->members.size() > 1 ? postgres.stop() : postgres.halt();
    if (!stopped) {
      return stopped;
    }
    keep_data = !promote_reader(*cluster, member.id);
  }
  cluster->members.erase(member.id);
  auto gone = keep_data ? postgres.release(directory_of(*cluster, kVolume)) : postgres.remove();
  if (gone && keep_data) {
    gone = set_writer(*cluster, kVolume);
  }
  if (!gone) {
    return gone;
  }
  plane_.forget_server(member.process);
  if (auto cleared = plane_.network.set_name(cluster->spec.vpc_id, member.endpoint, {}); !cleared) {
    return cleared;
  }
  return set_names(*cluster);
}

base::Result<void> AuroraClusters::remove_cluster(const std::string& cluster_id) {
  std::shared_ptr<Cluster> cluster;
  {
    const std::lock_guard lock(clusters_mutex_);
    const auto found = clusters_.find(cluster_id);
    if (found != clusters_.end()) {
      cluster = found->second;
      clusters_.erase(found);
    }
  }
  if (cluster != nullptr) {
    for (const auto& name : {cluster->spec.endpoint, cluster->spec.reader_endpoint}) {
      if (auto cleared = plane_.network.set_name(cluster->spec.vpc_id, name, {}); !cleared) {
        return cleared;
      }
    }
  }
  return files_.remove(base::Path("rds") / cluster_id);
}

std::optional<std::string> AuroraClusters::writer(const std::string& cluster_id) {
  const auto cluster = find(cluster_id);
  if (cluster == nullptr) {
    return std::nullopt;
  }
  const std::lock_guard lock(cluster->mutex);
  const std::string writer = writer_of(*cluster);
  return cluster->members.contains(writer) ? std::optional(writer) : std::nullopt;
}

void AuroraClusters::recover_process(const std::string& process) {
  std::vector<std::shared_ptr<Cluster>> clusters;
  {
    const std::lock_guard lock(clusters_mutex_);
    for (const auto& [id, cluster] : clusters_) {
      clusters.push_back(cluster);
    }
  }
  for (const auto& cluster : clusters) {
    const std::lock_guard lock(cluster->mutex);
    const auto member = std::ranges::find_if(
        cluster->members, [&](const auto& entry) { return entry.second.process == process; });
    if (member != cluster->members.end()) {
      recover(*cluster, member->second);
    }
  }
}

void AuroraClusters::recover(Cluster& cluster, const AuroraMemberSpec& member) const {
  // Told of an exit that an operation has dealt with in the meantime (a restart, a second start),
  // or of a server that could not be started again: one attempt a crash.
  if (cluster.given_up.contains(member.id) || server(cluster, member).running().value_or(true)) {
    return;
  }
  plane_.log.warning("{} of cluster {} has ended unexpectedly", member.process, cluster.spec.id);
  const bool was_writer = writer_of(cluster) == member.id;
  const bool moved = was_writer && promote_reader(cluster, member.id).has_value();
  if (moved) {
    // What the old writer had not streamed yet must not come back: it starts again as a copy.
    if (auto removed = server(cluster, member).remove(); !removed) {
      plane_.log.error("{}", removed.error().message);
      return;
    }
  }
  if (auto started = start(cluster, member); !started) {
    cluster.given_up.insert(member.id);
    plane_.log.error("cannot start {} again: {}", member.process, started.error().message);
  }
}

}  // namespace region
