#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/io/files.h"

namespace region {

/// Where a target group sends requests: a task's address and port.
struct Target {
  std::string address;
  std::uint16_t port = 0;

  auto operator<=>(const Target&) const = default;
};

struct HealthCheck {
  bool enabled = true;
  bool tls = false;
  std::string path = "/";
  std::string matcher = "200";  ///< `200`, `200,301`, `200-399`
  std::uint16_t port = 0;       ///< 0: the target's own
  int interval_s = 30;
  int timeout_s = 5;
  int healthy_threshold = 5;
  int unhealthy_threshold = 2;
};

struct TargetGroupPlan {
  std::string arn;
  std::string name;  ///< unique in the region; [A-Za-z0-9-]+
  bool tls = false;
  bool least_outstanding_requests = false;
  bool sticky = false;
  int sticky_s = 86'400;
  int slow_start_s = 0;
  int deregistration_delay_s = 300;
  HealthCheck check{};
};

struct ForwardAction {
  struct Share {
    std::string target_group;  ///< name of a TargetGroupPlan
    int weight = 1;
  };

  std::vector<Share> shares;
};

/// Parts as AWS writes them, placeholders `#{host}`, `#{path}`, `#{port}`, `#{protocol}`,
/// `#{query}` included.
struct RedirectAction {
  std::string protocol = "#{protocol}";
  std::string host = "#{host}";
  std::string port = "#{port}";
  std::string path = "/#{path}";
  std::string query = "#{query}";
  int status = 301;
};

struct FixedResponseAction {
  int status = 200;
  std::string content_type = "text/plain";
  std::string body{};
};

using ListenerAction = std::variant<ForwardAction, RedirectAction, FixedResponseAction>;

/// What a rule asks of a request: one of the values. `*` stands for any letters, `?` for one.
struct RuleCondition {
  enum class Kind { kHost, kPath, kMethod, kHeader, kQuery, kSource };

  Kind kind = Kind::kPath;
  std::string header{};               ///< name, of kHeader
  std::vector<std::string> values{};  ///< kQuery: `key=value`; kSource: `10.0.0.0/8`
};

/// An action for requests that meet all conditions.
struct ListenerRulePlan {
  int priority = 1;  ///< unique in its listener; the lowest that is met has the request
  std::vector<RuleCondition> conditions{};
  ListenerAction action{};
};

struct ListenerPlan {
  std::uint16_t port = 80;
  bool tls = false;
  std::vector<base::Path>
      certificates{};  ///< PEM: chain and key in one file; the first is the default
  bool tls13_only = false;
  ListenerAction action{};                ///< when no rule is met
  std::vector<ListenerRulePlan> rules{};  ///< by priority
  /// Whether the security groups let hosts outside of the VPC reach this port.
  bool open_to_host = true;
};

/// All that one load balancer's HAProxy needs to know.
struct LoadBalancerPlan {
  std::string name;               ///< unique in the region; [A-Za-z0-9-]+
  std::string dns_name;           ///< without a port
  std::string network_namespace;  ///< of its network interface
  std::string address;            ///< of its network interface; empty: only the host reaches it
  int idle_timeout_s = 60;
  bool drop_invalid_headers = false;
  std::vector<ListenerPlan> listeners{};
  std::vector<TargetGroupPlan> target_groups{};
};

}  // namespace region
