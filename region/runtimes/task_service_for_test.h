#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include <unistd.h>

#include <gtest/gtest.h>

#include "base/io/socket.h"
#include "base/io/subprocess.h"
#include "region/runtimes/cell_home_for_test.h"
#include "region/runtimes/image_for_test.h"
#include "region/runtimes/task_service.h"

namespace region {

inline constexpr const char* kVpc = "vpc-0000000000000000f";
inline constexpr const char* kService = "arn:aws:ecs:us-east-1:000000000000:service/shop/web";

/// A service of nginx tasks behind a load balancer, on a real network.
class TaskServiceTest : public testing::Test {
 protected:
  void SetUp() override {
    auto cell = open_cell(home_.path(), std::nullopt);
    ASSERT_TRUE(cell) << cell.error().message;
    cell_ = std::move(*cell);
    if (cell_->isolation() == Isolation::kLoopback) {
      GTEST_SKIP() << "containers need namespaces";
    }
    network_ = make_network(*cell_, home_.path());
    network_->ensure_vpc(kVpc, "10.0.0.0/16").or_throw();
    network_
        ->set_rules(kVpc, {{"sg",
                            {{.ingress = true, .protocol = "-1", .cidr = "0.0.0.0/0"},
                             {.ingress = false, .protocol = "-1", .cidr = "0.0.0.0/0"}}}})
        .or_throw();
    exits_.emplace(*cell_, log_);
    images_.emplace(home_.path(), std::vector<base::Path>{nginx_images()});
    balancers_ = LoadBalancers::open(*cell_, *exits_, home_.path(), {}, log_).or_throw();
    const InterfaceSpec interface = attach("lb");
    port_ = base::Listener::tcp("127.0.0.1", 0).value().port();
    plan_ = {.name = "shop",
             .dns_name = "shop.elb.localhost",
             .network_namespace = interface.network_namespace,
             .address = interface.address,
             .listeners = {{.port = port_,
                            .action = ForwardAction{.shares = {{.target_group = "web"}}}}},
             .target_groups = {{.name = "web", .check = {.path = "/health"}}}};
    balancers_->apply(plan_).or_throw();
    surroundings_.emplace(TaskSurroundings{
        .home = home_.path(),
        .log = log_,
        .cell = *cell_,
        .exits = *exits_,
        .load_balancers = *balancers_,
        .images = *images_,
        .attach = [this](const std::string& task, const std::string&,
                         const std::vector<std::string>&) { return attach(task); },
        .detach =
            [this](const std::string& task) {
              const std::lock_guard lock(interfaces_mutex_);
              if (detach_failures_ > 0) {
                --detach_failures_;
                throw std::runtime_error("the interface cannot be removed now");
              }
              if (const auto found = interfaces_.find(task); found != interfaces_.end()) {
                network_->remove_interface(found->second.id).or_throw();
              }
            },
        .has_log_group = [](const std::string& group) { return group == "/ecs/shop"; },
        .resolv_conf = [this](const std::string& vpc) { return network_->resolv_conf(vpc); }});
  }

  InterfaceSpec attach(const std::string& owner) {
    const std::lock_guard lock(interfaces_mutex_);
    const auto [at, is_new] = interfaces_.try_emplace(owner);
    if (is_new) {
      const std::string id = fmt::format("eni-{:017x}", interfaces_.size());
      at->second = {id, kVpc,  "subnet-1", fmt::format("10.0.16.{}", 10 + interfaces_.size()),
                    id, {"sg"}};
    }
    network_->ensure_interface(at->second).or_throw();
    return at->second;
  }

  ServiceGoal goal(int desired, const std::string& arn = "web:1") {
    return {
        .service = kService,
        .definition = {.arn = arn,
                       .containers = {{.name = "nginx",
                                       .image = "nginx",
                                       .user = "10001",
                                       .read_only_root = true,
                                       .volumes = {{.path = "/tmp"}},
                                       .dropped_capabilities = {"ALL"},
                                       .stop_timeout_s = 5,
                                       .log_group = "/ecs/shop",
                                       .log_stream_prefix = "app"}}},
        .schedule = {.desired = desired},
        .subnets = {"subnet-1"},
        .targets = {{.group_arn = "tg", .group = "web", .port = 8080, .deregistration_delay_s = 2}},
        .circuit_breaker = true};
  }

  void expect_steady(TaskService& service) {
    const auto steady = service.wait_steady(base::Deadline::after(std::chrono::seconds(30)), {});
    EXPECT_TRUE(steady) << steady.error().message;
  }

  /// False: not within 20 s.
  static bool comes_to_pass(const std::function<bool()>& done) {
    base::SystemClock clock;
    for (const auto deadline = base::Deadline::after(std::chrono::seconds(20)); !deadline.expired();
         clock.wait_for(std::chrono::milliseconds(5), {})) {
      if (done()) {
        return true;
      }
    }
    return false;
  }

  std::string status() {
    const auto done = base::run_command(
        {.argv = {"curl", "-s", "-m", "10", "-o", "/dev/null", "-w", "%{http_code}",
                  fmt::format("http://shop.elb.localhost:{}/", port_)}},
        base::Deadline::after(std::chrono::seconds(20)));
    return done ? done->output : done.error().message;
  }

  /// Container processes of the cell.
  std::map<std::string, std::int64_t> tasks() { return running("task-"); }

  /// Names and pids.
  std::map<std::string, std::int64_t> running(std::string_view prefix) {
    std::map<std::string, std::int64_t> out;
    for (const ProcessStatus& process : cell_->processes().or_throw()) {
      if (process.running && process.name.starts_with(prefix)) {
        out[process.name] = process.pid;
      }
    }
    return out;
  }

  CellHome home_;
  base::Log log_{STDERR_FILENO, base::LogLevel::kWarning};
  base::SystemRandom random_;
  std::unique_ptr<Cell> cell_;
  std::unique_ptr<Network> network_;
  std::optional<Exits> exits_;
  std::optional<Images> images_;
  std::unique_ptr<LoadBalancers> balancers_;
  std::optional<TaskSurroundings> surroundings_;
  int detach_failures_ = 0;  ///< how often `detach` is still to fail
  std::mutex interfaces_mutex_;
  std::map<std::string, InterfaceSpec> interfaces_;
  LoadBalancerPlan plan_;
  std::uint16_t port_ = 0;
};

}  // namespace region
