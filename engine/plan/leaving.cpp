#include "engine/plan/leaving.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

namespace engine {

namespace {

using Serials = std::set<std::uint64_t>;

/// Whether something exists that protection can save.
bool is_protected(const ResourceState& resource) {
  return resource.protect && !resource.delete_pending && !resource.pending_replacement;
}

class Leaving {
 public:
  Leaving(const Snapshot& recorded, const Selection& selection, base::Diagnostics& diagnostics)
      : recorded_(recorded),
        selection_(selection),
        dependents_(dependents_of(recorded)),
        diagnostics_(diagnostics) {}

  Serials with_up(const std::unordered_set<std::uint64_t>& claimed,
                  const std::unordered_set<std::string>& stays) {
    for (const auto& [serial, resource] : recorded_.resources()) {
      if (!claimed.contains(serial)) {
        candidates_.insert(serial);
      }
    }
    choose(excluded_by_name());
    report_blocked([&](const ResourceState& dependent) {
      return !claimed.contains(dependent.serial) || stays.contains(dependent.urn);
    });
    return std::move(leaving_);
  }

  Serials with_destroy() {
    for (const auto& [serial, resource] : recorded_.resources()) {
      candidates_.insert(serial);
    }
    choose(excluded_by_name());
    report_blocked([](const ResourceState&) { return true; });
    return std::move(leaving_);
  }

 private:
  /// What is excluded by itself.
  Serials excluded_by_name() const {
    Serials excluded;
    for (const auto& [serial, resource] : recorded_.resources()) {
      if (any_matches(selection_.excludes, resource.urn) ||
          (selection_.exclude_protected && is_protected(resource))) {
        excluded.insert(serial);
      }
    }
    return excluded;
  }

  void choose(Serials excluded) {
    if (selection_.exclude_dependents) {
      add_dependents(recorded_, dependents_, excluded);
    }
    keep_ground(excluded);
    for (const std::uint64_t serial : candidates_) {
      const ResourceState& resource = *recorded_.find(serial);
      if (!excluded.contains(serial) &&
          (selection_.targets.empty() || any_matches(selection_.targets, resource.urn))) {
        leaving_.insert(serial);
      }
    }
    if (selection_.dependents) {
      add_dependents(recorded_, dependents_, leaving_);
      std::erase_if(leaving_, [&](std::uint64_t serial) {
        return excluded.contains(serial) || !candidates_.contains(serial);
      });
    }
    refuse_protected();
  }

  /// What somebody who stays stands on stays too, as far as it would be deleted at all.
  void keep_ground(Serials& excluded) const {
    std::vector<std::uint64_t> open(excluded.begin(), excluded.end());
    while (!open.empty()) {
      const ResourceState& at = *recorded_.find(open.back());
      open.pop_back();
      for (const std::string_view urn : stands_on(at)) {
        const ResourceState* ground = recorded_.find(urn);
        if (ground != nullptr && candidates_.contains(ground->serial) &&
            excluded.insert(ground->serial).second) {
          open.push_back(ground->serial);
        }
      }
    }
  }

  void refuse_protected() {
    std::erase_if(leaving_, [&](std::uint64_t serial) {
      const ResourceState& resource = *recorded_.find(serial);
      const bool refused = is_protected(resource) && !selection_.ignore_protect;
      if (refused) {
        diagnostics_.push_back(
            protected_finding(resource, "deleted", selection_.protection_setting));
        refused_.insert(serial);
      }
      return refused;
    });
  }

  template <class Stays>
  void report_blocked(const Stays& stays) {
    for (const std::uint64_t serial : leaving_) {
      const ResourceState& resource = *recorded_.find(serial);
      if (resource.delete_pending) {
        continue;  // whoever has its URN now stays
      }
      for (const ResourceState* dependent : dependents(resource)) {
        if (!leaving_.contains(dependent->serial) && !refused_.contains(dependent->serial) &&
            stays(*dependent)) {
          diagnostics_.push_back(
              {.summary = fmt::format("{} depends on it and would stay", dependent->urn),
               .fix = fmt::format("add --target {}, or --target-dependents", dependent->urn),
               .resource = resource.urn});
        }
      }
    }
  }

  const std::vector<const ResourceState*>& dependents(const ResourceState& resource) const {
    static const std::vector<const ResourceState*> kNone;
    const auto found = dependents_.find(resource.urn);
    return found == dependents_.end() ? kNone : found->second;
  }

  const Snapshot& recorded_;
  const Selection& selection_;
  const Dependents dependents_;
  base::Diagnostics& diagnostics_;
  Serials candidates_;  ///< what could be deleted at all
  Serials leaving_;
  Serials refused_;
};

}  // namespace

std::vector<std::string_view> stands_on(const ResourceState& resource) {
  std::vector<std::string_view> urns(resource.dependencies.begin(), resource.dependencies.end());
  for (const std::string_view urn :
       {std::string_view(resource.parent), std::string_view(resource.deleted_with)}) {
    if (!urn.empty() && std::ranges::find(urns, urn) == urns.end()) {
      urns.push_back(urn);
    }
  }
  return urns;
}

void add_dependents(const Snapshot& recorded, const Dependents& dependents,
                    std::set<std::uint64_t>& serials) {
  std::vector<std::uint64_t> open(serials.begin(), serials.end());
  while (!open.empty()) {
    const auto found = dependents.find(recorded.find(open.back())->urn);
    open.pop_back();
    if (found == dependents.end()) {
      continue;
    }
    for (const ResourceState* dependent : found->second) {
      if (serials.insert(dependent->serial).second) {
        open.push_back(dependent->serial);
      }
    }
  }
}

Dependents dependents_of(const Snapshot& recorded) {
  Dependents dependents;
  for (const auto& [serial, resource] : recorded.resources()) {
    for (const std::string_view urn : stands_on(resource)) {
      dependents[urn].push_back(&resource);
    }
  }
  return dependents;
}

base::Diagnostic protected_finding(const ResourceState& recorded, std::string_view verb,
                                   const std::string& setting) {
  const std::string lifted =
      setting.empty() ? "declare it with protect = false"
                      : fmt::format("`settle config set {} false` lifts the protection", setting);
  return {.summary = fmt::format("it cannot be {} because it is protected", verb),
          .fix = fmt::format("{}; run `settle up` then, and this again. Of what is not declared: "
                             "`settle state unprotect '{}'`",
                             lifted, recorded.urn),
          .resource = recorded.urn};
}

std::set<std::uint64_t> leaving_with_up(const Snapshot& recorded, const Selection& selection,
                                        const std::unordered_set<std::uint64_t>& claimed,
                                        const std::unordered_set<std::string>& stays,
                                        base::Diagnostics& diagnostics) {
  return Leaving(recorded, selection, diagnostics).with_up(claimed, stays);
}

std::set<std::uint64_t> leaving_with_destroy(const Snapshot& recorded, const Selection& selection,
                                             base::Diagnostics& diagnostics) {
  return Leaving(recorded, selection, diagnostics).with_destroy();
}

}  // namespace engine
