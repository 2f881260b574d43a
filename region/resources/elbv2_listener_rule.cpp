#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/elbv2.h"
#include "region/resources/elbv2_actions.h"
#include "region/resources/elbv2_rules.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {
namespace {

constexpr std::int64_t kPriorityMax = 50'000;

StoredResource listener_of(const base::JsonObject& rule, const HandlerContext& context) {
  const std::string arn = text_of(rule, "ListenerArn");
  auto found = context.resources.find(kListener, arn);
  if (!found) {
    throw HandlerError("NotFound", fmt::format("Listeners '[{}]' not found", arn));
  }
  return *std::move(found);
}

void check_priority(const base::JsonObject& model, const StoredResource* current,
                    const HandlerContext& context) {
  const std::int64_t priority = number_of(model, "Priority", 0);
  if (priority < 1 || priority > kPriorityMax) {
    throw HandlerError("InvalidRequest", fmt::format("Priority '{}' must be between 1 and {}",
                                                     priority, kPriorityMax));
  }
  for (const StoredResource& other : rules_of(text_of(model, "ListenerArn"), context.resources)) {
    if (number_of(other.model, "Priority", 0) == priority &&
        (current == nullptr || current->identifier != other.identifier)) {
      throw HandlerError("AlreadyExists",
                         fmt::format("Priority '{}' is currently in use", priority));
    }
  }
}

class ListenerRuleHandler final : public Handler {
 public:
  explicit ListenerRuleHandler(std::shared_ptr<Elbv2> elbv2) : elbv2_(std::move(elbv2)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    if (current != nullptr) {
      set_default(model, "ListenerArn", current->model.at("ListenerArn"));
    }
    const StoredResource listener = listener_of(model, context);
    const StoredResource load_balancer = load_balancer_of(listener.model, context);
    if (!list_of(model, "Transforms").empty()) {
      throw HandlerError("InvalidRequest", "The local region does not support Transforms of rules");
    }
    check_priority(model, current, context);
    conditions_plan(model);
    check_actions(list_of(model, "Actions"), "Actions", vpc_of(load_balancer, context.resources),
                  context);
    model["IsDefault"] = false;
    model["RuleArn"] =
        current != nullptr
            ? current->model.at("RuleArn")
            : base::Json(fmt::format("arn:{}:elasticloadbalancing:{}:{}:listener-rule/{}/{}/{}",
                                     context.partition, context.region, context.account,
                                     text_of(load_balancer.model, "LoadBalancerFullName"),
                                     arn_id(listener.identifier),
                                     base::make_hex_id(context.random, 16)));
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* /*before*/,
                 HandlerContext& context) override {
    const StoredResource listener = listener_of(resource.model, context);
    elbv2_->sync_with(load_balancer_of(listener.model, context), resource.identifier, context);
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    const auto listener = context.resources.find(kListener, text_of(resource.model, "ListenerArn"));
    if (listener) {
      elbv2_->sync(load_balancer_of(listener->model, context), context, resource.identifier);
    }
  }

  bool keeps_failed_create() const override { return false; }

 private:
  std::shared_ptr<Elbv2> elbv2_;
};

}  // namespace

std::unique_ptr<Handler> make_listener_rule_handler(std::shared_ptr<Elbv2> elbv2) {
  return std::make_unique<ListenerRuleHandler>(std::move(elbv2));
}

}  // namespace region
