#include "engine/state/state.h"

#include <algorithm>
#include <utility>

namespace engine {

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
  const auto found = current_.find(std::string(urn));
  return found == current_.end() ? nullptr : find(found->second);
}

const ResourceState* Snapshot::find(std::uint64_t serial) const {
  const auto found = resources_.find(serial);
  return found == resources_.end() ? nullptr : found->second.get();
}

void Snapshot::put(ResourceState resource) {
  drop(resource.serial);  // its URN or its being current may have changed
  next_number_ = std::max(next_number_, resource.serial + 1);
  if (!resource.delete_pending) {
    current_[resource.urn] = resource.serial;
  }
  const std::uint64_t serial = resource.serial;
  resources_.insert_or_assign(serial, std::make_shared<const ResourceState>(std::move(resource)));
}

void Snapshot::drop(std::uint64_t serial) {
  const auto found = resources_.find(serial);
  if (found == resources_.end()) {
    return;
  }
  const auto current = current_.find(found->second->urn);
  if (current != current_.end() && current->second == serial) {
    current_.erase(current);
  }
  resources_.erase(found);
}

void Snapshot::begin(PendingOperation operation) {
  next_number_ = std::max({next_number_, operation.id + 1, operation.resource.serial + 1});
  pending_.insert_or_assign(operation.id, std::move(operation));
}

void Snapshot::accept(std::uint64_t id, std::string request_token) {
  if (const auto found = pending_.find(id); found != pending_.end()) {
    found->second.request_token = std::move(request_token);
  }
}

void Snapshot::end(std::uint64_t id) {
  pending_.erase(id);
}

}  // namespace engine
