#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/ecs.h"
#include "region/resources/fargate.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/references.h"

namespace region {
namespace {

/// Settle's own record of the task definitions of one name.
constexpr std::string_view kFamilyType = "Settle::ECS::TaskDefinitionFamily";

/// What AWS runs and the local region does not.
void check_container(const base::JsonObject& container) {
  for (const std::string_view property : {"Secrets", "FirelensConfiguration", "VolumesFrom",
                                          "EnvironmentFiles", "RepositoryCredentials"}) {
    if (container.contains(property)) {
      refuse(fmt::format(
          "ContainerDefinitions: {} of container '{}' is not supported by the local region",
          property, text_of(container, "Name")));
    }
  }
  if (flag_of(container, "Privileged")) {
    refuse("Fargate does not support privileged containers");
  }
}

void check_logs(const base::JsonObject& container, const base::JsonObject& definition) {
  if (!container.contains("LogConfiguration")) {
    return;
  }
  const base::JsonObject configuration = object_of(container, "LogConfiguration");
  const std::string driver = text_of(configuration, "LogDriver");
  if (driver != "awslogs") {
    refuse(fmt::format("The log driver '{}' is not supported by the local region; expected awslogs",
                       driver));
  }
  const base::JsonObject options = object_of(configuration, "Options");
  for (const std::string_view option : {"awslogs-group", "awslogs-region"}) {
    if (text_of(options, option).empty()) {
      refuse("Log driver awslogs requires options: awslogs-region, awslogs-group");
    }
  }
  if (text_of(options, "awslogs-stream-prefix").empty()) {
    refuse("Log driver awslogs requires options: awslogs-stream-prefix for FARGATE tasks");
  }
  if (text_of(definition, "ExecutionRoleArn").empty()) {
    refuse(
        "Fargate requires task definition to have execution role ARN to support log driver "
        "awslogs.");
  }
}

/// A range of whole numbers that ECS takes.
void check_range(const base::JsonObject& model, std::string_view property, std::int64_t least,
                 std::int64_t most, const std::string& container) {
  const std::int64_t value = number_of(model, property, least);
  if (value < least || value > most) {
    refuse(fmt::format("{} of container '{}' is {}; expected {} to {}", property, container, value,
                       least, most));
  }
}

void check_health(const base::JsonObject& container) {
  if (!container.contains("HealthCheck")) {
    return;
  }
  const base::JsonObject check = object_of(container, "HealthCheck");
  const std::string name = text_of(container, "Name");
  const auto command = texts_of(check, "Command");
  const std::string how = command.empty() ? "" : command.front();
  if (!(how == "NONE" || ((how == "CMD" || how == "CMD-SHELL") && command.size() > 1))) {
    refuse(fmt::format(
        "HealthCheck.Command of container '{}' must be [\"CMD\", PROGRAM...], [\"CMD-SHELL\", "
        "COMMAND] or [\"NONE\"]",
        name));
  }
  check_range(check, "Interval", 5, 300, name);
  check_range(check, "Timeout", 2, 60, name);
  check_range(check, "Retries", 1, 10, name);
  check_range(check, "StartPeriod", 0, 300, name);
}

void check_dependencies(const base::JsonObject& container) {
  for (const base::Json& each : list_of(container, "DependsOn")) {
    const std::string condition = text_of(each.as_object(), "Condition");
    if (!dependency_condition(condition)) {
      refuse(fmt::format(
          "DependsOn of container '{}' has Condition '{}'; expected START, COMPLETE, SUCCESS or "
          "HEALTHY",
          text_of(container, "Name"), condition));
    }
  }
  check_range(container, "StartTimeout", 2, 120, text_of(container, "Name"));
  check_range(container, "StopTimeout", 2, 120, text_of(container, "Name"));
}

void check_mounts(const base::JsonObject& container, const std::set<std::string>& volumes) {
  const base::Json* mounts = container.if_contains("MountPoints");
  for (const base::Json& mount : mounts == nullptr ? base::JsonArray{} : mounts->as_array()) {
    const std::string volume = text_of(mount.as_object(), "SourceVolume");
    if (!volumes.contains(volume)) {
      refuse(fmt::format("Unknown volume '{}'.", volume));
    }
    if (!text_of(mount.as_object(), "ContainerPath").starts_with('/')) {
      refuse(fmt::format("The ContainerPath of volume '{}' must be absolute", volume));
    }
  }
}

std::set<std::string> volume_names(const base::JsonObject& model) {
  std::set<std::string> out;
  const base::Json* volumes = model.if_contains("Volumes");
  for (const base::Json& volume : volumes == nullptr ? base::JsonArray{} : volumes->as_array()) {
    if (volume.as_object().contains("EFSVolumeConfiguration")) {
      refuse("EFS volumes are not supported by the local region");
    }
    out.insert(text_of(volume.as_object(), "Name"));
  }
  return out;
}

void check_containers(const base::JsonObject& model) {
  const base::Json* containers = model.if_contains("ContainerDefinitions");
  if (containers == nullptr || containers->as_array().empty()) {
    refuse("Container list cannot be empty.");
  }
  const std::set<std::string> volumes = volume_names(model);
  bool essential = false;
  for (const base::Json& each : containers->as_array()) {
    const base::JsonObject& container = each.as_object();
    if (text_of(container, "Image").empty()) {
      refuse("Container.image should not be null or empty.");
    }
    check_container(container);
    check_logs(container, model);
    check_mounts(container, volumes);
    check_health(container);
    check_dependencies(container);
    essential = essential || flag_of(container, "Essential", true);
  }
  if (!essential) {
    refuse("A task definition must have at least one essential container.");
  }
}

void check_fargate(const base::JsonObject& model) {
  const auto compatibilities = texts_of(model, "RequiresCompatibilities");
  if (std::find(compatibilities.begin(), compatibilities.end(), "FARGATE") ==
      compatibilities.end()) {
    refuse(
        "The local region runs tasks on Fargate only: RequiresCompatibilities must have FARGATE");
  }
  if (text_of(model, "NetworkMode") != "awsvpc") {
    refuse("Fargate only supports network mode 'awsvpc'.");
  }
  const std::string cpu = text_of(model, "Cpu");
  const std::string memory = text_of(model, "Memory");
  if (cpu.empty() || memory.empty()) {
    refuse(fmt::format("Fargate requires that '{}' be defined at the task level.",
                       cpu.empty() ? "cpu" : "memory"));
  }
  if (!is_fargate_size(cpu, memory)) {
    refuse(fmt::format(
        "No Fargate configuration exists for given values: {} CPU, {} memory. See the Amazon ECS "
        "documentation for the valid values.",
        cpu, memory));
  }
  const base::JsonObject platform = object_of(model, "RuntimePlatform");
  const std::string architecture = text_of(platform, "CpuArchitecture");
  if (!architecture.empty() && architecture != "X86_64") {
    refuse(fmt::format("This machine cannot run tasks of CpuArchitecture {}; expected X86_64",
                       architecture));
  }
}

/// A number is used once, also when what had it was deleted.
std::int64_t next_revision(const std::string& family, Resources& resources) {
  const auto known = resources.find(kFamilyType, family);
  const std::int64_t revision = (known ? number_of(known->model, "LastRevision", 0) : 0) + 1;
  resources.put({.type = std::string(kFamilyType),
                 .identifier = family,
                 .model = {{"Family", family}, {"LastRevision", revision}}});
  return revision;
}

class TaskDefinitionHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    if (current != nullptr) {  // only tags can change
      model["TaskDefinitionArn"] = current->model.at("TaskDefinitionArn");
      return model;
    }
    check_fargate(model);
    check_containers(model);
    if (const std::string problem = containers_problem(task_definition_plan({.model = model}));
        !problem.empty()) {
      refuse(problem);
    }
    for (const std::string_view property : {"ExecutionRoleArn", "TaskRoleArn"}) {
      const std::string role = text_of(model, property);
      if (!role.empty() && !find_role(context.resources, role)) {
        refuse(fmt::format("Role is not valid: {} {} does not exist", property, role));
      }
    }
    set_default(model, "Family", base::Json("task-" + base::make_hex_id(context.random, 10)));
    const std::string family = text_of(model, "Family");
    model["TaskDefinitionArn"] =
        fmt::format("arn:{}:ecs:{}:{}:task-definition/{}:{}", context.partition, context.region,
                    context.account, family, next_revision(family, context.resources));
    return model;
  }

  bool has_data_plane() const override { return false; }
};

}  // namespace

std::unique_ptr<Handler> make_task_definition_handler() {
  return std::make_unique<TaskDefinitionHandler>();
}

}  // namespace region
