#include "engine/exchange/import_file.h"

#include <map>
#include <set>
#include <utility>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "engine/graph/urn.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonObject;

constexpr std::string_view kShape =
    R"(expected {"resources": [{"type": "aws-native:ec2:Vpc", "name": "vpc", "id": "vpc-1"}]})";

constexpr std::string_view kPlaceholder = "<PLACEHOLDER>";

[[noreturn]] void refuse_file(std::string message) {
  throw base::Exception(base::Error{ErrorKind::kInvalidArgument, std::move(message)});
}

class ImportFile {
 public:
  ImportFile(const std::string& project, const std::string& stack)
      : project_(project), stack_(stack) {}

  std::vector<ImportRequest> read(const Json& document) {
    const JsonObject* object = document.if_object();
    const Json* resources = object != nullptr ? object->if_contains("resources") : nullptr;
    if (resources == nullptr || !resources->is_array()) {
      refuse_file(fmt::format("it has no list 'resources'; {}", kShape));
    }
    if (const Json* table = object->if_contains("nameTable"); table != nullptr) {
      read_names(*table);
    }
    std::vector<ImportRequest> requests;
    for (const Json& resource : resources->get_array()) {
      place_ = fmt::format("resources[{}]", requests.size());
      if (!resource.is_object()) {
        refuse_file(fmt::format("{} is no object; {}", place_, kShape));
      }
      requests.push_back(request_of(resource.get_object()));
    }
    return requests;
  }

 private:
  void read_names(const Json& table) {
    if (!table.is_object()) {
      refuse_file("'nameTable' is no object of names and URNs");
    }
    for (const auto& entry : table.get_object()) {
      const std::string urn =
          entry.value().is_string() ? std::string(entry.value().get_string()) : "";
      if (parse_urn(urn).stack.empty()) {
        refuse_file(fmt::format("nameTable.{} is no URN", std::string_view(entry.key())));
      }
      names_[entry.key()] = urn;
    }
  }

  std::string text(const JsonObject& object, std::string_view name, bool required) const {
    const Json* found = object.if_contains(name);
    if (found == nullptr || found->is_null()) {
      if (required) {
        refuse_file(fmt::format("{} has no '{}'; {}", place_, name, kShape));
      }
      return "";
    }
    if (!found->is_string() || (required && found->get_string().empty())) {
      refuse_file(fmt::format("{}.{} is no text", place_, name));
    }
    return std::string(found->get_string());
  }

  bool flag(const JsonObject& object, std::string_view name) const {
    const Json* found = object.if_contains(name);
    if (found != nullptr && !found->is_bool()) {
      refuse_file(fmt::format("{}.{} is neither true nor false", place_, name));
    }
    return found != nullptr && found->get_bool();
  }

  std::vector<std::string> texts(const JsonObject& object, std::string_view name) const {
    std::vector<std::string> found;
    const Json* list = object.if_contains(name);
    if (list == nullptr || list->is_null()) {
      return found;
    }
    if (!list->is_array()) {
      refuse_file(fmt::format("{}.{} is no list", place_, name));
    }
    for (const Json& each : list->get_array()) {
      if (!each.is_string()) {
        refuse_file(fmt::format("{}.{} has an element that is no text", place_, name));
      }
      found.emplace_back(each.get_string());
    }
    return found;
  }

  ImportRequest request_of(const JsonObject& object) {
    ImportRequest request{.type = text(object, "type", true),
                          .name = text(object, "name", true),
                          .properties = texts(object, "properties"),
                          .component = flag(object, "component")};
    const std::string key = request.name;  // what other entries call it
    if (const std::string logical = text(object, "logicalName", false); !logical.empty()) {
      request.name = logical;
    }
    if (flag(object, "remote")) {
      throw base::Exception(base::error(
          ErrorKind::kUnsupported, "{} is a remote component, which Settle does not have", place_));
    }
    request.id = text(object, "id", !request.component);
    if (request.component && !request.id.empty()) {
      refuse_file(fmt::format("{} is a component, which has no 'id'", place_));
    }
    if (request.id == kPlaceholder) {
      refuse_file(fmt::format("{}.id is still <PLACEHOLDER>; expected the identifier of '{}'",
                              place_, request.name));
    }
    if (const std::string parent = text(object, "parent", false); !parent.empty()) {
      const auto found = names_.find(parent);
      if (found == names_.end()) {
        refuse_file(
            fmt::format("{}.parent is '{}', which is neither in 'nameTable' nor a resource before "
                        "it",
                        place_, parent));
      }
      request.parent = found->second == root_urn(stack_, project_) ? "" : found->second;
    }
    if (request.component) {
      names_[key] = make_urn(stack_, project_, request.parent, request.type, request.name);
    }
    return request;
  }

  const std::string& project_;
  const std::string& stack_;
  std::string place_;
  std::map<std::string, std::string> names_;
};

/// A plan's creates under names that are told apart.
class PlannedImports {
 public:
  explicit PlannedImports(const Plan& plan) : plan_(plan) {}

  JsonObject run() {
    for (const Step& step : plan_.steps) {
      if (is_wanted(step)) {
        names_[step.urn] = free_name(step.name);
      }
    }
    base::JsonArray resources;
    for (const bool components : {true, false}) {
      for (const Step& step : plan_.steps) {
        if (is_wanted(step) && step.component == components) {
          resources.push_back(entry_of(step));
        }
      }
    }
    return {{"nameTable", std::move(table_)}, {"resources", std::move(resources)}};
  }

 private:
  static bool is_wanted(const Step& step) {
    return step.action == Action::kCreate && step.targeted;
  }

  std::string free_name(const std::string& name) {
    std::string free = name;
    for (int number = 2; !taken_.insert(free).second; ++number) {
      free = fmt::format("{}-{}", name, number);
    }
    return free;
  }

  /// The name of one that the file makes, or else one of the table.
  std::string name_of(const std::string& urn) {
    const auto found = names_.find(urn);
    if (found != names_.end()) {
      return found->second;
    }
    std::string name = free_name(std::string(parse_urn(urn).name));
    names_[urn] = name;
    table_[name] = urn;
    return name;
  }

  JsonObject entry_of(const Step& step) {
    const std::string& name = names_[step.urn];
    JsonObject entry{{"type", parse_urn(step.urn).type()}, {"name", name}};
    if (name != step.name) {
      entry["logicalName"] = step.name;
    }
    if (step.component) {
      entry["component"] = true;
    } else {
      entry["id"] = kPlaceholder;
    }
    if (!step.parent.empty()) {
      entry["parent"] = name_of(step.parent);
    }
    return entry;
  }

  const Plan& plan_;
  std::map<std::string, std::string> names_;  ///< by URN
  std::set<std::string> taken_;
  JsonObject table_;
};

}  // namespace

JsonObject import_file_of(const Plan& plan) {
  return PlannedImports(plan).run();
}

base::Result<std::vector<ImportRequest>> parse_import_file(const Json& document,
                                                           const std::string& project,
                                                           const std::string& stack) {
  return base::caught([&] { return ImportFile(project, stack).read(document); });
}

}  // namespace engine
