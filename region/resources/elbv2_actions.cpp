#include "region/resources/elbv2_actions.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "region/resources/elbv2.h"
#include "region/resources/elbv2_redirect.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {
namespace {

void check_forward(const base::JsonObject& action, const std::string& vpc,
                   const HandlerContext& context) {
  const auto forwards = forwards_of(action);
  if (forwards.empty()) {
    refuse("A target group ARN must be specified for a forward action");
  }
  for (const auto& [arn, weight] : forwards) {
    const auto group = context.resources.find(kTargetGroup, arn);
    if (!group) {
      refuse(fmt::format("Target groups '[{}]' not found", arn));
    }
    if (text_of(group->model, "VpcId") != vpc) {
      refuse(fmt::format(
          "The following target groups have a different VPC than the load balancer: {}", arn));
    }
  }
}

void check_fixed_response(const base::JsonObject& config) {
  constexpr std::size_t kLongest = 1'024;
  constexpr std::string_view kTypes[] = {
      "", "application/javascript", "application/json", "text/css", "text/html", "text/plain"};
  const std::string status = text_of(config, "StatusCode");
  const std::string type = text_of(config, "ContentType");
  const int number = number_in(status, 0);
  if (status != std::to_string(number) || number < 200 || number > 599 || number / 100 == 3) {
    refuse(fmt::format(
        "The FixedResponseConfig StatusCode '{}' is not valid; expected 2XX, 4XX or 5XX", status));
  }
  if (std::ranges::find(kTypes, type) == std::end(kTypes)) {
    refuse(fmt::format(
        "The FixedResponseConfig ContentType '{}' is not valid; expected text/plain, text/css, "
        "text/html, application/javascript or application/json",
        type));
  }
  if (text_of(config, "MessageBody").size() > kLongest) {
    refuse(
        fmt::format("The FixedResponseConfig MessageBody is longer than {} characters", kLongest));
  }
}

}  // namespace

void check_actions(const base::JsonArray& actions, std::string_view property,
                   const std::string& vpc, const HandlerContext& context) {
  if (actions.size() != 1) {
    refuse(fmt::format("The local region supports one action in {}, not {}", property,
                       actions.size()));
  }
  const base::JsonObject& action = actions.at(0).as_object();
  const std::string type = text_of(action, "Type");
  if (type == "forward") {
    check_forward(action, vpc, context);
  } else if (type == "redirect") {
    check_redirect(object_of(action, "RedirectConfig"));
  } else if (type == "fixed-response") {
    check_fixed_response(object_of(action, "FixedResponseConfig"));
  } else {
    refuse(fmt::format(
        "The local region does not support actions of type '{}'; expected forward, redirect or "
        "fixed-response",
        type));
  }
}

ListenerAction action_plan(const base::JsonObject& action) {
  const std::string type = text_of(action, "Type");
  if (type == "redirect") {
    const base::JsonObject config = object_of(action, "RedirectConfig");
    RedirectAction out;
    const auto take = [&config](std::string& part, std::string_view name) {
      if (config.contains(name)) {
        part = text_of(config, name);
      }
    };
    take(out.protocol, "Protocol");
    take(out.host, "Host");
    take(out.port, "Port");
    take(out.path, "Path");
    take(out.query, "Query");
    out.status = text_of(config, "StatusCode") == "HTTP_302" ? 302 : 301;
    return out;
  }
  if (type == "fixed-response") {
    const base::JsonObject config = object_of(action, "FixedResponseConfig");
    const std::string content_type = text_of(config, "ContentType");
    return FixedResponseAction{.status = number_in(text_of(config, "StatusCode"), 200),
                               .content_type = content_type.empty() ? "text/plain" : content_type,
                               .body = text_of(config, "MessageBody")};
  }
  ForwardAction out;
  for (const auto& [arn, weight] : forwards_of(action)) {
    out.shares.push_back({.target_group = arn_id(arn), .weight = weight});
  }
  return out;
}

std::vector<std::pair<std::string, int>> forwards_of(const base::JsonObject& action) {
  std::vector<std::pair<std::string, int>> out;
  const base::JsonObject config = object_of(action, "ForwardConfig");
  if (const base::Json* groups = config.if_contains("TargetGroups");
      groups != nullptr && groups->is_array()) {
    for (const base::Json& group : groups->get_array()) {
      out.emplace_back(text_of(group.as_object(), "TargetGroupArn"),
                       static_cast<int>(number_of(group.as_object(), "Weight", 1)));
    }
  }
  if (const std::string arn = text_of(action, "TargetGroupArn"); out.empty() && !arn.empty()) {
    out.emplace_back(arn, 1);
  }
  return out;
}

}  // namespace region
