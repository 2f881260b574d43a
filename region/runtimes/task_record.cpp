#include "region/runtimes/task_record.h"

#include <boost/json.hpp>

#include "base/json.h"

namespace region {
namespace {

constexpr int kTaskVersion = 3;

std::string record_text(const base::Json& json, std::string_view name) {
  return std::string(json.at(name).as_string());
}

base::JsonArray json_of(const std::vector<ServiceTarget>& targets) {
  base::JsonArray out;
  for (const ServiceTarget& target : targets) {
    out.push_back(base::JsonObject{{"group_arn", target.group_arn},
                                   {"group", target.group},
                                   {"port", target.port},
                                   {"deregistration_delay_s", target.deregistration_delay_s},
                                   {"give_up_s", target.give_up_s}});
  }
  return out;
}

std::vector<ServiceTarget> targets_of(const base::Json& json) {
  std::vector<ServiceTarget> out;
  for (const base::Json& target : json.as_array()) {
    out.push_back({.group_arn = record_text(target, "group_arn"),
                   .group = record_text(target, "group"),
                   .port = target.at("port").to_number<std::uint16_t>(),
                   .deregistration_delay_s = target.at("deregistration_delay_s").to_number<int>(),
                   .give_up_s = target.at("give_up_s").to_number<int>()});
  }
  return out;
}

/// Version 1 had one container a task, without its name; version 2 no security groups and targets.
TaskRecord record_of(const base::Json& json) {
  const int version = json.at("version").to_number<int>();
  const bool first = version == 1;
  TaskRecord out{.id = record_text(json, "id"),
                 .service = record_text(json, "service"),
                 .revision = record_text(json, "revision"),
                 .subnet = record_text(json, "subnet"),
                 .address = record_text(json, "address"),
                 .complete = first || json.at("complete").as_bool(),
                 .has_network = version > 2};
  if (out.has_network) {
    for (const base::Json& group : json.at("security_groups").as_array()) {
      out.security_groups.emplace_back(group.as_string());
    }
    out.targets = targets_of(json.at("targets"));
  }
  for (const base::Json& container : json.at("containers").as_array()) {
    out.containers.push_back({.name = first ? "" : record_text(container, "name"),
                              .process = record_text(container, "process"),
                              .essential = container.at("essential").as_bool(),
                              .stop_signal = container.at("stop_signal").to_number<int>(),
                              .stop_timeout_s = container.at("stop_timeout_s").to_number<int>()});
  }
  return out;
}

base::Result<TaskRecord> parse(const std::string& document, const base::Path& path) {
  const auto json = base::parse_json(document, path.string());
  if (!json) {
    return json.error();
  }
  try {
    return record_of(*json);
  } catch (const std::exception& broken) {
    return base::error(base::ErrorKind::kCorrupt, "{} is damaged: {}", path.string(),
                       broken.what());
  }
}

}  // namespace

TaskRecords::TaskRecords(const base::Path& home) : directory_(home / "tasks") {}

base::Result<void> TaskRecords::save(const TaskRecord& record) const {
  base::JsonArray containers;
  for (const ContainerRecord& container : record.containers) {
    containers.push_back(base::JsonObject{{"name", container.name},
                                          {"process", container.process},
                                          {"essential", container.essential},
                                          {"stop_signal", container.stop_signal},
                                          {"stop_timeout_s", container.stop_timeout_s}});
  }
  base::JsonArray groups(record.security_groups.begin(), record.security_groups.end());
  base::SystemFiles files;
  return files.write_atomic(record_file(record.id), base::json_text(base::JsonObject{
                                                        {"version", kTaskVersion},
                                                        {"id", record.id},
                                                        {"service", record.service},
                                                        {"revision", record.revision},
                                                        {"subnet", record.subnet},
                                                        {"security_groups", std::move(groups)},
                                                        {"targets", json_of(record.targets)},
                                                        {"address", record.address},
                                                        {"complete", record.complete},
                                                        {"containers", std::move(containers)}}));
}

base::Result<void> TaskRecords::remove(const std::string& task) const {
  std::error_code code;
  std::filesystem::remove_all(directory(task), code);
  return code ? base::Result<void>{base::system_error(code.value(),
                                                      "removing " + directory(task).string())}
              : base::Result<void>{};
}

base::Result<void> TaskRecords::remove_unrecorded() const {
  base::SystemFiles files;
  const auto names = files.list(directory_);
  if (!names) {
    return names.error();
  }
  base::Result<void> out;
  for (const std::string& task : *names) {
    if (files.exists(record_file(task))) {
      continue;
    }
    if (auto removed = remove(task); !removed) {
      out = std::move(removed);
    }
  }
  return out;
}

base::Result<std::vector<TaskRecord>> TaskRecords::of_service(const std::string& service) const {
  base::SystemFiles files;
  const auto names = files.list(directory_);
  if (!names) {
    return names.error();
  }
  std::vector<TaskRecord> out;
  for (const std::string& name : *names) {
    const base::Path path = record_file(name);
    const auto document = files.read(path);
    if (!document) {
      continue;  // being started or removed
    }
    auto record = parse(*document, path);
    if (!record) {
      return record.error();
    }
    if (record->service == service) {
      out.push_back(std::move(*record));
    }
  }
  return out;
}

}  // namespace region
