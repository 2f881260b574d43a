#include "region/runtimes/task_container.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "region/runtimes/log_stream.h"
#include "region/runtimes/task_record.h"

namespace region {
namespace {

constexpr int kUnitsOfOneCpu = 1024;
constexpr std::int64_t kPeriodUs = 100'000;
constexpr std::int64_t kPidsMax = 4096;
/// As ECS gives a container without CPU units of its own.
constexpr int kLeastShares = 2;

SharedLimits limits_of_task(const ContainerOfTask& place) {
  return {.name = "task-" + place.task,
          .limits = {.cpu_quota_us = place.definition.cpu_units * kPeriodUs / kUnitsOfOneCpu,
                     .memory_bytes = std::int64_t{place.definition.memory_mib} << 20,
                     .pids_max = kPidsMax}};
}

Limits limits_of_container(const TaskContainer& container) {
  return {.memory_bytes = std::int64_t{container.memory_mib} << 20,
          .cpu_shares = std::max(container.cpu_units, kLeastShares),
          .memory_reserved_bytes = std::int64_t{container.memory_reserved_mib} << 20};
}

std::string hostname_of(std::string address) {
  std::replace(address.begin(), address.end(), '.', '-');
  return "ip-" + address + ".ec2.internal";
}

std::vector<std::string> program_of(const TaskContainer& container, const ImageConfig& image) {
  std::vector<std::string> argv =
      container.entrypoint.empty() ? image.entrypoint : container.entrypoint;
  // As with Docker: another entry point does away with the image's command.
  const std::vector<std::string>& command =
      container.command.empty() && container.entrypoint.empty() ? image.command : container.command;
  argv.insert(argv.end(), command.begin(), command.end());
  return argv;
}

/// An image trusts AWS's authorities, of which the region's stands in for one. These variables tell
/// it to AWS's tools and SDKs; to OpenSSL, Go and curl; and to Node.js.
std::map<std::string, std::string> trust(const base::Path& authority) {
  if (authority.empty()) {
    return {};
  }
  return {{"AWS_CA_BUNDLE", kAuthorityPath},
          {"SSL_CERT_FILE", kAuthorityPath},
          {"NODE_EXTRA_CA_CERTS", kAuthorityPath}};
}

std::map<std::string, std::string> environment_of(const TaskSurroundings& surroundings,
                                                  const TaskContainer& container,
                                                  const ImageConfig& image,
                                                  const base::Path& authority) {
  std::map<std::string, std::string> out = image.environment;
  const std::map<std::string, std::string> trusted = trust(authority);
  for (const auto* each : {&trusted, &surroundings.environment, &container.environment}) {
    for (const auto& [name, value] : *each) {
      out[name] = value;
    }
  }
  return out;
}

bool is_shared(const TaskDefinition& definition, const std::string& volume) {
  const auto users = std::ranges::count_if(definition.containers, [&volume](const auto& container) {
    return std::ranges::find(container.volumes, volume, &ContainerVolume::name) !=
           container.volumes.end();
  });
  return !volume.empty() && users > 1;
}

std::vector<ContainerVolume> volumes_of(const TaskSurroundings& surroundings,
                                        const ContainerOfTask& place) {
  std::vector<ContainerVolume> out = place.container.volumes;
  for (ContainerVolume& volume : out) {
    if (!is_shared(place.definition, volume.name)) {
      continue;
    }
    volume.source = TaskRecords(surroundings.home).directory(place.task) / "volumes" / volume.name;
    base::make_directories(volume.source).or_throw();
    // Containers of any user write to it.
    std::filesystem::permissions(volume.source,
                                 std::filesystem::perms::all | std::filesystem::perms::sticky_bit);
  }
  return out;
}

void check_startable(const TaskSurroundings& surroundings, const TaskContainer& container) {
  if (!container.log_group.empty() && !surroundings.has_log_group(container.log_group)) {
    throw task_error(
        "ResourceInitializationError",
        fmt::format("failed to validate logger args: the specified log group does not exist: {}",
                    container.log_group));
  }
  if (container.health_check && surroundings.cell.isolation() == Isolation::kLoopback) {
    throw task_error("CannotStartContainerError",
                     fmt::format("the HealthCheck of container '{}' needs namespaces, which this "
                                 "machine refuses",
                                 container.name));
  }
}

}  // namespace

ContainerStart container_start(const TaskSurroundings& surroundings, const ContainerOfTask& place,
                               const Image& image) {
  const TaskContainer& container = place.container;
  check_startable(surroundings, container);
  const auto user =
      container_user(container.user.empty() ? image.config.user : container.user, image.rootfs);
  if (!user) {
    throw task_error("CannotStartContainerError", user.error().message);
  }
  const auto init = container.init ? init_program() : base::Result<base::Path>(base::Path());
  if (!init) {
    throw task_error("CannotStartContainerError", init.error().message);
  }
  // Without namespaces nothing of the region answers by AWS's names.
  const bool has_names = surroundings.cell.isolation() != Isolation::kLoopback;
  const base::Path authority = has_names ? surroundings.authority : base::Path();
  return {.name = place.process,
          .directory = TaskRecords(surroundings.home).directory(place.task) / place.process,
          .plan = {.rootfs = image.rootfs,
                   .argv = program_of(container, image.config),
                   .environment = environment_of(surroundings, container, image.config, authority),
                   .uid = user->uid,
                   .gid = user->gid,
                   .directory =
                       container.directory.empty() ? image.config.directory : container.directory,
                   .hostname = hostname_of(place.interface.address),
                   .network_namespace = fmt::format("{}/{}", kNetworkNamespaceDirectory,
                                                    place.interface.network_namespace),
                   .address = place.interface.address,
                   .resolv_conf = surroundings.resolv_conf(place.interface.vpc_id),
                   .authority = authority,
                   .read_only_root = container.read_only_root,
                   .volumes = volumes_of(surroundings, place),
                   .dropped_capabilities = container.dropped_capabilities,
                   .init = *init,
                   .user_namespace = surroundings.cell.isolation() == Isolation::kUserNamespace},
          .limits = limits_of_container(container),
          .shared = limits_of_task(place),
          .log = container.log_group.empty()
                     ? base::Path{}
                     : log_stream_path(surroundings.home, container.log_group,
                                       fmt::format("{}/{}/{}", container.log_stream_prefix,
                                                   container.name, place.task))};
}

int signal_number(std::string_view name) {
  static const std::map<std::string_view, int> kSignals = {
      {"SIGTERM", SIGTERM}, {"SIGQUIT", SIGQUIT}, {"SIGINT", SIGINT},   {"SIGHUP", SIGHUP},
      {"SIGKILL", SIGKILL}, {"SIGUSR1", SIGUSR1}, {"SIGUSR2", SIGUSR2}, {"SIGWINCH", SIGWINCH}};
  const auto found = kSignals.find(name);
  return found == kSignals.end() ? SIGTERM : found->second;
}

base::Exception task_error(std::string_view code, std::string_view message) {
  return base::Exception(base::error(base::ErrorKind::kUnavailable, "{}: {}", code, message));
}

}  // namespace region
