#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/io/files.h"
#include "base/log.h"
#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/exit_worker.h"
#include "region/runtimes/haproxy.h"
#include "region/runtimes/load_balancer_check.h"
#include "region/runtimes/load_balancer_config.h"
#include "region/runtimes/load_balancer_edge.h"
#include "region/runtimes/load_balancer_plan.h"
#include "region/runtimes/load_balancer_register.h"

namespace region {

/// AWS's words for the health of a target.
enum class TargetState { kInitial, kHealthy, kUnhealthy, kDraining, kUnused };

struct TargetHealth {
  Target target;
  TargetState state = TargetState::kUnused;
  int open_requests = 0;
};

/// The load balancers of the region: one HAProxy each, in the namespace of its network interface
/// (that of its first subnet), and the edge by which this machine reaches them. What is registered
/// and routed is durable under `home/lb`; the processes outlive the daemon and are found again, and
/// one that ends without having been asked to is started again.
///
/// Checks: a new target counts as healthy after its first passed check, which is made at once; from
/// then on interval and thresholds are HAProxy's business and hold as declared. When no target is
/// healthy all of them get requests, as with AWS.
///
/// Safe from any thread. Changes are made one after the other, so that what HAProxy runs is what
/// was asked for last: a mutex is held while HAProxy is told, which gives up after 5 s a command,
/// and while it starts (10 s) or loads a configuration (two waits of 10 s, for its master and for
/// the new worker). All calls wait for that, `health` too.
class LoadBalancers {
 public:
  /// kCorrupt names the file of the durable state.
  static base::Result<std::unique_ptr<LoadBalancers>> open(Cell& cell, Exits& exits,
                                                           const base::Path& home, HostPorts ports,
                                                           base::Log& log);

  /// Runs as planned on return; idempotent.
  base::Result<void> apply(LoadBalancerPlan plan);
  base::Result<void> remove(const std::string& load_balancer);

  base::Result<void> register_target(const std::string& group, const Target& target);
  /// Sends no new request there; returns once open ones are answered or after `at_most`, then
  /// forgets it. Not registered is success, and so is a HAProxy that cannot be reached: what it
  /// loads next does not have the target.
  base::Result<void> deregister_target(const std::string& group, const Target& target,
                                       std::chrono::milliseconds at_most,
                                       const std::stop_token& stop = {});
  /// Makes the first check of targets that have not passed one yet.
  void check_new_targets(const std::string& group);
  /// Where HAProxy does not answer, what it said last.
  std::vector<TargetHealth> health(const std::string& group);
  std::vector<Target> targets(const std::string& group);
  /// Forgets a group and its targets.
  base::Result<void> remove_group(const std::string& group);

  /// What `dns_name` needs behind it for a client of this machine: nothing, or `:8080`.
  std::string port_suffix() const;

 private:
  LoadBalancers(Cell& cell, Exits& exits, const base::Path& home, HostPorts ports, base::Log& log);
  base::Result<void> apply_edges();
  base::Result<void> copy_certificates(LoadBalancerPlan& plan);
  base::Result<void> apply_locked(const LoadBalancerPlan& plan);
  /// By commands that leave HAProxy with what the register says, if it takes them; else by loading
  /// that, and then `when_loaded`.
  base::Result<void> change(const LoadBalancerPlan& plan, const std::string& commands,
                            const std::string& when_loaded = "");
  /// All who use the group; an error if one of them did not do it.
  base::Result<void> tell(const std::string& group, std::string_view commands,
                          const Target& target);
  HaProxy proxy(const std::string& load_balancer) const;
  std::vector<LoadBalancerPlan> users_of(const std::string& group) const;
  void restart(const std::string& process);
  base::Result<void> start_again(const std::string& process);
  bool passes_check(const LoadBalancerPlan& plan, const HealthCheck& check,
                    const Target& target) const;

  Cell& cell_;
  base::Path directory_;
  Edge edge_;
  base::Log& log_;
  mutable std::mutex mutex_;
  std::map<std::string, LoadBalancerPlan> plans_;
  std::set<std::pair<std::string, Target>> unchecked_;
  std::set<std::pair<std::string, Target>> draining_;
  std::map<std::string, Statistics> statistics_;  ///< last answers, by load balancer
  std::set<std::string> given_up_;  ///< processes that could not be started after a crash
  LoadBalancerRegister register_;
  ExitWorker balancer_exits_;  ///< these last: their threads use all of the above
  ExitWorker edge_exits_;
};

}  // namespace region
