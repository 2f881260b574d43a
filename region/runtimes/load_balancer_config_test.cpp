#include "region/runtimes/load_balancer_config.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/io/files.h"
#include "base/io/subprocess.h"
#include "base/io/temporaries.h"
#include "region/runtimes/load_balancer_check.h"

namespace region {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

LoadBalancerPlan plan_with(ListenerAction action) {
  return {.name = "shop",
          .dns_name = "shop-0000000001.us-east-1.elb.localhost",
          .network_namespace = "eni-1",
          .address = "127.0.0.1",
          .listeners = {{.port = 8080, .action = std::move(action)}},
          .target_groups = {{.arn = "arn", .name = "web"},
                            {.arn = "arn2", .name = "beta", .sticky = true}}};
}

/// HAProxy's own opinion of a configuration, with the files that it names.
std::string verdict(const std::string& config) {
  base::SystemFiles files;
  const base::Path directory =  // of this process: others try theirs at the same time
      base::temporary_name(base::Path(base::binary_dir()) / "lb-config-test");
  files.write_atomic(directory / "haproxy.cfg", config).or_throw();
  for (const char* leaf : {"502.http", "504.http"}) {
    files
        .write_atomic(directory / "shop" / leaf,
                      "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
        .or_throw();
  }
  const auto checked =
      base::run_command({.argv = {"haproxy", "-c", "-f", "haproxy.cfg"}, .directory = directory},
                        base::Deadline::after(20s));
  std::filesystem::remove_all(directory);
  return checked.value().exit_code == 0 ? "valid" : checked.value().error_output;
}

TEST(LoadBalancerConfig, every_kind_of_action_is_valid_for_haproxy) {
  const ListenerAction actions[] = {
      ForwardAction{.shares = {{.target_group = "web"}}},
      ForwardAction{
          .shares = {{.target_group = "web", .weight = 9}, {.target_group = "beta", .weight = 1}}},
      RedirectAction{.protocol = "HTTPS", .port = "443", .status = 301},
      RedirectAction{.host = "www.example.com",
                     .path = "/new/#{path}",
                     .query = "a=1&#{query}",
                     .status = 302},
      FixedResponseAction{.status = 418, .body = "100% \"quoted\" $HOME \\ and\ntwo lines"},
  };
  for (const ListenerAction& action : actions) {
    EXPECT_EQ(verdict(load_balancer_config(plan_with(action), {{"web", {{"127.0.0.2", 80}}}}, {})),
              "valid");
  }
}

TEST(LoadBalancerConfig, every_kind_of_condition_is_valid_for_haproxy) {
  using Kind = RuleCondition::Kind;
  LoadBalancerPlan plan = plan_with(ForwardAction{.shares = {{.target_group = "web"}}});
  int priority = 1;
  for (const RuleCondition& condition :
       {RuleCondition{.kind = Kind::kHost, .values = {"*.example.com", "a-b.example.com"}},
        RuleCondition{.kind = Kind::kPath, .values = {"/img/*", "-i", "/it's(1)[^\\]{2}"}},
        RuleCondition{.kind = Kind::kMethod, .values = {"GET", "PURGE"}},
        RuleCondition{.kind = Kind::kHeader, .header = "User-Agent", .values = {"*Chrome*"}},
        RuleCondition{.kind = Kind::kQuery, .values = {"version=v1", "*=*example*"}},
        RuleCondition{.kind = Kind::kSource, .values = {"10.0.0.0/8", "127.0.0.1/32"}}}) {
    for (const ListenerAction& action :
         {ListenerAction(ForwardAction{.shares = {{"web", 9}, {"beta", 1}}}),
          ListenerAction(RedirectAction{.port = "443"}), ListenerAction(FixedResponseAction{})}) {
      plan.listeners[0].rules.push_back(
          {.priority = priority++, .conditions = {condition}, .action = action});
    }
  }
  EXPECT_EQ(verdict(load_balancer_config(plan, {{"web", {{"127.0.0.2", 80}}}}, {})), "valid");
}

TEST(LoadBalancerConfig, the_same_plan_gives_the_same_text) {
  const LoadBalancerPlan plan = plan_with(ForwardAction{.shares = {{.target_group = "web"}}});
  EXPECT_EQ(load_balancer_config(plan, {}, {}), load_balancer_config(plan, {}, {}));
}

TEST(LoadBalancerConfig, a_health_check_path_cannot_add_a_line) {
  LoadBalancerPlan plan = plan_with(ForwardAction{.shares = {{.target_group = "web"}}});
  plan.target_groups[0].check.path = "/x'\n  server evil 127.0.0.9:1";
  EXPECT_THAT(load_balancer_config(plan, {}, {}), Not(HasSubstr("\n  server evil")));
}

TEST(LoadBalancerConfig, servers_are_checked_as_the_target_group_says) {
  const TargetGroupPlan group{
      .name = "web",
      .check = {.port = 9000, .interval_s = 7, .healthy_threshold = 2, .unhealthy_threshold = 3}};
  EXPECT_EQ(server_settings(group, {"10.0.0.9", 80}),
            "10.0.0.9:80 weight 1 check inter 7s rise 2 fall 3 port 9000");
}

TEST(LoadBalancerConfig, a_check_waits_as_long_as_the_target_group_says) {
  LoadBalancerPlan plan = plan_with(ForwardAction{.shares = {{.target_group = "web"}}});
  plan.target_groups[0].check.timeout_s = 17;
  EXPECT_THAT(load_balancer_config(plan, {}, {}), HasSubstr("\n  timeout check 17s\n"));
}

TEST(LoadBalancerConfig, a_redirect_names_the_port_that_stands_for_the_listeners_here) {
  const LoadBalancerPlan plan =
      plan_with(RedirectAction{.protocol = "HTTPS", .port = "443", .status = 301});
  EXPECT_THAT(load_balancer_config(plan, {}, {.http = 80, .https = 443}),
              Not(HasSubstr("replace-header")));
  const std::string elsewhere = load_balancer_config(plan, {}, {.http = 8080, .https = 8443});
  EXPECT_THAT(elsewhere, HasSubstr("'^(http://shop-0000000001\\.us-east-1\\.elb\\.localhost)(:80)?"
                                   "([/?].*)?$' '\\1:8080\\3' if { so_name host }"));
  EXPECT_EQ(verdict(elsewhere), "valid");
}

TEST(LoadBalancerConfig, the_edge_drops_what_the_security_groups_refuse) {
  const std::string config =
      edge_config(80, false, {{"a", "a.localhost", true}, {"b", "b.localhost", false}});
  EXPECT_THAT(config,
              HasSubstr("silent-drop if { req.hdr(host),field(1,:),lower -m str b.localhost }"));
  EXPECT_THAT(
      config,
      Not(HasSubstr("silent-drop if { req.hdr(host),field(1,:),lower -m str a.localhost }")));
}

TEST(HealthCheck, a_matcher_takes_lists_and_ranges) {
  EXPECT_TRUE(status_matches("200", 200));
  EXPECT_TRUE(status_matches("200-399", 301));
  EXPECT_TRUE(status_matches("200,404", 404));
  EXPECT_FALSE(status_matches("200-299", 301));
  EXPECT_FALSE(status_matches("200,202", 201));
}

TEST(HealthCheck, statistics_are_found_by_column_name) {
  const auto all = parse_statistics(
      "# pxname,svname,scur,status,\nweb,FRONTEND,9,OPEN,\nweb,10.0.0.9:80,2,UP "
      "1/3,\nweb,BACKEND,2,UP,\n");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.at({"web", "10.0.0.9:80"}).status, "UP 1/3");
  EXPECT_EQ(all.at({"web", "10.0.0.9:80"}).open_requests, 2);
}

}  // namespace
}  // namespace region
