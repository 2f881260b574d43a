#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "region/resources/handler.h"
#include "region/runtimes/runtimes.h"
#include "region/runtimes/task_service.h"

namespace region {

inline constexpr std::string_view kEcsCluster = "AWS::ECS::Cluster";
inline constexpr std::string_view kEcsService = "AWS::ECS::Service";
inline constexpr std::string_view kTaskDefinition = "AWS::ECS::TaskDefinition";
inline constexpr std::string_view kScalableTarget = "AWS::ApplicationAutoScaling::ScalableTarget";

/// The services of the region that run, by ARN. Ending it leaves their tasks alone. Safe from any
/// thread.
class Ecs {
 public:
  explicit Ecs(Runtimes& runtimes);

  /// The running service of that ARN; begun with `goal` if there is none, else given it.
  std::shared_ptr<TaskService> run(const ServiceGoal& goal, HandlerContext& context);
  /// None if it does not run.
  std::shared_ptr<TaskService> find(const std::string& service);
  void forget(const std::string& service);

 private:
  /// What a service needs after the request that began it has ended.
  struct Hosted;

  Runtimes& runtimes_;
  std::mutex services_mutex_;
  std::map<std::string, std::shared_ptr<Hosted>> services_;
};

/// Of a cluster's name or ARN; nullopt: no such cluster.
std::optional<StoredResource> find_cluster(const std::string& cluster, const Resources& resources);
/// Of an ARN, `family:revision` or `family` (its latest revision).
std::optional<StoredResource> find_task_definition(const std::string& reference,
                                                   const Resources& resources);
/// A stored task definition as tasks are started from it.
TaskDefinition task_definition_plan(const StoredResource& task_definition);
/// The wanted count, kept within the bounds of the service's scalable target if it has one.
int wanted_count(const StoredResource& service, const Resources& resources);

std::unique_ptr<Handler> make_ecs_cluster_handler();
std::unique_ptr<Handler> make_capacity_providers_handler();
std::unique_ptr<Handler> make_task_definition_handler();
std::unique_ptr<Handler> make_ecs_service_handler(std::shared_ptr<Ecs> ecs);
std::unique_ptr<Handler> make_scalable_target_handler(std::shared_ptr<Ecs> ecs);
std::unique_ptr<Handler> make_scaling_policy_handler();

}  // namespace region
