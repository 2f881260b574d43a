#include "engine/history/kept_states.h"

#include <algorithm>

#include "engine/graph/urn.h"
#include "engine/history/history.h"
#include "engine/state/codec.h"
#include "engine/state/edits.h"

namespace engine {

namespace {

using base::ErrorKind;

constexpr std::string_view kStateEnding = ".checkpoint";
constexpr std::string_view kChanges = ".changes";
constexpr std::size_t kCheckpointsMax = 4;
/// Reading a version reads so many objects at most.
constexpr std::ptrdiff_t kChangesMax = 15;

/// What was kept before the stack was renamed has its URNs under the earlier name.
Snapshot as_named_now(Snapshot state, const StackId& id) {
  const bool renamed = std::ranges::any_of(state.resources(), [&](const auto& entry) {
    return parse_urn(entry.second.urn).stack != id.stack;
  });
  return !renamed ? std::move(state) : with_urns(state, [&](const std::string& urn) {
    return urn_in_stack(urn, id.project, id.stack);
  });
}

}  // namespace

KeptStates::KeptStates(StateStore& store)
    : store_(store), folder_(stack_folder(store.id()) + "/history") {}

ObjectStore& KeptStates::objects() const {
  return store_.backend().objects();
}

std::string KeptStates::key(std::uint64_t version, std::string_view suffix) const {
  return folder_ + "/" + versioned_name(version, suffix);
}

base::Result<KeptStates::Kept> KeptStates::list() const {
  const base::Result<ObjectListing> listing = objects().list(folder_);
  if (!listing) {
    return listing.error();
  }
  return Kept{versions_in(listing->objects, kStateEnding), versions_in(listing->objects, kChanges)};
}

base::Result<std::vector<std::uint64_t>> KeptStates::versions() const {
  const base::Result<Kept> kept = list();
  if (!kept) {
    return kept.error();
  }
  std::vector<std::uint64_t> all;
  std::ranges::merge(kept->checkpoints, kept->changes, std::back_inserter(all));
  return all;
}

base::Result<Snapshot> KeptStates::replay(const std::string& key, Snapshot onto) const {
  const base::Result<StoredObject> object = objects().get(key);
  if (!object) {
    return object.error();
  }
  const std::string place = objects().place(key);
  const StatePlace where{place, "another version"};
  const auto header = Journal::read_head(object->bytes, where);
  if (!header) {
    return header.error();
  }
  const auto secrets = store_.secrets_of(header->secrets);
  if (!secrets) {
    return secrets.error().in(place);
  }
  StateCodec codec(**secrets);
  auto opened = Journal::replay(object->bytes, where, codec, std::move(onto));
  if (!opened) {
    return std::move(opened).error();
  }
  return std::move(opened->snapshot);
}

base::Result<Snapshot> KeptStates::load(std::uint64_t version) const {
  const base::Result<Kept> kept = list();
  if (!kept) {
    return kept.error();
  }
  const auto after = std::ranges::upper_bound(kept->checkpoints, version);
  const bool whole = after != kept->checkpoints.begin() && *(after - 1) == version;
  if (after == kept->checkpoints.begin() ||
      !(whole || std::ranges::binary_search(kept->changes, version))) {
    const auto all = versions();
    return base::error(ErrorKind::kNotFound, "the state of version {} of stack '{}' is not kept{}",
                       version, store_.id().stack,
                       !all || all->empty() ? std::string()
                                            : fmt::format("; there are those of versions {} to {}",
                                                          all->front(), all->back()));
  }
  const std::uint64_t first = *(after - 1);
  base::Result<Snapshot> state = replay(key(first, kStateEnding), Snapshot());
  for (const std::uint64_t each : kept->changes) {
    if (state && each > first && each <= version) {
      state = replay(key(each, kChanges), *std::move(state));
    }
  }
  return state ? as_named_now(*std::move(state), store_.id()) : std::move(state);
}

base::Result<void> KeptStates::keep(std::uint64_t version, const Snapshot& before,
                                    Journal& journal) {
  const base::Result<Kept> kept = list();
  if (!kept) {
    return kept.error();
  }
  const std::uint64_t last = kept->checkpoints.empty() ? 0 : kept->checkpoints.back();
  const auto since =
      std::ranges::count_if(kept->changes, [&](std::uint64_t each) { return each > last; });
  const bool follows =
      before.version() != 0 && last != 0 && before.version() >= last && since < kChangesMax;
  base::Result<std::string> bytes = follows ? journal.changes_since(before) : journal.whole_state();
  if (!bytes) {
    return std::move(bytes).error();
  }
  const auto put = objects().put(key(version, follows ? kChanges : kStateEnding), *bytes);
  if (!put) {
    return put.error();
  }
  return follows ? base::Result<void>() : forget_old(*kept);
}

base::Result<void> KeptStates::keep_again() {
  const auto now = store_.whole();
  if (!now || now->version == 0) {
    return now ? base::Result<void>() : now.error();
  }
  const base::Result<Kept> kept = list();
  if (!kept) {
    return kept.error();
  }
  const auto put = objects().put(key(now->version, kStateEnding), now->bytes);
  if (!put) {
    return put.error();
  }
  return std::ranges::binary_search(kept->checkpoints, now->version) ? base::Result<void>()
                                                                     : forget_old(*kept);
}

/// Before a new checkpoint, `kept` has those that were there.
base::Result<void> KeptStates::forget_old(const Kept& kept) {
  if (kept.checkpoints.size() < kCheckpointsMax) {
    return {};
  }
  const std::uint64_t oldest = kept.checkpoints[kept.checkpoints.size() - (kCheckpointsMax - 1)];
  const std::pair<const std::vector<std::uint64_t>*, std::string_view> kinds[] = {
      {&kept.changes, kChanges}, {&kept.checkpoints, kStateEnding}};
  for (const auto& [versions, suffix] : kinds) {
    for (const std::uint64_t version : *versions) {
      if (version >= oldest) {
        continue;
      }
      if (auto removed = objects().remove(key(version, suffix)); !removed) {
        return removed;
      }
    }
  }
  return {};
}

base::Result<Snapshot> load_version(StateStore& store, std::uint64_t version) {
  const base::Result<RunRecord> record = History(store.backend(), store.id()).read(version);
  if (!record) {
    return record.error();
  }
  if (record->state == 0) {
    return base::error(ErrorKind::kNotFound,
                       "no state was kept at version {} of stack '{}': the run was interrupted",
                       version, store.id().stack);
  }
  return KeptStates(store).load(record->state);
}

}  // namespace engine
