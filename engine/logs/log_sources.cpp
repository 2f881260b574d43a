#include "engine/logs/log_sources.h"

#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "base/encoding.h"
#include "engine/graph/urn.h"

namespace engine {

namespace {

constexpr std::string_view kLogGroup = "AWS::Logs::LogGroup";
constexpr std::string_view kService = "AWS::ECS::Service";
constexpr std::string_view kTaskDefinition = "AWS::ECS::TaskDefinition";

/// A property as the service has it, or else as it was declared.
catalog::Value property(const ResourceState& resource, std::string_view name) {
  catalog::Value value = resource.outputs.at(name);
  return value.is_absent() ? resource.inputs.at(name) : value;
}

std::string text_value(const catalog::Value& value) {
  const std::string* text = value.if_string();
  return text == nullptr ? "" : *text;
}

bool is_current(const ResourceState& resource) {
  return !resource.delete_pending && !resource.pending_replacement;
}

/// `shop` and `shop:3` name the revision `...:task-definition/shop:3` too.
bool names_definition(const std::string& reference, const std::string& arn) {
  const std::string revision = arn.substr(arn.rfind('/') + 1);
  return !reference.empty() && (reference == arn || reference == revision ||
                                reference == revision.substr(0, revision.rfind(':')));
}

class Groups {
 public:
  explicit Groups(const Snapshot& snapshot) : snapshot_(snapshot) {}

  std::vector<LogGroup> run() {
    for (const auto& [serial, resource] : snapshot_.resources()) {
      if (is_current(resource) && resource.type == kLogGroup && !resource.identifier.empty()) {
        group(resource.identifier).urn = resource.urn;
      }
    }
    for (const auto& [serial, resource] : snapshot_.resources()) {
      if (is_current(resource) && resource.type == kTaskDefinition) {
        add_writers(resource);
      }
    }
    std::vector<LogGroup> result;
    for (auto& [name, each] : groups_) {
      result.push_back(std::move(each));
    }
    return result;
  }

 private:
  LogGroup& group(const std::string& name) {
    LogGroup& found = groups_[name];
    found.name = name;
    return found;
  }

  std::vector<std::string> services_of(const ResourceState& definition) const {
    std::vector<std::string> urns;
    for (const auto& [serial, resource] : snapshot_.resources()) {
      if (is_current(resource) && resource.type == kService &&
          names_definition(text_value(property(resource, "TaskDefinition")),
                           definition.identifier)) {
        urns.push_back(resource.urn);
      }
    }
    return urns;
  }

  void add_writers(const ResourceState& definition) {
    const catalog::Value containers = property(definition, "ContainerDefinitions");
    if (containers.if_list() == nullptr) {
      return;
    }
    std::vector<std::string> urns = services_of(definition);
    const std::string writer = urns.size() == 1 ? urns.front() : definition.urn;
    urns.push_back(definition.urn);
    for (const catalog::Value& container : *containers.if_list()) {
      const catalog::Value options = container.at("LogConfiguration").at("Options");
      const std::string name = text_value(options.at("awslogs-group"));
      const std::string prefix = text_value(options.at("awslogs-stream-prefix"));
      if (!name.empty() && !prefix.empty()) {
        group(name).writers.push_back(
            {.stream_prefix = fmt::format("{}/{}/", prefix, text_value(container.at("Name"))),
             .urn = writer,
             .selected_by = urns});
      }
    }
  }

  const Snapshot& snapshot_;
  std::map<std::string, LogGroup> groups_;
};

/// CloudFormation's word, the one in the URN, or a component's.
bool has_type(const ResourceState& resource, std::string_view type) {
  return resource.type == type || parse_urn(resource.urn).type() == type;
}

bool is_named(const ResourceState& resource, std::string_view text) {
  const std::string_view name = parse_urn(resource.urn).name;
  if (resource.urn == text || name == text) {
    return true;
  }
  return text.size() > name.size() + 2 && text.ends_with(name) &&
         text.substr(0, text.size() - name.size()).ends_with("::") &&
         has_type(resource, text.substr(0, text.size() - name.size() - 2));
}

base::Error nothing_named(const Snapshot& snapshot, std::string_view text) {
  std::string nearest;
  std::size_t least = 3;
  for (const auto& [serial, resource] : snapshot.resources()) {
    const std::string_view name = parse_urn(resource.urn).name;
    if (const std::size_t distance = base::edit_distance(name, text); distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return base::error(base::ErrorKind::kNotFound,
                     "no resource of the stack is named '{}'{}; expected NAME, TYPE::NAME or a "
                     "URN, `settle stack --show-urns` lists them",
                     text, nearest.empty() ? "" : fmt::format(" (did you mean '{}'?)", nearest));
}

}  // namespace

const LogWriter* LogGroup::writer_of(std::string_view stream) const {
  const auto found = std::ranges::find_if(
      writers, [&](const LogWriter& writer) { return stream.starts_with(writer.stream_prefix); });
  return found == writers.end() ? nullptr : &*found;
}

std::vector<LogGroup> log_groups(const Snapshot& snapshot) {
  return Groups(snapshot).run();
}

base::Result<std::set<std::string>> named_resources(const Snapshot& snapshot,
                                                    std::string_view text) {
  std::set<std::string> urns;
  for (const auto& [serial, resource] : snapshot.resources()) {
    if (is_named(resource, text)) {
      urns.insert(resource.urn);
    }
  }
  if (urns.empty()) {
    return nothing_named(snapshot, text);
  }
  for (std::size_t before = 0; before != urns.size();) {
    before = urns.size();
    for (const auto& [serial, resource] : snapshot.resources()) {
      if (urns.contains(resource.parent)) {
        urns.insert(resource.urn);
      }
    }
  }
  return urns;
}

bool is_of(const LogGroup& group, std::string_view stream, const std::set<std::string>& urns) {
  const auto selected = [&urns](const std::string& urn) { return urns.contains(urn); };
  const LogWriter* writer = group.writer_of(stream);
  return selected(group.urn) ||
         (writer != nullptr && std::ranges::any_of(writer->selected_by, selected));
}

}  // namespace engine
