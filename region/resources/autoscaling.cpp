#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/ecs.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {
namespace {

constexpr std::string_view kDimension = "ecs:service:DesiredCount";

/// The service that `service/CLUSTER/NAME` means.
std::optional<StoredResource> find_service(const std::string& resource_id,
                                           const Resources& resources) {
  for (StoredResource& service : resources.all(kEcsService)) {
    const auto cluster = find_cluster(text_of(service.model, "Cluster"), resources);
    if (cluster && resource_id == fmt::format("service/{}/{}", cluster->identifier,
                                              text_of(service.model, "Name"))) {
      return std::move(service);
    }
  }
  return std::nullopt;
}

class ScalableTargetHandler final : public Handler {
 public:
  explicit ScalableTargetHandler(std::shared_ptr<Ecs> ecs) : ecs_(std::move(ecs)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* /*current*/,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const std::string id = text_of(model, "ResourceId");
    if (text_of(model, "ServiceNamespace") != "ecs" ||
        text_of(model, "ScalableDimension") != kDimension) {
      refuse(fmt::format("The local region scales ecs services by {} only, not {} by {}",
                         kDimension, text_of(model, "ServiceNamespace"),
                         text_of(model, "ScalableDimension")));
    }
    if (number_of(model, "MinCapacity", 0) > number_of(model, "MaxCapacity", 0)) {
      refuse("Maximum capacity cannot be less than minimum capacity");
    }
    if (!find_service(id, context.resources)) {
      refuse(fmt::format("ECS service doesn't exist: {}", id));
    }
    set_default(
        model, "RoleARN",
        base::Json(fmt::format(
            "arn:{}:iam::{}:role/aws-service-role/"
            "ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_"
            "ECSService",
            context.partition, context.account)));
    model["Id"] = fmt::format("{}|{}|ecs", id, kDimension);
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* /*before*/,
                 HandlerContext& context) override {
    const auto service = find_service(text_of(resource.model, "ResourceId"), context.resources);
    const auto running = service ? ecs_->find(text_of(service->model, "ServiceArn")) : nullptr;
    if (running) {
      ServiceGoal goal = running->goal();
      goal.schedule.desired = wanted_count(*service, context.resources);
      running->set(std::move(goal));
    }
  }

 private:
  std::shared_ptr<Ecs> ecs_;
};

class ScalingPolicyHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const std::string id = text_of(model, "ResourceId");
    const auto target =
        context.resources.find(kScalableTarget, fmt::format("{}|{}|ecs", id, kDimension));
    if (!target) {
      throw HandlerError(
          "NotFound",
          fmt::format("No scalable target registered for service namespace: {}, resource ID: {}, "
                      "scalable dimension: {}",
                      text_of(model, "ServiceNamespace"), id, text_of(model, "ScalableDimension")));
    }
    if (text_of(model, "PolicyType") == "TargetTrackingScaling" &&
        !model.contains("TargetTrackingScalingPolicyConfiguration")) {
      refuse(
          "TargetTrackingScalingPolicyConfiguration is required for policy type "
          "TargetTrackingScaling");
    }
    model["Arn"] =
        current != nullptr
            ? current->model.at("Arn")
            : base::Json(fmt::format(
                  "arn:{}:autoscaling:{}:{}:scalingPolicy:{}:resource/ecs/{}:policyName/{}",
                  context.partition, context.region, context.account,
                  base::make_uuid(context.random), id, text_of(model, "PolicyName")));
    return model;
  }

  bool has_data_plane() const override { return false; }
};

}  // namespace

std::unique_ptr<Handler> make_scalable_target_handler(std::shared_ptr<Ecs> ecs) {
  return std::make_unique<ScalableTargetHandler>(std::move(ecs));
}

std::unique_ptr<Handler> make_scaling_policy_handler() {
  return std::make_unique<ScalingPolicyHandler>();
}

}  // namespace region
