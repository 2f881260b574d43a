#include "region/resources/ecs.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/resources.h"

namespace region {
namespace {

std::map<std::string, std::string> pairs_of(const base::JsonObject& model, std::string_view list) {
  std::map<std::string, std::string> out;
  const base::Json* entries = model.if_contains(list);
  for (const base::Json& entry : entries == nullptr ? base::JsonArray{} : entries->as_array()) {
    out[text_of(entry.as_object(), "Name")] = text_of(entry.as_object(), "Value");
  }
  return out;
}

std::optional<ContainerHealthCheck> health_check_plan(const base::JsonObject& container) {
  const base::JsonObject model = object_of(container, "HealthCheck");
  std::vector<std::string> command = texts_of(model, "Command");
  if (command.empty() || command.front() == "NONE") {
    return std::nullopt;
  }
  const bool shell = command.front() == "CMD-SHELL";
  command.erase(command.begin());
  if (shell) {
    command.insert(command.begin(), {"/bin/sh", "-c"});
  }
  const auto number = [&model](std::string_view name, int otherwise) {
    return static_cast<int>(number_of(model, name, otherwise));
  };
  return ContainerHealthCheck{.argv = std::move(command),
                              .interval_s = number("Interval", 30),
                              .timeout_s = number("Timeout", 5),
                              .retries = number("Retries", 3),
                              .start_period_s = number("StartPeriod", 0)};
}

std::vector<ContainerDependency> dependencies_plan(const base::JsonObject& container) {
  std::vector<ContainerDependency> out;
  for (const base::Json& each : list_of(container, "DependsOn")) {
    out.push_back({.container = text_of(each.as_object(), "ContainerName"),
                   .condition = dependency_condition(text_of(each.as_object(), "Condition"))
                                    .value_or(DependencyCondition::kStart)});
  }
  return out;
}

TaskContainer container_plan(const base::JsonObject& model) {
  const base::JsonObject linux = object_of(model, "LinuxParameters");
  const base::JsonObject options = object_of(object_of(model, "LogConfiguration"), "Options");
  TaskContainer out{
      .name = text_of(model, "Name"),
      .image = text_of(model, "Image"),
      .essential = flag_of(model, "Essential", true),
      .entrypoint = texts_of(model, "EntryPoint"),
      .command = texts_of(model, "Command"),
      .environment = pairs_of(model, "Environment"),
      .user = text_of(model, "User"),
      .directory = text_of(model, "WorkingDirectory"),
      .read_only_root = flag_of(model, "ReadonlyRootFilesystem"),
      .init = flag_of(linux, "InitProcessEnabled"),
      .dropped_capabilities = texts_of(object_of(linux, "Capabilities"), "Drop"),
      .depends_on = dependencies_plan(model),
      .health_check = health_check_plan(model),
      .cpu_units = static_cast<int>(number_of(model, "Cpu", 0)),
      .memory_mib = static_cast<int>(number_of(model, "Memory", 0)),
      .memory_reserved_mib = static_cast<int>(number_of(model, "MemoryReservation", 0)),
      .start_timeout_s = static_cast<int>(number_of(model, "StartTimeout", 180)),
      .stop_timeout_s = static_cast<int>(number_of(model, "StopTimeout", 30)),
      .log_group = text_of(options, "awslogs-group"),
      .log_stream_prefix = text_of(options, "awslogs-stream-prefix")};
  const base::Json* mounts = model.if_contains("MountPoints");
  for (const base::Json& mount : mounts == nullptr ? base::JsonArray{} : mounts->as_array()) {
    out.volumes.push_back({.path = text_of(mount.as_object(), "ContainerPath"),
                           .read_only = flag_of(mount.as_object(), "ReadOnly"),
                           .name = text_of(mount.as_object(), "SourceVolume")});
  }
  return out;
}

int revision_of(std::string_view arn) {
  const std::string_view text = arn.substr(arn.rfind(':') + 1);
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::vector<HandlerEntry> ecs_handlers(Runtimes& runtimes) {
  const auto ecs = std::make_shared<Ecs>(runtimes);
  std::vector<HandlerEntry> out;
  out.push_back({kScalableTarget, make_scalable_target_handler(ecs)});
  out.push_back({"AWS::ApplicationAutoScaling::ScalingPolicy", make_scaling_policy_handler()});
  out.push_back({kEcsCluster, make_ecs_cluster_handler()});
  out.push_back(
      {"AWS::ECS::ClusterCapacityProviderAssociations", make_capacity_providers_handler()});
  out.push_back({kEcsService, make_ecs_service_handler(ecs)});
  out.push_back({kTaskDefinition, make_task_definition_handler()});
  return out;
}

struct Ecs::Hosted {
  std::unique_ptr<Resources> resources;
  HandlerContext context;
  std::mutex interfaces_mutex;
  TaskSurroundings surroundings;
  std::shared_ptr<TaskService> service;

  Hosted(Runtimes& runtimes, const HandlerContext& request, const ServiceGoal& goal)
      : resources(request.resources.keep()),
        context{.resources = *resources,
                .clock = request.clock,
                .random = request.random,
                .account = request.account,
                .region = request.region,
                .partition = request.partition,
                .progress = [](const std::string&) {}},
        surroundings{
            .home = runtimes.home,
            .log = runtimes.log,
            .cell = runtimes.cell,
            .exits = runtimes.exits,
            .load_balancers = runtimes.load_balancers,
            .images = runtimes.images,
            .authority = runtimes.certificates.authority(),
            .environment = {{"AWS_REGION", request.region},
                            {"AWS_DEFAULT_REGION", request.region},
                            {"AWS_EXECUTION_ENV", "AWS_ECS_FARGATE"}},
            .attach =
                [this, &runtimes](const std::string& task, const std::string& subnet,
                                  const std::vector<std::string>& groups) {
                  const std::lock_guard lock(interfaces_mutex);
                  return runtimes.interfaces.ensure("ecs:" + task, subnet, groups, context);
                },
            .detach =
                [this, &runtimes](const std::string& task) {
                  const std::lock_guard lock(interfaces_mutex);
                  runtimes.interfaces.release("ecs:" + task, context);
                },
            .has_log_group =
                [this](const std::string& group) {
                  return context.resources.find("AWS::Logs::LogGroup", group).has_value();
                },
            .resolv_conf =
                [&runtimes](const std::string& vpc) { return runtimes.network.resolv_conf(vpc); }},
        service(std::make_shared<TaskService>(surroundings, request.random, goal)) {}
};

Ecs::Ecs(Runtimes& runtimes) : runtimes_(runtimes) {
  if (auto removed = TaskRecords(runtimes.home).remove_unrecorded(); !removed) {
    runtimes.log.error("what is left of ended tasks stays: {}", removed.error().message);
  }
}

std::shared_ptr<TaskService> Ecs::run(const ServiceGoal& goal, HandlerContext& context) {
  const std::lock_guard lock(services_mutex_);
  std::shared_ptr<Hosted>& hosted = services_[goal.service];
  if (hosted) {
    hosted->service->set(goal);
  } else {
    hosted = std::make_shared<Hosted>(runtimes_, context, goal);
  }
  return {hosted, hosted->service.get()};
}

std::shared_ptr<TaskService> Ecs::find(const std::string& service) {
  const std::lock_guard lock(services_mutex_);
  const auto found = services_.find(service);
  return found == services_.end()
             ? nullptr
             : std::shared_ptr<TaskService>(found->second, found->second->service.get());
}

void Ecs::forget(const std::string& service) {
  std::shared_ptr<Hosted> last;
  const std::lock_guard lock(services_mutex_);
  const auto found = services_.find(service);
  if (found != services_.end()) {
    last = std::move(found->second);
    services_.erase(found);
  }
}

std::optional<StoredResource> find_cluster(const std::string& cluster, const Resources& resources) {
  const std::string name = cluster.empty() ? "default" : cluster.substr(cluster.rfind('/') + 1);
  return resources.find(kEcsCluster, name);
}

std::optional<StoredResource> find_task_definition(const std::string& reference,
                                                   const Resources& resources) {
  if (auto exact = resources.find(kTaskDefinition, reference)) {
    return exact;
  }
  std::optional<StoredResource> latest;
  for (StoredResource& each : resources.all(kTaskDefinition)) {
    const std::string family = text_of(each.model, "Family");
    const int revision = revision_of(each.identifier);
    if (reference == fmt::format("{}:{}", family, revision)) {
      return each;
    }
    if (reference == family && (!latest || revision_of(latest->identifier) < revision)) {
      latest = std::move(each);
    }
  }
  return latest;
}

TaskDefinition task_definition_plan(const StoredResource& task_definition) {
  const base::JsonObject& model = task_definition.model;
  TaskDefinition out{.arn = task_definition.identifier,
                     .cpu_units = std::stoi(text_of(model, "Cpu")),
                     .memory_mib = std::stoi(text_of(model, "Memory"))};
  for (const base::Json& container : model.at("ContainerDefinitions").as_array()) {
    out.containers.push_back(container_plan(container.as_object()));
  }
  return out;
}

int wanted_count(const StoredResource& service, const Resources& resources) {
  const auto cluster = find_cluster(text_of(service.model, "Cluster"), resources);
  const std::string id = fmt::format("service/{}/{}", cluster ? cluster->identifier : "",
                                     text_of(service.model, "Name"));
  std::int64_t wanted = number_of(service.model, "DesiredCount", 1);
  for (const StoredResource& target : resources.all(kScalableTarget)) {
    if (target.phase != Phase::kDeleting && text_of(target.model, "ResourceId") == id) {
      wanted = std::clamp(wanted, number_of(target.model, "MinCapacity", 0),
                          number_of(target.model, "MaxCapacity", 0));
    }
  }
  return static_cast<int>(wanted);
}

}  // namespace region
