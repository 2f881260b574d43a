#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/ecs.h"
#include "region/resources/elbv2.h"
#include "region/resources/elbv2_rules.h"
#include "region/resources/model.h"
#include "region/resources/placement.h"
#include "region/resources/properties.h"

namespace region {
namespace {

using namespace std::chrono_literals;

/// AWS waits for hours; here nothing takes that long.
constexpr auto kSteadyTimeout = 10min;
constexpr auto kStopTimeout = 10min;

base::JsonObject network_of(const base::JsonObject& model) {
  return object_of(object_of(model, "NetworkConfiguration"), "AwsvpcConfiguration");
}

void check_supported(const base::JsonObject& model) {
  struct Expectation {
    std::string_view property;
    std::string value;
    std::string_view expected;
  };

  const std::string controller = text_of(object_of(model, "DeploymentController"), "Type");
  const std::string strategy = text_of(object_of(model, "DeploymentConfiguration"), "Strategy");
  for (const Expectation& each :
       {Expectation{"LaunchType", text_of(model, "LaunchType"), "FARGATE"},
        {"SchedulingStrategy", text_of(model, "SchedulingStrategy"), "REPLICA"},
        {"DeploymentController.Type", controller, "ECS"},
        {"DeploymentConfiguration.Strategy", strategy, "ROLLING"}}) {
    if (!each.value.empty() && each.value != each.expected) {
      refuse(fmt::format("The local region does not support services with {} {}; expected {}",
                         each.property, each.value, each.expected));
    }
  }
}

/// ECS has 32 bit for a number, and nobody means a negative one.
void check_numbers(const base::JsonObject& model) {
  const base::JsonObject deployment = object_of(model, "DeploymentConfiguration");
  for (const auto& [object, property] : {std::pair{&model, "DesiredCount"},
                                         {&model, "HealthCheckGracePeriodSeconds"},
                                         {&deployment, "MinimumHealthyPercent"},
                                         {&deployment, "MaximumPercent"}}) {
    constexpr std::int64_t kMostInteger = std::numeric_limits<std::int32_t>::max();
    if (const std::int64_t number = number_of(*object, property, 0);
        number < 0 || number > kMostInteger) {
      refuse(
          fmt::format("{} {} is out of range; expected 0 to {}", property, number, kMostInteger));
    }
  }
}

/// The VPC of the service's subnets.
std::string check_network(const base::JsonObject& model, const HandlerContext& context) {
  const base::JsonObject network = network_of(model);
  const auto subnets = texts_of(network, "Subnets");
  if (subnets.empty()) {
    refuse("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
  }
  PlacementProblem problem;
  const Placement placement = place(subnets, context.resources, problem);
  if (!problem.unknown_subnets.empty()) {
    refuse(fmt::format(
        "Error retrieving subnet information for [{0}]: The subnet ID '{0}' does not exist",
        problem.unknown_subnets.front()));
  }
  if (problem.several_vpcs) {
    refuse("Subnets must be in the same VPC.");
  }
  const std::string missing = missing_security_group(texts_of(network, "SecurityGroups"),
                                                     placement.vpc_id, context.resources);
  if (!missing.empty()) {
    refuse(
        fmt::format("Error retrieving security group information for [{0}]: The security group "
                    "'{0}' does not exist",
                    missing));
  }
  return placement.vpc_id;
}

bool has_load_balancer(const std::string& group, const Resources& resources) {
  const auto listeners = resources.all(kListener);
  return std::any_of(listeners.begin(), listeners.end(), [&](const StoredResource& listener) {
    return forwards_to(listener, group, resources);
  });
}

void check_port(const base::JsonObject& load_balancer, const StoredResource& definition) {
  const std::string name = text_of(load_balancer, "ContainerName");
  const std::int64_t port = number_of(load_balancer, "ContainerPort", 0);
  for (const base::Json& each : definition.model.at("ContainerDefinitions").as_array()) {
    const base::JsonObject& container = each.as_object();
    if (text_of(container, "Name") != name) {
      continue;
    }
    const base::Json* ports = container.if_contains("PortMappings");
    const base::JsonArray mappings = ports == nullptr ? base::JsonArray{} : ports->as_array();
    const bool defined =
        std::any_of(mappings.begin(), mappings.end(), [port](const base::Json& mapping) {
          return number_of(mapping.as_object(), "ContainerPort", 0) == port;
        });
    if (!defined) {
      refuse(fmt::format("The container {} did not have a container port {} defined.", name, port));
    }
    return;
  }
  refuse(fmt::format("The container {} does not exist in the task definition.", name));
}

void check_load_balancers(const base::JsonObject& model, const StoredResource& definition,
                          const std::string& vpc, const HandlerContext& context) {
  const base::Json* list = model.if_contains("LoadBalancers");
  for (const base::Json& each : list == nullptr ? base::JsonArray{} : list->as_array()) {
    const std::string arn = text_of(each.as_object(), "TargetGroupArn");
    const auto group = context.resources.find(kTargetGroup, arn);
    if (!group) {
      refuse(fmt::format("The target group {} does not exist.", arn));
    }
    if (!has_load_balancer(arn, context.resources)) {
      refuse(fmt::format(
          "The target group with targetGroupArn {} does not have an associated load balancer.",
          arn));
    }
    if (text_of(group->model, "VpcId") != vpc) {
      refuse(
          fmt::format("The target group {} is not in VPC {} of the service's subnets.", arn, vpc));
    }
    check_port(each.as_object(), definition);
  }
}

std::vector<ServiceTarget> service_targets(const base::JsonObject& model,
                                           const HandlerContext& context) {
  std::vector<ServiceTarget> out;
  const auto grace = static_cast<int>(number_of(model, "HealthCheckGracePeriodSeconds", 0));
  const base::Json* list = model.if_contains("LoadBalancers");
  for (const base::Json& each : list == nullptr ? base::JsonArray{} : list->as_array()) {
    const std::string arn = text_of(each.as_object(), "TargetGroupArn");
    const auto group = context.resources.find(kTargetGroup, arn);
    if (!group) {
      refuse(fmt::format("The target group {} does not exist.", arn));
    }
    const TargetGroupPlan plan = target_group_plan(*group);
    out.push_back(
        {.group_arn = arn,
         .group = plan.name,
         .port = static_cast<std::uint16_t>(number_of(each.as_object(), "ContainerPort", 0)),
         .deregistration_delay_s = plan.deregistration_delay_s,
         .give_up_s = std::max(grace, plan.check.interval_s * plan.check.unhealthy_threshold)});
  }
  return out;
}

ServiceGoal goal_of(const StoredResource& service, const HandlerContext& context) {
  const base::JsonObject& model = service.model;
  const auto definition = find_task_definition(text_of(model, "TaskDefinition"), context.resources);
  if (!definition) {
    refuse("TaskDefinition not found.");
  }
  const base::JsonObject deployment = object_of(model, "DeploymentConfiguration");
  return {.service = text_of(model, "ServiceArn"),
          .definition = task_definition_plan(*definition),
          .schedule = {.desired = wanted_count(service, context.resources),
                       .minimum_healthy_percent =
                           static_cast<int>(number_of(deployment, "MinimumHealthyPercent", 100)),
                       .maximum_percent =
                           static_cast<int>(number_of(deployment, "MaximumPercent", 200))},
          .subnets = texts_of(network_of(model), "Subnets"),
          .security_groups = texts_of(network_of(model), "SecurityGroups"),
          .targets = service_targets(model, context),
          .circuit_breaker = flag_of(object_of(deployment, "DeploymentCircuitBreaker"), "Enable")};
}

class ServiceHandler final : public Handler {
 public:
  explicit ServiceHandler(std::shared_ptr<Ecs> ecs) : ecs_(std::move(ecs)) {}

  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const auto cluster = find_cluster(text_of(model, "Cluster"), context.resources);
    if (!cluster || cluster->phase == Phase::kDeleting) {
      throw HandlerError("NotFound", "Cluster not found.");
    }
    check_supported(model);
    check_numbers(model);
    const auto definition =
        find_task_definition(text_of(model, "TaskDefinition"), context.resources);
    if (!definition) {
      refuse("TaskDefinition not found.");
    }
    const std::string vpc = check_network(model, context);
    check_load_balancers(model, *definition, vpc, context);
    set_default(model, "Cluster", base::Json(cluster->model.at("Arn")));
    set_default(model, "DesiredCount", 1);
    set_default(model, "SchedulingStrategy", "REPLICA");
    if (current != nullptr) {
      for (const std::string_view property : {"ServiceName", "Name", "ServiceArn"}) {
        model[property] = current->model.at(property);
      }
      return model;
    }
    name(model, *cluster, context);
    return model;
  }

  void provision(StoredResource& resource, const base::JsonObject* before,
                 HandlerContext& context) override {
    const auto service = ecs_->run(goal_of(resource, context), context);
    const auto steady =
        service->wait_steady(base::Deadline::after(kSteadyTimeout), context.stop, context.progress);
    if (steady || steady.error().kind == base::ErrorKind::kCancelled) {
      return;
    }
    if (before != nullptr) {
      StoredResource previous = resource;
      previous.model = *before;
      service->set(goal_of(previous, context));
    } else if (resource.phase == Phase::kCreating) {
      (void)service->wait_empty(base::Deadline::after(kStopTimeout), context.stop);
      ecs_->forget(text_of(resource.model, "ServiceArn"));
    }
    throw HandlerError(steady.error().kind == base::ErrorKind::kTimeout ? "NotStabilized"
                                                                        : "GeneralServiceException",
                       steady.error().message);
  }

  void deprovision(const StoredResource& resource, HandlerContext& context) override {
    const std::string arn = text_of(resource.model, "ServiceArn");
    ServiceGoal goal = ecs_->find(arn) ? ecs_->find(arn)->goal() : ServiceGoal{.service = arn};
    goal.schedule.desired = 0;
    const auto service = ecs_->run(goal, context);
    if (auto empty = service->wait_empty(base::Deadline::after(kStopTimeout), context.stop);
        !empty) {
      throw HandlerError("NotStabilized", empty.error().message);
    }
    ecs_->forget(arn);
  }

 private:
  static void name(base::JsonObject& model, const StoredResource& cluster,
                   HandlerContext& context) {
    set_default(model, "ServiceName",
                base::Json("service-" + base::make_hex_id(context.random, 10)));
    const std::string service_name = text_of(model, "ServiceName");
    const std::string arn =
        fmt::format("arn:{}:ecs:{}:{}:service/{}/{}", context.partition, context.region,
                    context.account, cluster.identifier, service_name);
    if (context.resources.find_by(kEcsService, "ServiceArn", arn)) {
      throw HandlerError("AlreadyExists", "Creation of service was not idempotent.");
    }
    model["Name"] = service_name;
    model["ServiceArn"] = arn;
  }

  std::shared_ptr<Ecs> ecs_;
};

}  // namespace

std::unique_ptr<Handler> make_ecs_service_handler(std::shared_ptr<Ecs> ecs) {
  return std::make_unique<ServiceHandler>(std::move(ecs));
}

}  // namespace region
