#include "region/runtimes/redis_groups.h"

#include <algorithm>
#include <charconv>

#include "base/crypto.h"

namespace region {

namespace {

using namespace std::chrono_literals;

constexpr auto kRedisStartTime = 60s;
constexpr std::size_t kServicePasswordLength = 48;
constexpr std::string_view kUserAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

const RedisNodeSpec* find_node(const RedisGroupSpec& spec, int number) {
  const auto found = std::ranges::find(spec.nodes, number, &RedisNodeSpec::number);
  return found == spec.nodes.end() ? nullptr : &*found;
}

}  // namespace

base::Result<std::unique_ptr<RedisGroups>> RedisGroups::open(const DataPlane& plane,
                                                             base::Random& random) {
  auto files = ServiceFiles::open(plane.cell, plane.home);
  if (!files) {
    return std::move(files).error();
  }
  return std::unique_ptr<RedisGroups>(new RedisGroups(plane, random, *std::move(files)));
}

RedisGroups::RedisGroups(const DataPlane& plane, base::Random& random, ServiceFiles files)
    : plane_(plane),
      random_(random),
      files_(std::move(files)),
      worker_(plane.exits, "elasticache.",
              [this](const std::string& process) { recover_process(process); }) {}

base::Path RedisGroups::directory_of(const RedisGroupSpec& spec, int number) const {
  return base::Path("elasticache") / spec.id / fmt::format("{:03}", number);
}

base::Result<std::string> RedisGroups::service_password(const RedisGroupSpec& spec) const {
  base::SystemFiles files;
  const base::Path path = files_.outside(base::Path("elasticache") / spec.id / "service-password");
  if (auto known = files.read(path, 1024); known) {
    return known;
  }
  std::string password = random_.text(kServicePasswordLength, kUserAlphabet);
  if (auto written = files.write_atomic(path, password); !written) {
    return std::move(written).error();
  }
  return password;
}

int RedisGroups::primary_of(const RedisGroupSpec& spec) const {
  const std::string text =
      base::SystemFiles()
          .read(files_.outside(base::Path("elasticache") / spec.id / "primary"), 16)
          .value_or("1");
  int number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return find_node(spec, number) == nullptr ? 1 : number;
}

base::Result<void> RedisGroups::set_primary(const RedisGroupSpec& spec, int number) const {
  return base::SystemFiles().write_atomic(
      files_.outside(base::Path("elasticache") / spec.id / "primary"), std::to_string(number));
}

std::string RedisGroups::replication_address(const RedisGroupSpec& spec, int number) const {
  const std::string linked = ServiceLink(plane_.cell, "").address(number);
  return linked.empty() ? find_node(spec, number)->address : linked;
}

base::Result<Redis> RedisGroups::server(const RedisGroupSpec& spec,
                                        const RedisNodeSpec& node) const {
  auto password = service_password(spec);
  if (!password) {
    return std::move(password).error();
  }
  RedisSpec redis{.process = node.process,
                  .directory = directory_of(spec, node.number),
                  .network_namespace = node.network_namespace,
                  .addresses = {node.address},
                  .port = spec.port,
                  .tls = spec.tls,
                  .service_password = *std::move(password),
                  .settings = spec.settings,
                  .max_memory_bytes = spec.max_memory_bytes,
                  .limits = spec.limits,
                  .log = plane_.home / "log" / (node.process + ".log")};
  for (const std::string& token : spec.tokens) {
    redis.token_hashes.push_back(base::sha256_hex(token));
  }
  if (spec.nodes.size() > 1) {
    redis.addresses.push_back(replication_address(spec, node.number));
    const int primary = primary_of(spec);
    redis.primary = primary == node.number ? "" : replication_address(spec, primary);
  }
  const auto repeated = std::ranges::unique(redis.addresses);
  redis.addresses.erase(repeated.begin(), repeated.end());
  return Redis(plane_.cell, files_, std::move(redis));
}

base::Result<void> RedisGroups::start(const RedisGroupSpec& spec, const RedisNodeSpec& node) const {
  if (spec.nodes.size() > 1) {
    ServiceLink link(plane_.cell, "elasticache." + spec.id);
    if (auto joined = link.join(node.number, node.network_namespace); !joined) {
      return joined;
    }
  }
  auto certificate = plane_.certificates.issue(
      node.process, {spec.primary_endpoint, spec.reader_endpoint, node.endpoint, node.address});
  if (!certificate) {
    return std::move(certificate).error();
  }
  auto redis = server(spec, node);
  if (!redis) {
    return std::move(redis).error();
  }
  return redis->ensure_running(*certificate, base::Deadline::after(kRedisStartTime));
}

base::Result<void> RedisGroups::ensure(const RedisGroupSpec& spec) {
  if (auto ready = Redis::installed(); !ready) {
    return ready;
  }
  std::shared_ptr<Group> group;
  {
    const std::lock_guard lock(groups_mutex_);
    auto& known = groups_[spec.id];
    if (known == nullptr) {
      known = std::make_shared<Group>();
    }
    group = known;
  }
  const std::lock_guard lock(group->mutex);
  const RedisGroupSpec before = group->spec;
  group->spec = spec;
  group->given_up.clear();
  const int primary = primary_of(spec);
  if (auto started = start(spec, *find_node(spec, primary)); !started) {
    return started;
  }
  for (const RedisNodeSpec& node : spec.nodes) {
    if (auto started = node.number == primary ? base::Result<void>() : start(spec, node);
        !started) {
      return started;
    }
  }
  for (const RedisNodeSpec& node : before.nodes) {
    if (auto dropped =
            find_node(spec, node.number) != nullptr ? base::Result<void>() : drop(before, node);
        !dropped) {
      return dropped;
    }
  }
  return set_names(spec);
}

base::Result<void> RedisGroups::drop(const RedisGroupSpec& spec, const RedisNodeSpec& node) const {
  auto redis = server(spec, node);
  if (!redis) {
    return std::move(redis).error();
  }
  if (auto removed = redis->remove(); !removed) {
    return removed;
  }
  plane_.forget_server(node.process);
  return plane_.network.set_name(spec.vpc_id, node.endpoint, {});
}

base::Result<void> RedisGroups::remove(const RedisGroupSpec& spec) {
  auto group = std::make_shared<Group>();
  group->spec = spec;
  {
    const std::lock_guard lock(groups_mutex_);
    if (const auto found = groups_.find(spec.id); found != groups_.end()) {
      group = found->second;
      groups_.erase(found);
    }
  }
  const std::lock_guard lock(group->mutex);
  for (const RedisNodeSpec& node : group->spec.nodes) {
    if (auto dropped = drop(group->spec, node); !dropped) {
      return dropped;
    }
  }
  for (const auto& name : {group->spec.primary_endpoint, group->spec.reader_endpoint}) {
    if (auto cleared = plane_.network.set_name(group->spec.vpc_id, name, {}); !cleared) {
      return cleared;
    }
  }
  group->spec.nodes.clear();
  if (auto removed = ServiceLink(plane_.cell, "elasticache." + spec.id).remove(); !removed) {
    return removed;
  }
  return files_.remove(base::Path("elasticache") / spec.id);
}

base::Result<void> RedisGroups::set_names(const RedisGroupSpec& spec) const {
  const int primary = primary_of(spec);
  std::vector<std::string> replicas;
  for (const RedisNodeSpec& node : spec.nodes) {
    if (auto set = plane_.network.set_name(spec.vpc_id, node.endpoint, {node.address}); !set) {
      return set;
    }
    if (node.number != primary) {
      replicas.push_back(node.address);
    }
  }
  const std::vector<std::string> first{find_node(spec, primary)->address};
  if (auto set = plane_.network.set_name(spec.vpc_id, spec.primary_endpoint, first); !set) {
    return set;
  }
  return plane_.network.set_name(spec.vpc_id, spec.reader_endpoint,
                                 replicas.empty() ? first : replicas);
}

base::Result<void> RedisGroups::promote_replica(const RedisGroupSpec& spec, int except) const {
  const auto deadline = base::Deadline::after(kRedisStartTime);
  int chosen = 0;
  for (const RedisNodeSpec& node : spec.nodes) {
    auto redis = server(spec, node);
    if (node.number == except || !redis || !redis->running().value_or(false)) {
      continue;
    }
    if (auto followed =
            redis->follow(chosen == 0 ? "" : replication_address(spec, chosen), deadline);
        !followed) {
      return followed;
    }
    chosen = chosen == 0 ? node.number : chosen;
  }
  if (chosen == 0) {
    return base::error(base::ErrorKind::kNotFound, "replication group {} has no replica to promote",
                       spec.id);
  }
  if (auto set = set_primary(spec, chosen); !set) {
    return set;
  }
  plane_.log.info("node {} is now the primary of replication group {}", chosen, spec.id);
  return set_names(spec);
}

void RedisGroups::recover_process(const std::string& process) {
  std::vector<std::shared_ptr<Group>> groups;
  {
    const std::lock_guard lock(groups_mutex_);
    for (const auto& [id, group] : groups_) {
      groups.push_back(group);
    }
  }
  for (const auto& group : groups) {
    const std::lock_guard lock(group->mutex);
    const auto node = std::ranges::find(group->spec.nodes, process, &RedisNodeSpec::process);
    if (node != group->spec.nodes.end()) {
      recover(*group, *node);
    }
  }
}

void RedisGroups::recover(Group& group, const RedisNodeSpec& node) const {
  const auto redis = server(group.spec, node);
  // Told of an exit that an operation has dealt with in the meantime, or of a node that could not
  // be started again: one attempt a crash.
  if (!redis || group.given_up.contains(node.number) || redis->running().value_or(true)) {
    return;
  }
  plane_.log.warning("{} of replication group {} has ended unexpectedly", node.process,
                     group.spec.id);
  if (group.spec.automatic_failover && primary_of(group.spec) == node.number) {
    if (auto promoted = promote_replica(group.spec, node.number); !promoted) {
      plane_.log.error("{}", promoted.error().message);
    }
  }
  if (auto started = start(group.spec, node); !started) {
    group.given_up.insert(node.number);
    plane_.log.error("cannot start {} again: {}", node.process, started.error().message);
  }
}

}  // namespace region
