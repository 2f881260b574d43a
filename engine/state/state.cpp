#include "engine/state/state.h"

#include <algorithm>
#include <utility>

#include "engine/state/references.h"

namespace engine {

namespace {

/// The URNs that a record names, its parent aside: a component goes after all that is in it.
template <class Function>
void for_each_needed(const ResourceState& resource, const Function& function) {
  for_each_reference(resource, [&](const ReferenceName& name, const std::string& urn) {
    if (name.kind != ReferenceKind::kParent) {
      function(urn);
    }
  });
}

}  // namespace

std::string_view name(PendingKind kind) {
  switch (kind) {
    case PendingKind::kCreate:
      return "creating";
    case PendingKind::kUpdate:
      return "updating";
    case PendingKind::kDelete:
      return "deleting";
  }
  return "";
}

const ResourceState* Snapshot::find(std::string_view urn) const {
  const auto found = current_.find(urn);
  return found == current_.end() ? nullptr : found->second;
}

const ResourceState* Snapshot::find(std::uint64_t serial) const {
  const auto found = resources_.find(serial);
  return found == resources_.end() ? nullptr : found->second.get();
}

void Snapshot::put(ResourceState resource) {
  version_ = 0;
  erase(resource.serial);  // its URN or its being current may have changed
  next_number_ = std::max(next_number_, resource.serial + 1);
  const auto added = std::make_shared<const ResourceState>(std::move(resource));
  if (!added->delete_pending) {
    const auto [other, is_first] = current_.emplace(added->urn, added.get());
    if (!is_first) {
      current_.erase(other);  // its key goes with it
      current_.emplace(added->urn, added.get());
    }
  }
  for_each_needed(*added, [this](const std::string& urn) { ++references_[urn]; });
  resources_.insert_or_assign(added->serial, added);
}

void Snapshot::drop(std::uint64_t serial) {
  version_ = 0;
  const ResourceState* resource = find(serial);
  if (resource == nullptr) {
    return;
  }
  const std::string urn = resource->urn;
  erase(serial);
  if (references_.contains(urn) && !current_.contains(urn)) {
    forget(urn);
  }
}

void Snapshot::erase(std::uint64_t serial) {
  const auto found = resources_.find(serial);
  if (found == resources_.end()) {
    return;
  }
  const auto current = current_.find(found->second->urn);
  if (current != current_.end() && current->second == found->second.get()) {
    current_.erase(current);
  }
  for_each_needed(*found->second, [this](const std::string& urn) {
    if (const auto count = references_.find(urn); --count->second == 0) {
      references_.erase(count);
    }
  });
  resources_.erase(found);
}

void Snapshot::forget(const std::string& urn) {
  std::vector<ResourceState> changed;
  for (const auto& [serial, resource] : resources_) {
    if (resource->urn == urn) {
      return;  // an older one is still to be deleted
    }
    bool refers = false;
    for_each_needed(*resource, [&](const std::string& other) { refers |= other == urn; });
    if (refers) {
      changed.push_back(*resource);
    }
  }
  for (ResourceState& resource : changed) {
    erase_references(resource, [&](const ReferenceName& name, const std::string& other) {
      return name.kind != ReferenceKind::kParent && other == urn;
    });
    put(std::move(resource));
  }
}

void Snapshot::begin(PendingOperation operation) {
  version_ = 0;
  next_number_ = std::max({next_number_, operation.id + 1, operation.resource.serial + 1});
  pending_.insert_or_assign(operation.id, std::move(operation));
}

void Snapshot::accept(std::uint64_t id, std::string request_token) {
  version_ = 0;
  if (const auto found = pending_.find(id); found != pending_.end()) {
    found->second.request_token = std::move(request_token);
  }
}

void Snapshot::end(std::uint64_t id) {
  version_ = 0;
  pending_.erase(id);
}

}  // namespace engine
