#include "engine/state/repair.h"

#include <map>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "engine/state/references.h"

namespace engine {

namespace {

using UrnList = std::vector<std::string>;

class Repairer {
 public:
  explicit Repairer(const Snapshot& snapshot) {
    result_.snapshot = snapshot;
    for (const auto& [serial, resource] : snapshot.resources()) {
      resources_.push_back(resource);
    }
  }

  Repair run() {
    drop_nameless();
    settle_duplicates();
    clear_components();
    for (ResourceState& resource : resources_) {
      prune(resource);
    }
    break_circles();
    for (const ResourceState& resource : resources_) {
      result_.snapshot.put(resource);
    }
    return std::move(result_);
  }

 private:
  template <class... Args>
  void note(fmt::format_string<Args...> text, Args&&... args) {
    result_.notes.push_back(fmt::format(text, std::forward<Args>(args)...));
  }

  void drop_nameless() {
    std::erase_if(resources_, [&](const ResourceState& resource) {
      const bool nameless = resource.urn.empty() || resource.type.empty();
      if (nameless) {
        note("record {} has no {}: forgotten{}", resource.serial,
             resource.urn.empty() ? "URN" : "type",
             resource.identifier.empty() ? "" : ", '" + resource.identifier + "' goes on existing");
        result_.snapshot.drop(resource.serial);
      }
      return nameless;
    });
  }

  void settle_duplicates() {
    std::map<std::string, ResourceState*> last;
    for (ResourceState& resource : resources_) {  // in the order of their serials
      if (resource.delete_pending) {
        continue;
      }
      ResourceState*& earlier = last[resource.urn];
      if (earlier != nullptr) {
        if (earlier->identifier != resource.identifier && !earlier->component) {
          note("{} is recorded twice: '{}' stays, '{}' is deleted by the next `up`", resource.urn,
               resource.identifier, earlier->identifier);
          earlier->delete_pending = true;
        } else {
          note("{} is recorded twice: the older record is forgotten", resource.urn);
          result_.snapshot.drop(earlier->serial);
          forgotten_.insert(earlier->serial);
        }
      }
      earlier = &resource;
    }
    std::erase_if(resources_, [&](const ResourceState& resource) {
      return forgotten_.contains(resource.serial);
    });
    for (const ResourceState& resource : resources_) {
      known_.insert(resource.urn);
    }
  }

  void clear_components() {
    for (ResourceState& resource : resources_) {
      if (resource.component && !resource.identifier.empty()) {
        note("{} is a component and had the id '{}': removed", resource.urn, resource.identifier);
        resource.identifier.clear();
      }
    }
  }

  void prune(ResourceState& resource) {
    erase_references(resource, [&](const ReferenceName& name, const std::string& urn) {
      const bool is_itself = urn == resource.urn;
      const bool goes = is_itself || !known_.contains(urn);
      if (goes) {
        note("{}: its {} {} is {}: removed", resource.urn, name.text(), urn,
             is_itself ? "itself" : "not in the state");
      }
      return goes;
    });
  }

  /// Depth first, without recursion over resources: states are long chains at times.
  void break_circles() {
    std::map<std::string, ResourceState*> current;
    for (ResourceState& resource : resources_) {
      if (!resource.delete_pending) {
        current[resource.urn] = &resource;
      }
    }
    enum class Mark { kOpen, kDone };
    std::map<std::string, Mark> marks;
    for (const auto& [root, unused] : current) {
      if (marks.contains(root)) {
        continue;
      }
      std::vector<std::pair<std::string, UrnList>> path;
      path.emplace_back(root, references(*current[root]));
      marks[root] = Mark::kOpen;
      while (!path.empty()) {
        auto& [urn, left] = path.back();
        if (left.empty()) {
          marks[urn] = Mark::kDone;
          path.pop_back();
          continue;
        }
        const std::string next = std::move(left.back());
        left.pop_back();
        const auto mark = marks.find(next);
        if (mark == marks.end() && current.contains(next)) {
          marks[next] = Mark::kOpen;
          path.emplace_back(next, references(*current[next]));
        } else if (mark != marks.end() && mark->second == Mark::kOpen) {
          note("{} needs itself by way of {}: that reference is removed", urn, next);
          erase_references(*current[urn], [&](const ReferenceName& /*name*/,
                                              const std::string& other) { return other == next; });
        }
      }
    }
  }

  static UrnList references(const ResourceState& resource) {
    std::set<std::string> urns;
    for_each_reference(
        resource, [&](const ReferenceName& /*name*/, const std::string& urn) { urns.insert(urn); });
    return {urns.begin(), urns.end()};
  }

  Repair result_;
  std::vector<ResourceState> resources_;  ///< by serial
  std::set<std::uint64_t> forgotten_;
  std::set<std::string> known_;
};

}  // namespace

Repair repair(const Snapshot& snapshot) {
  return Repairer(snapshot).run();
}

}  // namespace engine
