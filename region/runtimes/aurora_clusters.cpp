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
constexpr const char* kWriterFile = "writer";

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

base::Result<std::shared_ptr<AuroraClusters::Cluster>> AuroraClusters::find_or_open(
    const std::string& id) {
  if (auto known = find(id)) {
    return known;
  }
  auto opened = std::make_shared<Cluster>();
  opened->spec.id = id;
  auto writer = base::SystemFiles().read(files_.outside(directory_of(*opened, kWriterFile)), 256);
  // Only a cluster without the file has no writer: whoever took another failure for that would make
  // a second one.
  if (!writer && writer.error().kind != base::ErrorKind::kNotFound) {
    return std::move(writer).error();
  }
  opened->writer = writer.value_or("");
  const std::lock_guard lock(clusters_mutex_);
  return clusters_.try_emplace(id, std::move(opened)).first->second;
}

base::Path AuroraClusters::directory_of(const Cluster& cluster, const std::string& member) const {
  return base::Path("rds") / cluster.spec.id / member;
}

base::Result<void> AuroraClusters::set_writer(Cluster& cluster, const std::string& member) const {
  if (auto written = base::SystemFiles().write_atomic(
          files_.outside(directory_of(cluster, kWriterFile)), member);
      !written) {
    return written;
  }
  cluster.writer = member;
  return {};
}

Postgres AuroraClusters::server(const Cluster& cluster, const AuroraMemberSpec& member) const {
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
  if (!cluster.writer.empty() && cluster.writer != member.id) {
    spec.primary = directory_of(cluster, cluster.writer);
  }
  return {plane_.cell, files_, std::move(spec)};
}

base::Result<void> AuroraClusters::ensure_cluster(const AuroraClusterSpec& spec) {
  if (auto ready = Postgres::installed(); !ready) {
    return ready;
  }
  const auto opened = find_or_open(spec.id);
  if (!opened) {
    return opened.error();
  }
  const auto& cluster = *opened;
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
  const bool is_writer = cluster.writer == member.id;
  if (!is_writer && !postgres.is_standby()) {
    // New, or a writer of before (a daemon may have been killed while another took over): what it
    // wrote and nobody streamed must not come back, and it must not accept more.
    if (auto copied = postgres.copy_primary(deadline); !copied) {
      return copied;
    }
  }
  if (auto running = postgres.ensure_running(*certificate, deadline); !running) {
    return running;
  }
  // Chosen by a daemon that was killed before it could promote it.
  return is_writer && postgres.is_standby() ? postgres.promote(deadline) : base::Result<void>();
}

base::Result<void> AuroraClusters::claim_volume(Cluster& cluster,
                                                const AuroraMemberSpec& member) const {
  const base::Path volume = files_.outside(directory_of(cluster, kVolume));
  // Not there: an earlier daemon has renamed it, and was killed then.
  if (cluster.writer == kVolume && base::SystemFiles().exists(volume)) {
    if (auto removed = server(cluster, member).remove(); !removed) {
      return removed;
    }
    if (std::rename(volume.c_str(), files_.outside(directory_of(cluster, member.id)).c_str()) !=
        0) {
      return base::system_error(errno, "cannot take over the volume of " + cluster.spec.id);
    }
  }
  return cluster.writer.empty() || cluster.writer == kVolume ? set_writer(cluster, member.id)
                                                             : base::Result<void>();
}

base::Result<void> AuroraClusters::ensure_member(const std::string& cluster_id,
                                                 const AuroraMemberSpec& spec,
                                                 const std::string& password) {
  const auto cluster = find(cluster_id);
  if (cluster == nullptr) {
    return base::error(base::ErrorKind::kNotFound, "there is no cluster {}", cluster_id);
  }
  const std::lock_guard lock(cluster->mutex);
  if (auto claimed = claim_volume(*cluster, spec); !claimed) {
    return claimed;
  }
  if (auto started = start(*cluster, spec); !started) {
    return started;
  }
  cluster->members[spec.id] = spec;
  cluster->given_up.erase(spec.id);
  if (cluster->writer == spec.id) {
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
  return server(cluster, cluster.members.at(cluster.writer))
      .session("postgres", base::Deadline::after(kConnectTime));
}

base::Result<void> AuroraClusters::set_master_password(const std::string& cluster_id,
                                                       const std::string& password) {
  const auto cluster = find(cluster_id);
  if (cluster == nullptr) {
    return base::error(base::ErrorKind::kNotFound, "there is no cluster {}", cluster_id);
  }
  const std::lock_guard lock(cluster->mutex);
  if (!cluster->members.contains(cluster->writer)) {
    return {};  // the first member will be started with it
  }
  auto session = writer_session(*cluster);
  if (!session) {
    return std::move(session).error();
  }
  return change_password(*session, cluster->spec.master_user, password);
}

base::Result<void> AuroraClusters::set_names(const Cluster& cluster) const {
  std::vector<std::string> writers;
  std::vector<std::string> readers;
  std::vector<std::pair<std::string, std::vector<std::string>>> names;
  for (const auto& [id, member] : cluster.members) {
    (id == cluster.writer ? writers : readers).push_back(member.address);
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

const AuroraMemberSpec* AuroraClusters::heir(const Cluster& cluster) const {
  const AuroraMemberSpec* best = nullptr;
  for (const auto& [id, member] : cluster.members) {
    if (id != cluster.writer && (best == nullptr || member.promotion_tier < best->promotion_tier) &&
        server(cluster, member).running().value_or(false)) {
      best = &member;
    }
  }
  return best;
}

/// Written down first: promoted and not written down it would be a second writer to the next
/// daemon. Written down and not promoted it is promoted when it is started.
base::Result<void> AuroraClusters::hand_over(Cluster& cluster, const AuroraMemberSpec& next) const {
  if (auto set = set_writer(cluster, next.id); !set) {
    return set;
  }
  if (auto promoted = server(cluster, next).promote(base::Deadline::after(kStartTime)); !promoted) {
    return promoted;
  }
  // It is the writer now, whatever else fails: a reader that does not run reads its settings when
  // it is started.
  if (auto named = set_names(cluster); !named) {
    plane_.log.warning("{}", named.error().message);
  }
  for (const auto& [id, member] : cluster.members) {
    Postgres postgres = server(cluster, member);
    auto reloaded = postgres.running().value_or(false) ? postgres.reload() : base::Result<void>();
    if (!reloaded) {
      plane_.log.warning("{} has not been told of its new writer: {}", member.process,
                         reloaded.error().message);
    }
  }
  plane_.log.info("{} is now the writer of cluster {}", next.process, cluster.spec.id);
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
  if (cluster->writer == member.id) {
    // Orderly where a reader takes over: it must have everything that was committed.
    auto stopped = cluster->members.size() > 1 ? postgres.stop() : postgres.halt();
    if (!stopped) {
      return stopped;
    }
    const AuroraMemberSpec* next = heir(*cluster);
    keep_data = next == nullptr;
    if (auto moved = keep_data ? base::Result<void>() : hand_over(*cluster, *next); !moved) {
      return moved;
    }
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
  return cluster->members.contains(cluster->writer) ? std::optional(cluster->writer) : std::nullopt;
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
  const AuroraMemberSpec* next = cluster.writer == member.id ? heir(cluster) : nullptr;
  if (next != nullptr) {
    if (auto moved = hand_over(cluster, *next); !moved) {
      plane_.log.error("{} has not taken over cluster {}: {}", next->process, cluster.spec.id,
                       moved.error().message);
    }
  }
  if (auto started = start(cluster, member); !started) {
    cluster.given_up.insert(member.id);
    plane_.log.error("cannot start {} again: {}", member.process, started.error().message);
  }
}

}  // namespace region
