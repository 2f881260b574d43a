#include "region/runtimes/load_balancers.h"

#include <algorithm>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/crypto.h"
#include "base/json.h"
#include "region/runtimes/haproxy.h"

namespace region {
namespace {

using namespace std::chrono_literals;

constexpr auto kStopGrace = 2s;
constexpr auto kDrainPoll = 20ms;
/// A first check that takes longer is left to HAProxy, which has the declared time limit.
constexpr auto kFirstCheckTimeout = 500ms;

/// A whole answer as HTTP/1.1 sends it: HAProxy sends error files as they are.
std::string error_page(int status, std::string_view reason) {
  const std::string body = fmt::format(
      "<html>\r\n<head><title>{0} {1}</title></head>\r\n<body>\r\n<center><h1>{0} "
      "{1}</h1></center>\r\n</body>\r\n"
      "</html>\r\n",
      status, reason);
  return fmt::format(
      "HTTP/1.1 {} {}\r\nServer: awselb/2.0\r\nContent-Type: text/html\r\nContent-Length: {}\r\n"
      "Connection: keep-alive\r\n\r\n{}",
      status, reason, body.size(), body);
}

std::string process_name(const std::string& load_balancer) {
  std::string out = "elb-" + load_balancer;
  std::transform(out.begin(), out.end(), out.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  });
  return out;
}

TargetState state_of(const ServerStatistics& server) {
  if (server.status.starts_with("UP") || server.status == "no check") {
    return TargetState::kHealthy;
  }
  return server.status == "DRAIN" || server.status == "MAINT" ? TargetState::kDraining
                                                              : TargetState::kUnhealthy;
}

/// `{0}` is the checked server of a target, `{1}` the one for when none is healthy.
std::string of_target(std::string_view commands, const std::string& group, const Target& target) {
  const std::string name = server_name(target);
  return fmt::format(fmt::runtime(commands), group + "/" + name, group + "-open/" + name);
}

const TargetGroupPlan& group_of(const LoadBalancerPlan& plan, const std::string& name) {
  return *std::find_if(plan.target_groups.begin(), plan.target_groups.end(),
                       [&name](const TargetGroupPlan& group) { return group.name == name; });
}

}  // namespace

LoadBalancers::LoadBalancers(Cell& cell, Exits& exits, const base::Path& home, HostPorts ports,
                             base::Log& log)
    : cell_(cell),
      directory_(home / "lb"),
      edge_(cell, directory_, ports),
      log_(log),
      register_(directory_ / "registered.json"),
      balancer_exits_(exits, "elb-", [this](const std::string& process) { restart(process); }),
      edge_exits_(exits, "edge-", [this](const std::string& process) { restart(process); }) {}

base::Result<std::unique_ptr<LoadBalancers>> LoadBalancers::open(Cell& cell, Exits& exits,
                                                                 const base::Path& home,
                                                                 HostPorts ports, base::Log& log) {
  std::unique_ptr<LoadBalancers> out(new LoadBalancers(cell, exits, home, ports, log));
  const std::lock_guard lock(out->mutex_);
  if (auto loaded = out->register_.load(); !loaded) {
    return std::move(loaded).error();
  }
  return out;
}

HaProxy LoadBalancers::proxy(const std::string& load_balancer) const {
  return {cell_, directory_, load_balancer, process_name(load_balancer)};
}

base::Result<void> LoadBalancers::apply(LoadBalancerPlan plan) {
  const std::lock_guard lock(mutex_);
  if (cell_.isolation() == Isolation::kLoopback) {
    // All programs share the machine's ports 80 and 443: the host's way in stands for the
    // interface.
    plan.address.clear();
  }
  if (auto copied = copy_certificates(plan); !copied) {
    return copied;
  }
  for (auto& [port, entry] : register_.routes) {
    std::erase_if(entry.second,
                  [&plan](const EdgeRoute& route) { return route.load_balancer == plan.name; });
  }
  for (const ListenerPlan& listener : plan.listeners) {
    auto& [tls, routes] = register_.routes[listener.port];
    if (!routes.empty() && tls != listener.tls) {
      return base::error(
          base::ErrorKind::kUnsupported,
          "port {} speaks {} for another load balancer of this region; on one machine all load "
          "balancers must agree on it, use another port",
          listener.port, tls ? "HTTPS" : "HTTP");
    }
    tls = listener.tls;
    routes.push_back(
        {.load_balancer = plan.name, .dns_name = plan.dns_name, .open = listener.open_to_host});
  }
  const std::string name = plan.name;
  plans_[name] = std::move(plan);
  given_up_.clear();
  if (auto applied = apply_locked(plans_[name]); !applied) {
    return applied;
  }
  return apply_edges();
}

base::Result<void> LoadBalancers::apply_locked(const LoadBalancerPlan& plan) {
  HaProxy haproxy = proxy(plan.name);
  if (plan.listeners.empty()) {
    return haproxy.stop(kStopGrace);
  }
  for (const auto& [leaf, page] : {std::pair{"502.http", error_page(502, "Bad Gateway")},
                                   std::pair{"504.http", error_page(504, "Gateway Time-out")}}) {
    if (auto written = haproxy.write_file(base::Path(plan.name) / leaf, page); !written) {
      return written;
    }
  }
  return haproxy.ensure(load_balancer_config(plan, register_.targets, edge_.ports()),
                        {.network_namespace = plan.network_namespace});
}

base::Result<void> LoadBalancers::copy_certificates(LoadBalancerPlan& plan) {
  const HaProxy haproxy = proxy(plan.name);
  base::SystemFiles files;
  for (ListenerPlan& listener : plan.listeners) {
    for (base::Path& certificate : listener.certificates) {
      const auto text = files.read(certificate);
      if (!text) {
        return text.error();
      }
      // Named by content: another certificate makes another configuration.
      certificate = base::Path(plan.name) / (base::sha256_hex(*text).substr(0, 16) + ".pem");
      if (auto written = haproxy.write_file(certificate, *text); !written) {
        return written;
      }
    }
  }
  return {};
}

base::Result<void> LoadBalancers::apply_edges() {
  if (auto saved = register_.save(); !saved) {
    return saved;
  }
  for (const auto& [port, entry] : register_.routes) {
    if (auto ensured = edge_.ensure(port, entry.first, entry.second); !ensured) {
      return ensured;
    }
  }
  std::erase_if(register_.routes, [](const auto& port) { return port.second.second.empty(); });
  return {};
}

base::Result<void> LoadBalancers::remove(const std::string& load_balancer) {
  const std::lock_guard lock(mutex_);
  plans_.erase(load_balancer);
  statistics_.erase(load_balancer);
  for (auto& [port, entry] : register_.routes) {
    std::erase_if(entry.second, [&load_balancer](const EdgeRoute& route) {
      return route.load_balancer == load_balancer;
    });
  }
  if (auto applied = apply_edges(); !applied) {
    return applied;
  }
  return proxy(load_balancer).stop(kStopGrace);
}

void LoadBalancers::restart(const std::string& process) {
  const std::lock_guard lock(mutex_);
  // The end of a failed start is told of too: one attempt a crash.
  if (given_up_.contains(process)) {
    return;
  }
  if (auto started = start_again(process); !started) {
    given_up_.insert(process);
    log_.error("{} cannot be started again: {}", process, started.error().message);
  }
}

/// For one that was asked to end there is no plan any more.
base::Result<void> LoadBalancers::start_again(const std::string& process) {
  for (const auto& [name, plan] : plans_) {
    if (process_name(name) == process && !plan.listeners.empty()) {
      log_.warning("{} has ended and is started again", process);
      return apply_locked(plan);
    }
  }
  for (const auto& [port, entry] : register_.routes) {
    if (Edge::process_name(port) == process && !entry.second.empty()) {
      log_.warning("{} has ended and is started again", process);
      return edge_.ensure(port, entry.first, entry.second);
    }
  }
  return {};
}

std::vector<LoadBalancerPlan> LoadBalancers::users_of(const std::string& group) const {
  std::vector<LoadBalancerPlan> out;
  for (const auto& [name, plan] : plans_) {
    const bool uses =
        std::any_of(plan.target_groups.begin(), plan.target_groups.end(),
                    [&group](const TargetGroupPlan& each) { return each.name == group; });
    if (uses && !plan.listeners.empty()) {
      out.push_back(plan);
    }
  }
  return out;
}

base::Result<void> LoadBalancers::change(const LoadBalancerPlan& plan, const std::string& commands,
                                         const std::string& when_loaded) {
  HaProxy haproxy = proxy(plan.name);
  const auto told = haproxy.tell(commands);
  if (told) {
    return haproxy.record(load_balancer_config(plan, register_.targets, edge_.ports()));
  }
  log_.warning("{}; it loads its configuration instead", told.error().message);
  if (auto applied = apply_locked(plan); !applied) {
    return applied;
  }
  return when_loaded.empty() ? base::Result<void>{} : haproxy.tell(when_loaded);
}

base::Result<void> LoadBalancers::register_target(const std::string& group, const Target& target) {
  const std::lock_guard lock(mutex_);
  std::vector<Target>& targets = register_.targets[group];
  if (std::find(targets.begin(), targets.end(), target) != targets.end()) {
    return {};
  }
  targets.push_back(target);
  unchecked_.emplace(group, target);
  if (auto saved = register_.save(); !saved) {
    return saved;
  }
  for (const LoadBalancerPlan& plan : users_of(group)) {
    const TargetGroupPlan& settings = group_of(plan, group);
    const std::string name = server_name(target);
    const std::string add = fmt::format(
        "add server {0}/{1} {2}; add server {0}-open/{1} {3}:{4}{5}; {6}", group, name,
        server_settings(settings, target), target.address, target.port,
        settings.tls ? " ssl verify none" : "",
        settings.check.enabled ? fmt::format("enable health {}/{}; ", group, name) : "");
    // Only a trailing `health down` makes a new server wait for its checks.
    const std::string enable = fmt::format(
        "enable server {0}/{1}; enable server {0}-open/{1}{2}", group, name,
        settings.check.enabled ? fmt::format("; set server {}/{} health down", group, name) : "");
    if (auto added = change(plan, add + enable, enable); !added) {
      return added;
    }
  }
  return {};
}

base::Result<void> LoadBalancers::deregister_target(const std::string& group, const Target& target,
                                                    std::chrono::milliseconds at_most,
                                                    const std::stop_token& stop) {
  {
    const std::lock_guard lock(mutex_);
    const std::vector<Target>& registered = register_.targets[group];
    if (std::find(registered.begin(), registered.end(), target) == registered.end()) {
      return {};
    }
    unchecked_.erase({group, target});
    draining_.emplace(group, target);
    if (auto told = tell(group, "set server {0} state drain; set server {1} state drain", target);
        !told) {
      log_.warning("target {} of {} could not be drained: {}", server_name(target), group,
                   told.error().message);
    }
  }
  base::SystemClock clock;
  const auto deadline = base::Deadline::after(at_most);
  const auto busy = [&] {
    const auto all = health(group);
    return std::any_of(all.begin(), all.end(), [&target](const TargetHealth& each) {
      return each.target == target && each.open_requests > 0;
    });
  };
  while (!deadline.expired() && busy()) {
    if (!clock.wait_for(kDrainPoll, stop)) {
      return base::error(base::ErrorKind::kCancelled, "target {} of {} is still draining",
                         server_name(target), group);
    }
  }
  const std::lock_guard lock(mutex_);
  std::erase(register_.targets[group], target);
  draining_.erase({group, target});
  if (auto saved = register_.save(); !saved) {
    return saved;
  }
  // On its own: sessions end only after the answer, and a server that has some is not deleted.
  (void)tell(group,
             "set server {0} state maint; set server {1} state maint; shutdown sessions server "
             "{0}; shutdown sessions server {1}",
             target);
  for (const LoadBalancerPlan& plan : users_of(group)) {
    if (auto changed = change(plan, of_target("del server {0}; del server {1}", group, target));
        !changed) {
      log_.warning("target {} of {} is deregistered, which {} does not know yet: {}",
                   server_name(target), group, plan.name, changed.error().message);
    }
  }
  return {};
}

base::Result<void> LoadBalancers::tell(const std::string& group, std::string_view commands,
                                       const Target& target) {
  base::Result<void> out;
  for (const LoadBalancerPlan& plan : users_of(group)) {
    if (auto told = proxy(plan.name).tell(of_target(commands, group, target)); !told) {
      out = std::move(told);
    }
  }
  return out;
}

bool LoadBalancers::passes_check(const LoadBalancerPlan& plan, const HealthCheck& check,
                                 const Target& target) const {
  const auto deadline = base::Deadline::after(kFirstCheckTimeout);
  auto connection = cell_.connect(plan.network_namespace, target.address,
                                  check.port == 0 ? target.port : check.port, deadline);
  return connection && passes_http_check(std::move(*connection), check, deadline);
}

void LoadBalancers::check_new_targets(const std::string& group) {
  std::vector<Target> targets;
  std::vector<LoadBalancerPlan> plans;
  {
    const std::lock_guard lock(mutex_);
    plans = users_of(group);
    for (const auto& [name, target] : unchecked_) {
      if (name == group) {
        targets.push_back(target);
      }
    }
  }
  for (const Target& target : targets) {
    const bool passed =
        !plans.empty() && std::all_of(plans.begin(), plans.end(), [&](const auto& plan) {
          const HealthCheck& check = group_of(plan, group).check;
          return !check.enabled || (!check.tls && passes_check(plan, check, target));
        });
    if (passed) {
      const std::lock_guard lock(mutex_);
      if (tell(group, "set server {0} health up", target)) {
        unchecked_.erase({group, target});
      }
    }
  }
}

std::vector<Target> LoadBalancers::targets(const std::string& group) {
  const std::lock_guard lock(mutex_);
  const auto found = register_.targets.find(group);
  return found == register_.targets.end() ? std::vector<Target>{} : found->second;
}

std::vector<TargetHealth> LoadBalancers::health(const std::string& group) {
  const std::lock_guard lock(mutex_);
  std::vector<TargetHealth> out;
  for (const Target& target : register_.targets[group]) {
    out.push_back({.target = target});
  }
  for (const LoadBalancerPlan& plan : users_of(group)) {
    Statistics& statistics = statistics_[plan.name];
    // One that is cut short does not end with an empty line.
    if (const auto answer = proxy(plan.name).command("show stat");
        answer && answer->ends_with("\n\n")) {
      statistics = parse_statistics(*answer);
    } else {
      for (auto& [name, server] : statistics) {
        server.open_requests = 0;  // none that could be waited for
      }
    }
    for (TargetHealth& each : out) {
      const auto server = statistics.find({group, server_name(each.target)});
      if (server == statistics.end()) {
        continue;
      }
      const bool is_new = unchecked_.contains({group, each.target});
      const TargetState state = state_of(server->second);
      each.state = draining_.contains({group, each.target})     ? TargetState::kDraining
                   : is_new && state == TargetState::kUnhealthy ? TargetState::kInitial
                                                                : state;
      each.open_requests += server->second.open_requests;
      if (const auto open = statistics.find({group + "-open", server_name(each.target)});
          open != statistics.end()) {
        each.open_requests += open->second.open_requests;
      }
    }
  }
  return out;
}

base::Result<void> LoadBalancers::remove_group(const std::string& group) {
  const std::lock_guard lock(mutex_);
  register_.targets.erase(group);
  return register_.save();
}

std::string LoadBalancers::port_suffix() const {
  const std::uint16_t port = edge_.ports().http;
  return port == 80 ? "" : fmt::format(":{}", port);
}

}  // namespace region
