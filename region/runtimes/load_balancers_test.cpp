#include "region/runtimes/load_balancers.h"

#include <csignal>
#include <filesystem>
#include <optional>

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/encoding.h"
#include "base/io/socket.h"
#include "base/io/subprocess.h"
#include "region/runtimes/cell_home_for_test.h"
#include "region/runtimes/certificates.h"
#include "region/runtimes/load_balancer_check.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::uint16_t free_port() {
  return base::Listener::tcp("127.0.0.1", 0).value().port();
}

/// A program in the cell that answers every request, with a status of its own for /health.
constexpr std::string_view kWebServer = R"(
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_GET(self):
        body = (sys.argv[2] + " " + self.headers.get("X-Forwarded-For", "-") + " "
                + self.headers.get("X-Forwarded-Proto", "-") + "\n").encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *arguments): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
print("listens", flush=True)
server.serve_forever()
)";

class LoadBalancersTest : public testing::Test {
 protected:
  void SetUp() override {
    auto cell = open_cell(home_.path(), std::nullopt);
    ASSERT_TRUE(cell) << cell.error().message;
    cell_ = std::move(*cell);
    cell_->make_network_namespace("lb").or_throw();
    exits_.emplace(*cell_, log_);
    balancers_ = LoadBalancers::open(*cell_, *exits_, home_.path(), ports_, log_).or_throw();
  }

  /// It listens on return.
  void start_target(std::uint16_t port, const std::string& answer) {
    const base::Path log = home_.path() / fmt::format("target-{}.log", port);
    cell_
        ->spawn({.name = "target-" + std::to_string(port),
                 .argv = {"/usr/bin/python3", "-c", std::string(kWebServer), std::to_string(port),
                          answer},
                 .network_namespace = "lb",
                 .output = log})
        .or_throw();
    base::SystemFiles files;
    base::SystemClock clock;
    const auto deadline = base::Deadline::after(10s);
    while (files.read(log).value_or("").find("listens") == std::string::npos) {
      ASSERT_FALSE(deadline.expired()) << "the target does not start";
      clock.wait_for(5ms, {});
    }
  }

  LoadBalancerPlan plan(const std::string& name, std::uint16_t port) {
    return {.name = name,
            .dns_name = name + ".elb.localhost",
            .network_namespace = "lb",
            .address = "127.0.0.1",
            .listeners = {{.port = port,
                           .action = ForwardAction{.shares = {{.target_group = name + "-tg"}}}}},
            .target_groups = {
                {.name = name + "-tg", .check = {.interval_s = 5, .healthy_threshold = 2}}}};
  }

  bool wait_healthy(const std::string& group) {
    base::SystemClock clock;
    for (const auto deadline = base::Deadline::after(10s); !deadline.expired();
         clock.wait_for(5ms, {})) {
      balancers_->check_new_targets(group);
      const auto all = balancers_->health(group);
      if (!all.empty() && std::all_of(all.begin(), all.end(), [](const TargetHealth& each) {
            return each.state == TargetState::kHealthy;
          })) {
        return true;
      }
    }
    return false;
  }

  /// What a client of this machine gets: the answer, then the status.
  std::string curl(const std::string& url, const std::vector<std::string>& options = {}) {
    base::Command command{.argv = {"curl", "-sS", "-m", "10", "-w", "%{http_code}", url}};
    command.argv.insert(command.argv.end(), options.begin(), options.end());
    const auto done = base::run_command(command, base::Deadline::after(20s));
    return done ? done->output + done->error_output : done.error().message;
  }

  HaProxy haproxy() { return {*cell_, home_.path() / "lb", "one", "elb-one"}; }

  base::Path admin_socket() { return home_.path() / "lb" / "one" / "admin.sock"; }

  CellHome home_;
  base::Log log_{STDERR_FILENO, base::LogLevel::kWarning};
  HostPorts ports_{};
  std::unique_ptr<Cell> cell_;
  std::optional<Exits> exits_;
  std::unique_ptr<LoadBalancers> balancers_;
};

TEST_F(LoadBalancersTest, a_client_of_this_machine_reaches_each_load_balancer_by_its_name) {
  const std::uint16_t port = free_port();
  for (const auto& [name, target] :
       {std::pair{"one", std::uint16_t{9001}}, std::pair{"two", std::uint16_t{9002}}}) {
    start_target(target, name);
    balancers_->apply(plan(name, port)).or_throw();
    balancers_->register_target(name + std::string("-tg"), {"127.0.0.1", target}).or_throw();
    ASSERT_TRUE(wait_healthy(name + std::string("-tg")));
  }
  EXPECT_EQ(curl(fmt::format("http://one.elb.localhost:{}/", port)), "one 127.0.0.1 http\n200");
  EXPECT_EQ(curl(fmt::format("http://two.elb.localhost:{}/", port)), "two 127.0.0.1 http\n200");
  EXPECT_THAT(curl(fmt::format("http://three.elb.localhost:{}/", port)), HasSubstr("404"));
}

TEST_F(LoadBalancersTest, the_rule_with_the_lowest_priority_that_is_met_has_the_request) {
  using Kind = RuleCondition::Kind;
  const std::uint16_t port = free_port();
  LoadBalancerPlan rules = plan("one", port);
  rules.target_groups.push_back({.name = "api-tg", .check = {.enabled = false}});
  const RuleCondition api{.kind = Kind::kPath, .values = {"/api/*", "/v?/x.y"}};
  const RuleCondition post{.kind = Kind::kMethod, .values = {"POST"}};
  const auto fixed = [](const std::string& body) {
    return ListenerAction(FixedResponseAction{.status = 418, .body = body});
  };
  rules.listeners[0].action = fixed("default");
  rules.listeners[0].rules = {
      {.priority = 5, .conditions = {api, post}, .action = fixed("no\r\nposts")},
      {.priority = 10,
       .conditions = {api},
       .action = ForwardAction{.shares = {{.target_group = "api-tg"}}}},
      {.priority = 20,
       .conditions = {{.kind = Kind::kHost, .values = {"*.ELB.localhost"}},
                      {.kind = Kind::kQuery, .values = {"go=away*"}}},
       .action = RedirectAction{.host = "example.com", .port = "80", .status = 302}},
      {.priority = 30,
       .conditions = {{.kind = Kind::kHeader, .header = "X-Kind", .values = {"be?a"}}},
       .action = fixed("beta")},
      {.priority = 40,
       .conditions = {{.kind = Kind::kSource, .values = {"10.0.0.0/8"}}},
       .action = fixed("inside")},
  };
  start_target(9001, "api");
  balancers_->apply(rules).or_throw();
  balancers_->register_target("api-tg", {"127.0.0.1", 9001}).or_throw();

  struct Request {
    const char* path;
    std::vector<std::string> options;
    const char* answer;
  };

  const Request requests[] = {
      {"/", {}, "default418"},
      {"/api/1", {}, "api 127.0.0.1"},
      {"/v2/x.y", {}, "api 127.0.0.1"},
      {"/v2/xzy", {}, "default418"},
      {"/API/1", {}, "default418"},
      {"/not/api/1", {}, "default418"},
      {"/api/1", {"-X", "POST"}, "no\r\nposts418"},
      {"/?a=1&GO=away-now", {}, "302"},
      {"/?a=1&nogo=away", {}, "default418"},
      {"/", {"-H", "X-Kind: Beta"}, "beta418"},
      {"/", {"-H", "X-Kind: no beta"}, "default418"},
  };
  for (const Request& request : requests) {
    EXPECT_THAT(
        curl(fmt::format("http://one.elb.localhost:{}{}", port, request.path), request.options),
        HasSubstr(request.answer))
        << request.path;
  }
}

TEST_F(LoadBalancersTest, no_target_gives_503_and_a_refusing_target_502) {
  const std::uint16_t port = free_port();
  balancers_->apply(plan("one", port)).or_throw();
  const std::string url = fmt::format("http://one.elb.localhost:{}/", port);
  EXPECT_THAT(curl(url), HasSubstr("503 Service Temporarily Unavailable"));
  balancers_->register_target("one-tg", {"127.0.0.1", 9}).or_throw();
  EXPECT_EQ(balancers_->health("one-tg").at(0).state, TargetState::kInitial);
  EXPECT_THAT(curl(url), HasSubstr("502 Bad Gateway"));
}

TEST_F(LoadBalancersTest, a_deregistered_target_gets_nothing_more) {
  const std::uint16_t port = free_port();
  start_target(9001, "old");
  start_target(9002, "new");
  balancers_->apply(plan("one", port)).or_throw();
  balancers_->register_target("one-tg", {"127.0.0.1", 9001}).or_throw();
  balancers_->register_target("one-tg", {"127.0.0.1", 9002}).or_throw();
  ASSERT_TRUE(wait_healthy("one-tg"));
  balancers_->deregister_target("one-tg", {"127.0.0.1", 9001}, 1s).or_throw();
  for (int request = 0; request < 4; ++request) {
    EXPECT_THAT(curl(fmt::format("http://one.elb.localhost:{}/", port)), HasSubstr("new"));
  }
  EXPECT_EQ(balancers_->targets("one-tg").size(), 1U);
  // Registered again under the same address: HAProxy must have forgotten it.
  balancers_->register_target("one-tg", {"127.0.0.1", 9001}).or_throw();
  EXPECT_TRUE(wait_healthy("one-tg"));
}

TEST_F(LoadBalancersTest, one_that_is_killed_is_started_again) {
  const std::uint16_t port = free_port();
  const std::string url = fmt::format("http://one.elb.localhost:{}/", port);
  start_target(9001, "same");
  balancers_->apply(plan("one", port)).or_throw();
  balancers_->register_target("one-tg", {"127.0.0.1", 9001}).or_throw();
  ASSERT_TRUE(wait_healthy("one-tg"));
  for (const std::string& process : {std::string("elb-one"), fmt::format("edge-{}", port)}) {
    cell_->signal(process, SIGKILL).or_throw();
    base::SystemClock clock;
    std::string answer;
    for (const auto deadline = base::Deadline::after(10s);
         !deadline.expired() && answer.find("same") == std::string::npos; clock.wait_for(5ms, {})) {
      answer = curl(url);
    }
    EXPECT_THAT(answer, HasSubstr("same")) << process;
  }
}

TEST_F(LoadBalancersTest, one_that_cannot_be_started_again_waits_for_the_next_change) {
  const LoadBalancerPlan one = plan("one", free_port());
  balancers_->apply(one).or_throw();
  const auto failures = [this] {
    const auto text = base::SystemFiles().read(home_.path() / "lb" / "one" / "output.log");
    const auto lines = base::split(text.value_or(""), '\n');
    return std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
      return line.find("error when trying") != std::string::npos;
    });
  };
  std::filesystem::remove(admin_socket());
  std::filesystem::create_directory(admin_socket());
  cell_->signal("elb-one", SIGKILL).or_throw();
  base::SystemClock clock;
  for (const auto deadline = base::Deadline::after(10s); !deadline.expired() && failures() == 0;) {
    clock.wait_for(5ms, {});
  }
  clock.wait_for(300ms, {});  // enough for ten more
  EXPECT_EQ(failures(), 1);
  std::filesystem::remove(admin_socket());
  EXPECT_TRUE(balancers_->apply(one));
}

TEST_F(LoadBalancersTest, without_an_answer_of_haproxy_the_health_is_what_it_was) {
  start_target(9001, "same");
  balancers_->apply(plan("one", free_port())).or_throw();
  balancers_->register_target("one-tg", {"127.0.0.1", 9001}).or_throw();
  ASSERT_TRUE(wait_healthy("one-tg"));
  std::filesystem::rename(admin_socket(), admin_socket().string() + ".away");
  EXPECT_EQ(balancers_->health("one-tg").at(0).state, TargetState::kHealthy);
}

TEST_F(LoadBalancersTest, a_target_is_deregistered_where_haproxy_cannot_be_reached) {
  const LoadBalancerPlan one = plan("one", free_port());
  const Target target{"127.0.0.1", 9001};
  start_target(target.port, "same");
  balancers_->apply(one).or_throw();
  balancers_->register_target("one-tg", target).or_throw();
  ASSERT_TRUE(wait_healthy("one-tg"));
  const std::string away = admin_socket().string() + ".away";
  std::filesystem::rename(admin_socket(), away);
  const auto deregistered = balancers_->deregister_target("one-tg", target, 1s);
  EXPECT_TRUE(deregistered) << deregistered.error().message;
  EXPECT_TRUE(balancers_->targets("one-tg").empty());
  std::filesystem::rename(away, admin_socket());
  balancers_->apply(one).or_throw();
  EXPECT_THAT(haproxy().command("show stat").or_throw(), Not(HasSubstr(server_name(target))));
}

TEST_F(LoadBalancersTest, what_haproxy_did_not_do_is_an_error_in_its_words) {
  balancers_->apply(plan("one", free_port())).or_throw();
  const std::string add = "add server one-tg/a 127.0.0.1:9";
  EXPECT_TRUE(haproxy().tell(add + "; set server one-tg/a state maint; del server one-tg/a"));
  for (const auto& [commands, words] :
       {std::pair<std::string, const char*>{add + "; " + add, "Already exists"},
        {"set server one-tg/b state drain", "No such server"},
        {"enable server one-tg/a; del server one-tg/a", "Only servers in maintenance"},
        {"enable health one-tg/a", "Health check was not configured"},
        {"no such command", "Unknown command"}}) {
    const auto told = haproxy().tell(commands);
    ASSERT_FALSE(told) << commands;
    EXPECT_THAT(told.error().message, HasSubstr(words));
  }
}

TEST_F(LoadBalancersTest, a_target_that_haproxy_does_not_take_is_loaded) {
  const std::uint16_t port = free_port();
  const Target target{"127.0.0.1", 9001};
  balancers_->apply(plan("one", port)).or_throw();
  // Left over, without a health check.
  haproxy().tell("add server one-tg/127.0.0.1:9001 127.0.0.1:9001").or_throw();
  balancers_->register_target("one-tg", target).or_throw();
  EXPECT_EQ(balancers_->health("one-tg").at(0).state, TargetState::kInitial);
  start_target(target.port, "same");
  EXPECT_TRUE(wait_healthy("one-tg"));
  const auto statistics = parse_statistics(haproxy().command("show stat").or_throw());
  EXPECT_THAT(statistics.at({"one-tg", server_name(target)}).status, StartsWith("UP"));
  EXPECT_THAT(curl(fmt::format("http://one.elb.localhost:{}/", port)), HasSubstr("same"));
}

TEST_F(LoadBalancersTest, a_target_that_haproxy_does_not_delete_is_gone_all_the_same) {
  const Target target{"127.0.0.1", 9001};
  balancers_->register_target("one-tg", target).or_throw();
  balancers_->apply(plan("one", free_port())).or_throw();
  // HAProxy keeps a server that another one follows.
  haproxy().tell("add server one-tg/follower 127.0.0.1:9 track 127.0.0.1:9001").or_throw();
  balancers_->deregister_target("one-tg", target, 1s).or_throw();
  EXPECT_THAT(haproxy().command("show stat").or_throw(), Not(HasSubstr(server_name(target))));
}

TEST_F(LoadBalancersTest, a_change_of_the_listener_keeps_targets_healthy) {
  const std::uint16_t port = free_port();
  start_target(9001, "same");
  LoadBalancerPlan changed = plan("one", port);
  balancers_->apply(changed).or_throw();
  balancers_->register_target("one-tg", {"127.0.0.1", 9001}).or_throw();
  ASSERT_TRUE(wait_healthy("one-tg"));
  changed.idle_timeout_s = 30;
  balancers_->apply(changed).or_throw();
  EXPECT_EQ(balancers_->health("one-tg").at(0).state, TargetState::kHealthy);
  EXPECT_THAT(curl(fmt::format("http://one.elb.localhost:{}/", port)), HasSubstr("same"));
}

TEST_F(LoadBalancersTest, a_configuration_that_haproxy_refuses_leaves_what_runs_at_work) {
  const std::uint16_t port = free_port();
  start_target(9001, "same");
  const LoadBalancerPlan good = plan("one", port);
  balancers_->apply(good).or_throw();
  balancers_->register_target("one-tg", {"127.0.0.1", 9001}).or_throw();
  ASSERT_TRUE(wait_healthy("one-tg"));
  LoadBalancerPlan bad = good;
  bad.listeners[0].tls = true;
  bad.listeners[0].certificates = {home_.path() / "no-certificate.pem"};
  base::SystemFiles().write_atomic(home_.path() / "no-certificate.pem", "none\n").or_throw();
  const auto applied = balancers_->apply(bad);
  ASSERT_FALSE(applied);
  EXPECT_THAT(applied.error().message, HasSubstr("did not come up with its configuration"));
  EXPECT_TRUE(haproxy().command("show stat"));
  EXPECT_THAT(curl(fmt::format("http://one.elb.localhost:{}/", port)), HasSubstr("same"));
  EXPECT_TRUE(balancers_->apply(good));
}

TEST_F(LoadBalancersTest, of_changes_right_after_each_other_none_is_lost) {
  LoadBalancerPlan changed = plan("one", free_port());
  for (int i = 0; i < 20; ++i) {
    changed.idle_timeout_s = 30 + i;
    balancers_->apply(changed).or_throw();
  }
}

TEST_F(LoadBalancersTest, a_change_that_a_killed_daemon_wrote_but_did_not_send_is_sent) {
  const std::uint16_t port = free_port();
  const base::Path file = home_.path() / "lb" / "one" / "haproxy.cfg";
  base::SystemFiles files;
  LoadBalancerPlan before = plan("one", port);
  LoadBalancerPlan after = before;
  after.listeners[0].action = RedirectAction{.host = "elsewhere"};
  balancers_->apply(before).or_throw();
  balancers_->apply(after).or_throw();
  const std::string of_after = files.read(file).or_throw();
  balancers_->apply(before).or_throw();
  files.write_atomic(file, of_after).or_throw();
  balancers_->apply(after).or_throw();
  EXPECT_THAT(curl(fmt::format("http://one.elb.localhost:{}/", port), {"-i"}),
              HasSubstr("elsewhere"));
}

TEST_F(LoadBalancersTest, another_daemon_finds_what_runs) {
  const std::uint16_t port = free_port();
  start_target(9001, "same");
  balancers_->apply(plan("one", port)).or_throw();
  balancers_->register_target("one-tg", {"127.0.0.1", 9001}).or_throw();
  ASSERT_TRUE(wait_healthy("one-tg"));
  const auto pids = [this] {
    std::map<std::string, std::int64_t> out;
    for (const ProcessStatus& process : cell_->processes().or_throw()) {
      out[process.name] = process.pid;
    }
    return out;
  };
  const auto before = pids();
  balancers_ = LoadBalancers::open(*cell_, *exits_, home_.path(), ports_, log_).or_throw();
  balancers_->apply(plan("one", port)).or_throw();
  EXPECT_EQ(pids(), before);
  EXPECT_THAT(curl(fmt::format("http://one.elb.localhost:{}/", port)), HasSubstr("same"));
}

TEST_F(LoadBalancersTest, https_is_answered_with_the_certificate_of_the_name) {
  const std::uint16_t port = free_port();
  const Certificates certificates = Certificates::open(home_.path()).or_throw();
  start_target(9001, "one");
  for (const char* name : {"one", "two"}) {
    LoadBalancerPlan tls = plan(name, port);
    tls.listeners[0].tls = true;
    tls.listeners[0].certificates = {
        certificates.issue(name, {tls.dns_name}).or_throw().chain_and_key};
    balancers_->apply(tls).or_throw();
  }
  balancers_->register_target("one-tg", {"127.0.0.1", 9001}).or_throw();
  ASSERT_TRUE(wait_healthy("one-tg"));
  const std::vector<std::string> trust = {"--cacert", certificates.authority()};
  EXPECT_EQ(curl(fmt::format("https://one.elb.localhost:{}/", port), trust),
            "one 127.0.0.1 https\n200");
  EXPECT_THAT(curl(fmt::format("https://two.elb.localhost:{}/", port), trust), HasSubstr("503"));
}

TEST_F(LoadBalancersTest, a_port_taken_on_this_machine_names_the_holder_and_the_fix) {
  const auto taken = base::Listener::tcp("127.0.0.1", 0).or_throw();
  const auto applied = balancers_->apply(plan("one", taken.port()));
  ASSERT_FALSE(applied);
  EXPECT_EQ(applied.error().kind, base::ErrorKind::kConflict);
  EXPECT_THAT(applied.error().message,
              HasSubstr(fmt::format("port {} of 127.0.0.1", taken.port())));
  EXPECT_THAT(applied.error().message, HasSubstr(fmt::format("(process {})", getpid())));
  EXPECT_THAT(applied.error().message, HasSubstr("SETTLE_HTTP_PORT=PORT"));
}

TEST_F(LoadBalancersTest, the_last_listener_takes_the_edge_with_it) {
  const std::uint16_t port = free_port();
  balancers_->apply(plan("one", port)).or_throw();
  balancers_->remove("one").or_throw();
  EXPECT_TRUE(cell_->processes().or_throw().empty());
  EXPECT_TRUE(base::Listener::tcp("127.0.0.1", port)) << "the host port is free again";
}

}  // namespace
}  // namespace region
