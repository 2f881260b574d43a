#include "engine/state/edits.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/encoding.h"
#include "engine/graph/urn.h"
#include "engine/state/references.h"

namespace engine {

namespace {

using base::ErrorKind;
using Urns = std::vector<std::string>;

std::string nearest_record(const Snapshot& snapshot, std::string_view urn) {
  const std::string_view wanted = parse_urn(urn).name.empty() ? urn : parse_urn(urn).name;
  std::string nearest;
  std::size_t least = std::max<std::size_t>(3, wanted.size() / 3);
  for (const auto& [serial, resource] : snapshot.resources()) {
    const std::size_t distance = base::edit_distance(parse_urn(resource.urn).name, wanted);
    if (distance < least) {
      least = distance;
      nearest = resource.urn;
    }
  }
  return nearest;
}

bool needs(const ResourceState& resource, std::string_view urn) {
  bool found = false;
  for_each_reference(resource, [&](const ReferenceName& /*name*/, const std::string& other) {
    found = found || other == urn;
  });
  return found;
}

bool is_under_way(const Snapshot& snapshot, std::string_view urn) {
  return std::ranges::any_of(snapshot.pending(),
                             [&](const auto& entry) { return entry.second.resource.urn == urn; });
}

/// The URNs and everything that needs them, what needs others before these.
Urns with_dependents(const Snapshot& snapshot, const Urns& urns) {
  Urns all = urns;
  std::set<std::string> seen(urns.begin(), urns.end());
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::string& dependent : dependents_of(snapshot, all[i])) {
      if (seen.insert(dependent).second) {
        all.push_back(std::move(dependent));
      }
    }
  }
  std::ranges::reverse(all);
  return all;
}

base::Result<void> check_forgettable(const Snapshot& snapshot, const Urns& urns,
                                     const ForgetOptions& options) {
  for (const std::string& urn : urns) {
    auto records = records_of(snapshot, urn);
    if (!records) {
      return std::move(records).error();
    }
    if (options.force) {
      continue;
    }
    if (std::ranges::any_of(*records, [](const ResourceState* each) { return each->protect; })) {
      return base::error(ErrorKind::kConflict,
                         "{} can't be safely deleted because it is protected. Re-run this command "
                         "with --force to force deletion",
                         urn);
    }
    if (is_under_way(snapshot, urn)) {
      return base::error(
          ErrorKind::kConflict,
          "{} has an operation that was interrupted: `settle refresh` or `settle up` "
          "finds out what became of it. Re-run this command with --force to forget "
          "that too",
          urn);
    }
  }
  return {};
}

base::Result<void> check_unneeded(const Snapshot& snapshot, const Urns& urns) {
  std::string needed;
  for (const std::string& urn : urns) {
    for (const std::string& dependent : dependents_of(snapshot, urn)) {
      if (std::ranges::find(urns, dependent) == urns.end()) {
        needed += fmt::format("\n * {} ({})", parse_urn(dependent).name, dependent);
      }
    }
  }
  if (!needed.empty()) {
    return base::error(ErrorKind::kConflict,
                       "{} can't be safely deleted because the following resources depend on "
                       "it:{}\n\nDelete those resources first or pass --target-dependents.",
                       urns.front(), needed);
  }
  return {};
}

/// Changes every record of the URNs by `change`, which says whether it did.
template <class Change>
base::Result<std::size_t> change_records(Snapshot& snapshot, const Urns& urns,
                                         const Change& change) {
  std::vector<ResourceState> changed;
  for (const std::string& urn : urns) {
    auto records = records_of(snapshot, urn);
    if (!records) {
      return std::move(records).error();
    }
    for (const ResourceState* record : *records) {
      ResourceState copy = *record;
      if (change(copy)) {
        changed.push_back(std::move(copy));
      }
    }
  }
  for (ResourceState& each : changed) {
    snapshot.put(each);
  }
  return changed.size();
}

/// Takes every reference out for which `goes` is true; says which, once each.
Urns cut_references(ResourceState& resource, const std::function<bool(const std::string&)>& goes) {
  Urns cut;
  erase_references(resource, [&](const ReferenceName& name, const std::string& urn) {
    const bool gone = goes(urn);
    if (gone && name.kind != ReferenceKind::kPropertyDependency) {
      cut.push_back(urn);
    }
    return gone;
  });
  return cut;
}

}  // namespace

base::Result<std::vector<const ResourceState*>> records_of(const Snapshot& snapshot,
                                                           std::string_view urn) {
  if (const ResourceState* current = snapshot.find(urn)) {
    return std::vector{current};
  }
  std::vector<const ResourceState*> records;
  for (const auto& [serial, resource] : snapshot.resources()) {
    if (resource.urn == urn) {
      records.push_back(&resource);
    }
  }
  if (records.empty()) {
    const std::string meant = nearest_record(snapshot, urn);
    return base::error(ErrorKind::kNotFound,
                       "No such resource \"{}\" exists in the current state{}", urn,
                       meant.empty() ? "" : fmt::format("; did you mean {}?", meant));
  }
  return records;
}

std::vector<std::string> dependents_of(const Snapshot& snapshot, std::string_view urn) {
  Urns dependents;
  for (const auto& [serial, resource] : snapshot.resources()) {
    if (resource.urn != urn && needs(resource, urn)) {
      dependents.push_back(resource.urn);
    }
  }
  return dependents;
}

base::Result<std::vector<std::string>> forget(Snapshot& snapshot,
                                              const std::vector<std::string>& urns,
                                              const ForgetOptions& options) {
  const Urns all = options.dependents ? with_dependents(snapshot, urns) : urns;
  if (auto allowed = check_forgettable(snapshot, all, options); !allowed) {
    return std::move(allowed).error();
  }
  if (auto allowed = check_unneeded(snapshot, all); !allowed) {
    return std::move(allowed).error();
  }
  for (const std::string& urn : all) {
    const auto records = records_of(snapshot, urn);
    std::vector<std::uint64_t> serials;
    std::ranges::transform(*records, std::back_inserter(serials), &ResourceState::serial);
    std::ranges::for_each(serials, [&](std::uint64_t serial) { snapshot.drop(serial); });
    std::vector<std::uint64_t> operations;
    for (const auto& [id, operation] : snapshot.pending()) {
      if (operation.resource.urn == urn) {
        operations.push_back(id);
      }
    }
    std::ranges::for_each(operations, [&](std::uint64_t id) { snapshot.end(id); });
  }
  return all;
}

base::Result<std::size_t> set_protected(Snapshot& snapshot, const std::vector<std::string>& urns,
                                        bool value) {
  return change_records(snapshot, urns, [&](ResourceState& resource) {
    return std::exchange(resource.protect, value) != value;
  });
}

base::Result<std::size_t> set_tainted(Snapshot& snapshot, const std::vector<std::string>& urns,
                                      bool value) {
  for (const std::string& urn : urns) {
    const ResourceState* resource = snapshot.find(urn);
    if (resource != nullptr && resource->component) {
      return base::error(ErrorKind::kInvalidArgument,
                         "{} is a component: there is nothing to replace; taint what is in it",
                         urn);
    }
  }
  return change_records(snapshot, urns, [&](ResourceState& resource) {
    const bool changes = value ? resource.taint != Taint::kReplace : resource.taint != Taint::kNone;
    if (changes) {
      resource.taint = value ? Taint::kReplace : Taint::kNone;
      resource.failure.clear();
    }
    return changes;
  });
}

Snapshot with_urns(const Snapshot& snapshot,
                   const std::function<std::string(const std::string&)>& renamed) {
  Snapshot result;
  result.reserve_numbers(snapshot.next_number());
  result.set_outputs(snapshot.outputs());
  result.set_digest_key(snapshot.digest_key());
  for (const auto& [serial, resource] : snapshot.resources()) {
    ResourceState copy = resource;
    rename_urns(copy, renamed);
    result.put(std::move(copy));
  }
  for (const auto& [id, operation] : snapshot.pending()) {
    PendingOperation copy = operation;
    rename_urns(copy.resource, renamed);
    result.begin(std::move(copy));
  }
  return result;
}

std::string urn_in_stack(std::string_view urn, std::string_view project, std::string_view stack) {
  const Urn parts = parse_urn(urn);
  return parts.name.empty() ? std::string(urn)
                            : fmt::format("urn:pulumi:{}::{}::{}::{}", stack, project,
                                          parts.qualified_type, parts.name);
}

base::Result<std::string> rename_resource(Snapshot& snapshot, const std::string& urn,
                                          std::string_view name) {
  if (auto records = records_of(snapshot, urn); !records) {
    return std::move(records).error();
  }
  const Urn parts = parse_urn(urn);
  if (name.empty() || parts.name.empty()) {
    return base::error(ErrorKind::kInvalidArgument, "a resource cannot be renamed to '{}'", name);
  }
  const std::string wanted = fmt::format("urn:pulumi:{}::{}::{}::{}", parts.stack, parts.project,
                                         parts.qualified_type, name);
  if (wanted == urn) {
    return base::error(ErrorKind::kInvalidArgument, "{} has that name already", urn);
  }
  if (records_of(snapshot, wanted)) {
    return base::error(
        ErrorKind::kAlreadyExists,
        "The chosen new urn for the state resource conflicts with an existing urn: {}", wanted);
  }
  snapshot =
      with_urns(snapshot, [&](const std::string& each) { return each == urn ? wanted : each; });
  return wanted;
}

namespace {

/// What moves: the URNs, their children, and with --include-parents what they are children of.
base::Result<std::set<std::string>> moving(const Snapshot& source, const Urns& urns,
                                           bool include_parents) {
  std::set<std::string> all;
  for (const std::string& urn : urns) {
    if (auto records = records_of(source, urn); !records) {
      return std::move(records).error();
    }
    all.insert(urn);
    const ResourceState* at = source.find(urn);
    while (include_parents && at != nullptr && !at->parent.empty() &&
           all.insert(at->parent).second) {
      at = source.find(at->parent);
    }
  }
  const std::set<std::string> roots(urns.begin(), urns.end());
  std::set<std::string> below = roots;
  bool grown = true;
  while (grown) {
    grown = false;
    for (const auto& [serial, resource] : source.resources()) {
      grown |= below.contains(resource.parent) && below.insert(resource.urn).second;
    }
  }
  all.insert(below.begin(), below.end());
  for (const std::string& urn : all) {
    if (is_under_way(source, urn)) {
      return base::error(ErrorKind::kConflict,
                         "{} has an operation that was interrupted: run `settle refresh` first",
                         urn);
    }
  }
  return all;
}

}  // namespace

base::Result<Moved> move_resources(const Snapshot& source, const Snapshot& target,
                                   const std::vector<std::string>& urns,
                                   const MoveOptions& options) {
  const auto all = moving(source, urns, options.include_parents);
  if (!all) {
    return all.error();
  }
  Moved moved{source, target, {}, {}};
  const auto renamed = [&](const std::string& urn) {
    return urn_in_stack(urn, options.to_project, options.to_stack);
  };
  for (const auto& [serial, resource] : source.resources()) {
    ResourceState copy = resource;
    if (!all->contains(resource.urn)) {
      for (const std::string& urn :
           cut_references(copy, [&](const auto& each) { return all->contains(each); })) {
        moved.notes.push_back(fmt::format("{} stays and depended on {}", resource.urn, urn));
      }
      moved.source.put(std::move(copy));
      continue;
    }
    moved.source.drop(serial);
    moved.urns.push_back(resource.urn);
    // A component that several share may be there already.
    const ResourceState* present = target.find(renamed(resource.urn));
    if (present != nullptr && present->type == resource.type &&
        present->identifier == resource.identifier) {
      continue;
    }
    if (present != nullptr && !resource.delete_pending) {
      return base::error(ErrorKind::kAlreadyExists, "the resource {} is in stack '{}' already",
                         renamed(resource.urn), options.to_stack);
    }
    for (const std::string& urn :
         cut_references(copy, [&](const auto& each) { return !all->contains(each); })) {
      if (urn != resource.parent) {
        moved.notes.push_back(fmt::format("{} moves and depended on {}", resource.urn, urn));
      }
    }
    rename_urns(copy, renamed);
    copy.serial = moved.target.next_number();
    copy.secret_digests.clear();  // they are made with the other stack's key
    moved.target.put(std::move(copy));
  }
  return moved;
}

}  // namespace engine
