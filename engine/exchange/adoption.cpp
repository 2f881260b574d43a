#include "engine/exchange/adoption.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "catalog/compare.h"
#include "catalog/contribution.h"
#include "catalog/validate.h"
#include "engine/exchange/known_references.h"
#include "engine/exchange/sdk_names.h"
#include "engine/graph/urn.h"
#include "engine/history/run_history.h"
#include "engine/plan/attributes.h"
#include "engine/plan/contributions.h"
#include "engine/state/journal.h"

namespace engine {

namespace {

using base::ErrorKind;
using catalog::Value;

bool is_system_tag(const Value& element) {
  const Value key = element.at("Key");
  return key.if_string() != nullptr && key.if_string()->starts_with("aws:");
}

/// What of `value` a program may declare. `pointer` is its place in the type.
Value declarable(const catalog::ResourceType& type, const Value& value,
                 const std::string& pointer) {
  if (const Value::List* list = value.if_list()) {
    Value::List kept;
    for (const Value& element : *list) {
      if (!(pointer == type.tag_property && is_system_tag(element))) {
        kept.push_back(declarable(type, element, pointer + "/*"));
      }
    }
    return kept;
  }
  const Value::Object* members = value.if_object();
  if (members == nullptr) {
    return value;
  }
  Value::Object kept;
  for (const auto& [name, member] : *members) {
    const std::string below = pointer + "/" + name;
    if (!member.is_null() && !catalog::covered(below, type.read_only) &&
        !catalog::covered(below, type.write_only)) {
      kept.emplace(name, declarable(type, member, below));
    }
  }
  return kept;
}

bool must_be_given(const catalog::ResourceType& type, std::string_view property) {
  return std::ranges::find(type.required, property) != type.required.end();
}

/// Whether AWS fills in this value when the property is not declared.
bool is_default(const catalog::ResourceType& type, const std::string& property,
                const Value& value) {
  const auto found =
      std::ranges::find(type.defaults, "/" + property, &catalog::KnownDefault::pointer);
  if (found == type.defaults.end()) {
    return false;
  }
  const auto known = base::parse_json(found->json, "a default");
  return known && Value::from_json(*known) == value;
}

bool is_empty(const Value& value) {
  return (value.if_list() != nullptr && value.if_list()->empty()) ||
         (value.if_object() != nullptr && value.if_object()->empty());
}

class Reading {
 public:
  Reading(const Snapshot& recorded, Provider& provider, const AdoptionOptions& options)
      : recorded_(recorded), provider_(provider), options_(options) {}

  Adoption run(const std::vector<ImportRequest>& requests) {
    for (const ImportRequest& request : requests) {
      read(request);
    }
    take_out_contributions();
    refer();
    sort();
    return std::move(adoption_);
  }

 private:
  void note(const ResourceState& resource, std::string_view text) {
    adoption_.notes.push_back(fmt::format("{}: {}", resource.urn, text));
  }

  void read(const ImportRequest& request) {
    const catalog::ResourceType* type =
        request.component ? nullptr : find_type_by_token(request.type);
    if (!request.component && type == nullptr) {
      throw base::Exception(base::error(
          ErrorKind::kInvalidArgument,
          "'{}': Settle has no schema for the type '{}'; expected CloudFormation's name "
          "(AWS::EC2::VPC) or aws-native's token (aws-native:ec2:Vpc)",
          request.name, request.type));
    }
    ResourceState state{
        .urn =
            make_urn(options_.stack, options_.project, request.parent,
                     type != nullptr ? type->token : std::string_view(request.type), request.name),
        .type = type != nullptr ? std::string(type->name) : request.type,
        .component = request.component,
        .parent = request.parent,
        .protect = options_.protect && !request.component};
    if (recorded_.find(state.urn) != nullptr || !urns_.insert(state.urn).second) {
      throw base::Exception(base::error(
          ErrorKind::kAlreadyExists, "{} is in the stack already; choose another name", state.urn));
    }
    if (!request.parent.empty() && recorded_.find(request.parent) == nullptr &&
        !urns_.contains(request.parent)) {
      throw base::Exception(base::error(ErrorKind::kInvalidArgument,
                                        "'{}': its parent {} is not in the stack", request.name,
                                        request.parent));
    }
    if (type != nullptr) {
      read_live(request, *type, state);
    }
    adoption_.resources.push_back({std::move(state), {}});
  }

  void read_live(const ImportRequest& request, const catalog::ResourceType& type,
                 ResourceState& state) {
    const auto found = provider_.read(type.name, request.id);
    if (!found) {
      throw base::Exception(found.error().in(fmt::format("{} '{}'", type.name, request.id)));
    }
    if (!*found) {
      throw base::Exception(base::error(ErrorKind::kNotFound, "there is no {} '{}' to import",
                                        type.name, request.id));
    }
    for (const auto& [serial, resource] : recorded_.resources()) {
      if (resource.type == type.name && resource.identifier == (*found)->identifier) {
        throw base::Exception(base::error(ErrorKind::kAlreadyExists,
                                          "{} '{}' is in the stack already, as {}", type.name,
                                          request.id, resource.urn));
      }
    }
    state.identifier = (*found)->identifier;
    state.outputs = Value::from_json((*found)->properties);
    state.inputs = selected(request, type, declarable(type, state.outputs, ""));
    for (const std::string_view pointer : type.write_only) {
      const std::string path = dotted_path(pointer);
      const Value parent = value_at(state.outputs, path.substr(0, path.rfind('.')));
      if (path.find('.') == std::string::npos || !parent.is_absent()) {
        unreadable_.push_back(path);
      }
    }
    if (!unreadable_.empty()) {
      note(state, fmt::format("cannot be read, declare it yourself where you need it: {}",
                              fmt::join(std::exchange(unreadable_, {}), ", ")));
    }
    for (const catalog::Violation& violation : catalog::validate(type, state.inputs)) {
      note(state, fmt::format("{}: {}", violation.path, violation.message));
    }
  }

  static Value selected(const ImportRequest& request, const catalog::ResourceType& type,
                        const Value& inputs) {
    std::set<std::string_view> wanted;
    for (const std::string& name : request.properties) {
      const catalog::Property* member = find_sdk_member(type.properties, name);
      if (member == nullptr) {
        throw base::Exception(base::error(ErrorKind::kInvalidArgument,
                                          "'{}': {} has no property '{}'", request.name, type.name,
                                          name));
      }
      wanted.insert(member->name);
    }
    Value::Object kept;
    for (const auto& [name, value] : *inputs.if_object()) {
      const bool asked = wanted.empty() ? !is_default(type, name, value) && !is_empty(value)
                                        : wanted.contains(name);
      if (asked || must_be_given(type, name)) {
        kept.emplace(name, value);
      }
    }
    return kept;
  }

  /// A list of a resource without what others of the stack have added to it.
  void take_out_contributions() {
    Snapshot all = recorded_;
    std::uint64_t serial = all.next_number();
    for (AdoptedResource& resource : adoption_.resources) {
      resource.state.serial = serial++;
      all.put(resource.state);
    }
    const Contributions contributions(all);
    for (AdoptedResource& resource : adoption_.resources) {
      const catalog::ResourceType* type = catalog::find_resource_type(resource.state.type);
      const Contributions::Lists& added = contributions.to(resource.state);
      if (type == nullptr || added.empty()) {
        continue;
      }
      resource.state.inputs = own_part(*type, resource.state.inputs, added);
      Value::Object kept = *resource.state.inputs.if_object();
      for (const auto& [list, elements] : added) {
        const auto found = kept.find(list);
        if (found != kept.end() && is_empty(found->second)) {
          kept.erase(found);
        }
      }
      resource.state.inputs = kept;
    }
  }

  void refer() {
    KnownReferences references;
    for (const auto& [serial, resource] : recorded_.resources()) {
      references.add(resource);
    }
    for (const AdoptedResource& resource : adoption_.resources) {
      references.add(resource.state);
    }
    for (AdoptedResource& resource : adoption_.resources) {
      resource.declared = references.put_into(resource.state.inputs, resource.state.urn);
    }
  }

  /// URNs of adopted resources that must be declared first.
  std::set<std::string> needs(const AdoptedResource& resource) const {
    std::set<std::string> urns;
    resource.declared.for_each_attribute([&](const Value::Attribute& attribute) {
      if (urns_.contains(attribute.urn)) {
        urns.insert(attribute.urn);
      }
    });
    if (urns_.contains(resource.state.parent)) {
      urns.insert(resource.state.parent);
    }
    return urns;
  }

  /// Each behind what it refers to. In a circle the first keeps its texts as they are.
  void sort() {
    std::vector<AdoptedResource> waiting = std::move(adoption_.resources);
    std::vector<AdoptedResource> sorted;
    std::set<std::string> done;
    while (!waiting.empty()) {
      auto next = std::ranges::find_if(waiting, [&](const AdoptedResource& resource) {
        return std::ranges::all_of(needs(resource),
                                   [&](const std::string& urn) { return done.contains(urn); });
      });
      if (next == waiting.end()) {
        next = std::ranges::find_if(waiting, [&](const AdoptedResource& resource) {
          return resource.state.parent.empty() || !urns_.contains(resource.state.parent) ||
                 done.contains(resource.state.parent);
        });
        next->declared = next->state.inputs;
      }
      record_dependencies(*next);
      done.insert(next->state.urn);
      sorted.push_back(std::move(*next));
      waiting.erase(next);
    }
    adoption_.resources = std::move(sorted);
  }

  static void record_dependencies(AdoptedResource& resource) {
    std::set<std::string> all;
    const Value::Object* members = resource.declared.if_object();
    for (const auto& [property, value] : members != nullptr ? *members : Value::Object{}) {
      std::set<std::string> urns;
      value.for_each_attribute(
          [&](const Value::Attribute& attribute) { urns.insert(attribute.urn); });
      if (!urns.empty()) {
        resource.state.property_dependencies.emplace(
            property, std::vector<std::string>(urns.begin(), urns.end()));
        all.insert(urns.begin(), urns.end());
      }
    }
    resource.state.dependencies.assign(all.begin(), all.end());
  }

  const Snapshot& recorded_;
  Provider& provider_;
  const AdoptionOptions& options_;
  Adoption adoption_;
  std::set<std::string> urns_;
  std::vector<std::string> unreadable_;
};

}  // namespace

base::Result<Adoption> read_adoption(const std::vector<ImportRequest>& requests,
                                     const Snapshot& recorded, Provider& provider,
                                     const AdoptionOptions& options) {
  return base::caught([&] { return Reading(recorded, provider, options).run(requests); });
}

base::Result<Adoption> adopt(const std::vector<ImportRequest>& requests, StateStore& store,
                             Provider& provider, base::Clock& clock, const AdoptionOptions& options,
                             const std::function<bool(const Adoption&)>& confirm) {
  auto journal = store.open();
  if (!journal) {
    return std::move(journal).error();
  }
  auto adoption = read_adoption(requests, (*journal)->snapshot(), provider, options);
  if (!adoption) {
    return adoption;
  }
  if (!confirm(*adoption)) {
    return base::error(ErrorKind::kCancelled, "nothing was imported");
  }
  RunHistory history(store, clock, (*journal)->snapshot());
  if (auto begun = history.begin(RunKind::kImport, options.about); !begun) {
    return std::move(begun).error();
  }
  for (AdoptedResource& resource : adoption->resources) {
    resource.state.serial = (*journal)->take_number();
    resource.state.created = base::format_rfc3339(clock.wall_now());
    resource.state.modified = resource.state.created;
    if (auto put = (*journal)->put(resource.state); !put) {
      return std::move(put).error();
    }
  }
  const Summary done{.kind = RunKind::kImport,
                     .counts = {{Action::kImport, adoption->resources.size()}}};
  if (auto kept = history.end(done, **journal); !kept) {
    adoption->notes.push_back("this import is not wholly in the stack's history: " +
                              kept.error().message);
  }
  if (auto finished = (*journal)->finish(); !finished) {
    return std::move(finished).error();
  }
  return adoption;
}

}  // namespace engine
