#include "region/runtimes/load_balancer_config.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/encoding.h"
#include "region/runtimes/load_balancer_rules.h"

namespace region {
namespace {

/// HAProxy gives 503 for a target that refuses the connection; a load balancer of AWS says 502.
constexpr std::string_view kErrorPages = R"(
  errorfile 503 {0}/502.http
  errorfile 502 {0}/502.http
  errorfile 504 {0}/504.http
)";

/// HAProxy's own client is not used: with `verify` it would read every certificate authority of the
/// machine at each start, which takes longer than all else.
constexpr std::string_view kProcess = R"(  maxconn 2000
  nbthread 1
  httpclient.ssl.verify none
)";

std::string global_part(const LoadBalancerPlan& plan) {
  return fmt::format(
      R"(global
{3}  stats socket unix@{0}/admin.sock mode 600 level admin expose-fd listeners
  server-state-file {0}/state
  log stdout format raw local0
  tune.ssl.default-dh-param 2048

defaults
  mode http
  log global
  option dontlognull
  option http-keep-alive
  retries 0
  timeout http-request 60s
  timeout connect 10s
  timeout client {1}s
  timeout server {1}s
  timeout http-keep-alive {1}s
  timeout tunnel {1}s{2}  load-server-state-from-file global
)",
      plan.name, plan.idle_timeout_s, fmt::format(kErrorPages, plan.name), kProcess);
}

std::string bind_lines(const LoadBalancerPlan& plan, const ListenerPlan& listener) {
  std::string tls;
  if (listener.tls) {
    tls = fmt::format(" ssl alpn h2,http/1.1 ssl-min-ver {}",
                      listener.tls13_only ? "TLSv1.3" : "TLSv1.2");
    for (const base::Path& certificate : listener.certificates) {
      tls += fmt::format(" crt {}", certificate.string());
    }
  }
  const std::string own =
      plan.address.empty() ? "" : fmt::format("  bind {}:{}{}\n", plan.address, listener.port, tls);
  return fmt::format("{}  bind unix@{}/{}.sock name host accept-proxy mode 600{}\n", own, plan.name,
                     listener.port, tls);
}

constexpr std::string_view kLogFormat =
    R"('{"time":"%Ts.%ms","client":"%ci:%cp","backend":"%b","target":"%s","request_ms":%TR,"connect_ms":%Tc,)"
    R"("response_ms":%Tr,"total_ms":%Ta,"status":%ST,"bytes":%B,"received":%U,"end":"%ts",)"
    R"("trace":"%[var(txn.trace)]","request":%{+Q,+E}r}')";

std::string header_lines(const ListenerPlan& listener) {
  return fmt::format(
      R"(  log-format {}
  http-request set-var-fmt(txn.trace) Root=1-%[date,htonl,hex,lower]-%[uuid,regsub(-,,g),bytes(0,24)] if !{{ req.hdr(X-Amzn-Trace-Id) -m found }}
  http-request set-var-fmt(txn.trace) Self=1-%[date,htonl,hex,lower]-%[uuid,regsub(-,,g),bytes(0,24)];%[req.hdr(X-Amzn-Trace-Id)] if {{ req.hdr(X-Amzn-Trace-Id) -m found }}
  http-request set-header X-Amzn-Trace-Id %[var(txn.trace)]
  http-request set-header X-Forwarded-For "%[req.fhdr(x-forwarded-for)], %[src]" if {{ req.fhdr(x-forwarded-for) -m found }}
  http-request set-header X-Forwarded-For %[src] if !{{ req.fhdr(x-forwarded-for) -m found }}
  http-request set-header X-Forwarded-Proto {}
  http-request set-header X-Forwarded-Port {}
)",
      kLogFormat, listener.tls ? "https" : "http", listener.port);
}

/// A text inside double quotes of haproxy.cfg that is also a log format string.
std::string format_text(std::string_view text) {
  std::string out = "\"";
  for (const char letter : text) {
    if (letter == '\\' || letter == '"' || letter == '$') {
      out += '\\';
    } else if (letter == '%') {
      out += '%';
    }
    out += letter == '\n'   ? std::string("\\n")
           : letter == '\r' ? std::string("\\r")
                            : std::string(1, letter);
  }
  return out + '"';
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// A redirect to the load balancer itself names its port: for a client of this machine the one that
/// stands for it here.
std::string location_lines(const LoadBalancerPlan& plan, const HostPorts& ports) {
  std::string out;
  for (const auto& [scheme, port] : {std::pair{"http", 80}, std::pair{"https", 443}}) {
    const std::uint16_t here = ports.of_listener(static_cast<std::uint16_t>(port));
    if (here != port) {
      out += fmt::format(
          "  http-after-response replace-header Location '^({0}://{1})(:{2})?([/?].*)?$' "
          "'\\1:{3}\\3' if {{ so_name host }}\n",
          scheme, replace_all(plan.dns_name, ".", "\\."), port, here);
    }
  }
  return out;
}

/// ` if ...` before conditions, nothing where there are none.
std::string condition(const std::string& when) {
  return when.empty() ? "" : " if" + when;
}

std::string redirect_lines(const ListenerPlan& listener, const RedirectAction& action,
                           const std::string& when) {
  const std::string protocol = action.protocol == "#{protocol}"
                                   ? (listener.tls ? "https" : "http")
                                   : (action.protocol == "HTTPS" ? "https" : "http");
  std::string location =
      format_text(fmt::format("{}://{}:{}{}{}", protocol, action.host, action.port, action.path,
                              action.query.empty() ? "" : "?" + action.query));
  location = replace_all(std::move(location), "#{host}", "%[var(txn.host)]");
  location = replace_all(std::move(location), "#{port}", std::to_string(listener.port));
  location = replace_all(std::move(location), "/#{path}", "%[path]");
  location = replace_all(std::move(location), "#{path}", "%[path,regsub(^/,)]");
  location = replace_all(std::move(location), "?#{query}", "%[var(txn.query)]");
  location = replace_all(std::move(location), "#{query}", "%[query]");
  return fmt::format(
      R"(  http-request set-var(txn.host) req.hdr(host),field(1,:)
  http-request set-var-fmt(txn.query) ?%[query] if {{ query -m found }} {{ query -m len gt 0 }}
  http-request return status {} hdr server awselb/2.0 hdr location {}{}
)",
      action.status, location, condition(when));
}

/// Chooses the target group.
std::string forward_lines(const ForwardAction& action, const std::string& when) {
  int total = 0;
  for (const ForwardAction::Share& share : action.shares) {
    total += share.weight;
  }
  std::string out = fmt::format("  http-request set-var(txn.share) rand({}){}\n",
                                std::max(total, 1), condition(when));
  int below = total;
  // From the last share to the first: each takes over what is below its upper bound.
  for (auto share = action.shares.rbegin(); share != action.shares.rend(); ++share) {
    if (share->weight > 0 || action.shares.size() == 1) {
      out += fmt::format(
          "  http-request set-var(txn.group) str({}) if {{ var(txn.share) -m int lt {} }}{}\n",
          share->target_group, std::max(below, 1), when);
    }
    below -= share->weight;
  }
  return out;
}

struct ActionLines {
  const ListenerPlan& listener;
  std::string when;  ///< conditions of the requests that it is for; empty: all

  std::string operator()(const ForwardAction& action) const { return forward_lines(action, when); }

  std::string operator()(const RedirectAction& action) const {
    return redirect_lines(listener, action, when);
  }

  std::string operator()(const FixedResponseAction& action) const {
    // Without a body HAProxy takes neither the one nor the other.
    const std::string body = action.body.empty()
                                 ? ""
                                 : fmt::format(" content-type {} lf-string {}", action.content_type,
                                               format_text(action.body));
    return fmt::format("  http-request return status {} hdr server awselb/2.0{}{}\n", action.status,
                       body, condition(when));
  }
};

/// To the target group that was chosen.
constexpr std::string_view kForward =
    "  use_backend %[var(txn.group)] if { var(txn.group),nbsrv gt 0 }\n"
    "  use_backend %[var(txn.group)]-open if { var(txn.group),concat(-open),nbsrv gt 0 }\n"
    "  default_backend no-target\n";

std::string frontend(const LoadBalancerPlan& plan, const ListenerPlan& listener,
                     const HostPorts& ports) {
  std::string out =
      fmt::format("\nfrontend port-{}\n{}{}{}{}{}", listener.port, bind_lines(plan, listener),
                  plan.drop_invalid_headers ? "" : "  option accept-invalid-http-request\n",
                  location_lines(plan, ports), header_lines(listener), rule_lines(listener));
  for (const ListenerRulePlan& rule : listener.rules) {
    out += std::visit(ActionLines{listener, rule_condition(listener, rule.priority)}, rule.action);
  }
  out += std::visit(ActionLines{listener, rule_condition(listener, 0)}, listener.action);
  return out + std::string(kForward);
}

std::string backend(const TargetGroupPlan& group, const std::vector<Target>& targets) {
  const HealthCheck& check = group.check;
  std::string out = fmt::format("\nbackend {}\n  balance {}\n", group.name,
                                group.least_outstanding_requests ? "leastconn" : "roundrobin");
  if (group.sticky) {
    out += fmt::format(
        "  dynamic-cookie-key {}\n  cookie AWSALB insert indirect nocache dynamic maxlife {}s\n",
        group.name, group.sticky_s);
  }
  out += fmt::format(
      R"(  timeout check {}s
  option httpchk
  http-check send meth GET uri {} ver HTTP/1.1 hdr host localhost hdr user-agent ELB-HealthChecker/2.0 hdr connection close
  http-check expect status {}
)",
      check.timeout_s, config_word(check.path), config_word(check.matcher));
  for (const Target& target : targets) {
    out += fmt::format("  server {} {}\n", server_name(target), server_settings(group, target));
  }
  // Used when no target is healthy: then all of them get requests, as with AWS.
  out += fmt::format("\nbackend {}-open\n  balance roundrobin\n", group.name);
  for (const Target& target : targets) {
    out += fmt::format("  server {} {}:{}{}\n", server_name(target), target.address, target.port,
                       group.tls ? " ssl verify none" : "");
  }
  return out;
}

}  // namespace

std::string server_name(const Target& target) {
  return fmt::format("{}:{}", target.address, target.port);
}

std::string server_settings(const TargetGroupPlan& group, const Target& target) {
  const HealthCheck& check = group.check;
  std::string out = fmt::format("{}:{}{} weight 1", target.address, target.port,
                                group.tls ? " ssl verify none" : "");
  if (check.enabled) {
    out += fmt::format(" check inter {}s rise {} fall {}", check.interval_s,
                       check.healthy_threshold, check.unhealthy_threshold);
    if (check.port != 0 && check.port != target.port) {
      out += fmt::format(" port {}", check.port);
    }
    if (check.tls != group.tls) {
      out += check.tls ? " check-ssl verify none" : " no-check-ssl";
    }
  }
  if (group.slow_start_s > 0) {
    out += fmt::format(" slowstart {}s", group.slow_start_s);
  }
  return out;
}

std::string load_balancer_config(const LoadBalancerPlan& plan, const TargetsByGroup& targets,
                                 const HostPorts& ports) {
  std::string out = global_part(plan);
  for (const ListenerPlan& listener : plan.listeners) {
    out += frontend(plan, listener, ports);
  }
  out += R"(
backend no-target
  http-request return status 503 hdr server awselb/2.0 content-type text/html string "<html>\n<head><title>503 Service Temporarily Unavailable</title></head>\n<body>\n<center><h1>503 Service Temporarily Unavailable</h1></center>\n</body>\n</html>\n"
)";
  for (const TargetGroupPlan& group : plan.target_groups) {
    const auto found = targets.find(group.name);
    out += backend(group, found == targets.end() ? std::vector<Target>{} : found->second);
  }
  return out;
}

std::string edge_config(std::uint16_t listener_port, bool tls,
                        const std::vector<EdgeRoute>& routes) {
  std::string out = fmt::format(
      R"(global
{2}  stats socket unix@edge-{0}/admin.sock mode 600 level admin expose-fd listeners

defaults
  mode {1}
  timeout http-request 60s
  timeout connect 5s
  timeout client 4000s
  timeout server 4000s
  http-reuse never

frontend host
  bind "fd@${{FD_EDGE}}"
)",
      listener_port, tls ? "tcp" : "http", kProcess);
  if (tls) {
    out += "  tcp-request inspect-delay 5s\n";
  }
  const std::string_view asked = tls ? "req.ssl_sni,lower" : "req.hdr(host),field(1,:),lower";
  for (const EdgeRoute& route : routes) {
    const std::string condition = fmt::format("{{ {} -m str {} }}", asked, route.dns_name);
    if (!route.open) {
      // A security group drops packets without an answer.
      out += fmt::format("  {} silent-drop if {}\n", tls ? "tcp-request content" : "http-request",
                         condition);
    }
    out += fmt::format("  use_backend to-{} if {}\n", route.load_balancer, condition);
  }
  if (tls) {
    // After the refusals: it ends the evaluation.
    out += "  tcp-request content accept if { req.ssl_hello_type 1 }\n";
  } else {
    out +=
        "  default_backend unknown-name\n\nbackend unknown-name\n"
        "  http-request return status 404 content-type text/plain string \"No load balancer of "
        "this region "
        "has the name in the Host header.\\n\"\n";
  }
  for (const EdgeRoute& route : routes) {
    out += fmt::format("\nbackend to-{0}\n  server node unix@{0}/{1}.sock send-proxy-v2\n",
                       route.load_balancer, listener_port);
  }
  return out;
}

}  // namespace region
