#include "engine/state/store.h"

#include <algorithm>
#include <utility>

#include <boost/json.hpp>

#include "engine/state/codec.h"
#include "engine/state/journal.h"
#include "engine/state/repair.h"

namespace engine {

namespace {

using base::ErrorKind;

/// How often the state may change between reading it and making ready to append.
constexpr int kOpeningsMax = 3;

/// kCorrupt when it is the state of another stack. The first version's header did not always say.
base::Result<void> require_own(const JournalHeader& header, const StackId& id,
                               const StatePlace& place) {
  if (header.stack.empty() || (header.project == id.project && header.stack == id.stack)) {
    return {};
  }
  return base::error(ErrorKind::kCorrupt,
                     "{} is the state of stack '{}' of project '{}', not of '{}' of '{}': it was "
                     "swapped. Nothing was changed. {}",
                     place.name, header.stack, header.project, id.stack, id.project,
                     place.way_out());
}

/// kCorrupt also when it is the state of another stack, or not the whole of it.
base::Result<Journal::Opened> read(StateLog& log, const StackId& id, StateCodec& codec,
                                   StateReach& reach) {
  if (auto known = reach.read(); !known) {
    return std::move(known).error();
  }
  auto bytes = log.read();
  if (!bytes) {
    return std::move(bytes).error();
  }
  auto opened = Journal::replay(*bytes, log.place(), codec);
  if (!opened) {
    return opened;
  }
  if (auto own = require_own(opened->header, id, log.place()); !own) {
    return std::move(own).error();
  }
  if (auto whole = reach.require(opened->snapshot, log.place()); !whole) {
    return std::move(whole).error();
  }
  return opened;
}

/// What a journal still says, and what is wrong with it.
base::Result<Repair> salvage(std::string_view bytes, const StackId& id, const StatePlace& place,
                             StateCodec& codec) {
  const auto opened = Journal::replay(bytes, place, codec);
  if (!opened && opened.error().kind != ErrorKind::kCorrupt) {
    return opened.error();
  }
  Journal::Salvaged salvaged =
      opened ? Journal::Salvaged{.snapshot = opened->snapshot, .header = opened->header}
             : Journal::salvage(bytes, codec);
  if (auto own = require_own(salvaged.header, id, place); !own) {
    return std::move(own).error();
  }
  if (!opened && salvaged.snapshot.empty()) {
    return base::error(ErrorKind::kCorrupt,
                       "nothing can be read in {} any more: a repair would forget everything. "
                       "Nothing was changed. {}",
                       place.name, place.way_out());
  }
  if (!opened && salvaged.notes.empty()) {
    salvaged.notes.push_back(opened.error().message);  // lines were moved, doubled or left out
  }
  Repair repaired = engine::repair(salvaged.snapshot);
  repaired.notes.insert(repaired.notes.begin(), salvaged.notes.begin(), salvaged.notes.end());
  return repaired;
}

base::Result<void> write_whole(StateLog& log, Lease& lease, std::string_view bytes) {
  auto written = log.replace(bytes);
  return written ? require_held(lease) : written;
}

/// Keeps what a repair takes away, each under a key of its own.
base::Result<std::string> keep(ObjectStore& objects, const std::string& key,
                               std::string_view bytes) {
  constexpr int kTriesMax = 100;
  for (int number = 1;; ++number) {
    const std::string numbered = number == 1 ? key : fmt::format("{}-{}", key, number);
    const auto kept = objects.put(numbered, bytes, Precondition::absent());
    if (kept) {
      return objects.place(numbered);
    }
    if (kept.error().kind != ErrorKind::kConflict || number == kTriesMax) {
      return kept.error();
    }
  }
}

}  // namespace

StateStore::StateStore(Backend& backend, StackId id, SecretsManager& secrets,
                       StateStoreOptions options)
    : backend_(backend), id_(std::move(id)), secrets_(secrets), options_(std::move(options)) {}

std::string StateStore::place() const {
  return backend_.log(id_)->place().name;
}

JournalHeader StateStore::header() const {
  return {.project = id_.project,
          .stack = id_.stack,
          .secrets = base::json_text(secrets_.description()),
          .sealed = options_.encrypt_whole};
}

base::Result<SecretsManager*> StateStore::secrets_of(const std::string& description) {
  if (!options_.open_secrets || description == header().secrets) {
    return &secrets_;
  }
  const auto known = earlier_.find(description);
  if (known != earlier_.end()) {
    return known->second.get();
  }
  auto opened = options_.open_secrets(description);
  if (!opened) {
    return std::move(opened).error();
  }
  return *opened == nullptr ? &secrets_
                            : earlier_.emplace(description, *std::move(opened)).first->second.get();
}

base::Result<void> StateStore::require_key_of(const JournalHeader& header) {
  const auto opens = secrets_of(header.secrets);
  if (!opens) {
    return opens.error();
  }
  if (*opens != &secrets_) {
    return base::error(ErrorKind::kConflict,
                       "the state of stack '{}' is under another key than its configuration: the "
                       "key was changed meanwhile, or the configuration is of another time. "
                       "Nothing was changed. Run the same command again, with the configuration "
                       "that belongs to the state",
                       id_.stack);
  }
  return {};
}

base::Result<StateStore::Whole> StateStore::whole() {
  StateCodec codec(secrets_);
  const auto state = load(codec);
  if (!state) {
    return state.error();
  }
  auto made = Journal::checkpoint(*state, header(), codec);
  return made ? base::Result<Whole>(Whole{state->version(), std::move(made->bytes)}) : made.error();
}

base::Result<bool> StateStore::exists() const {
  return backend_.log(id_)->exists();
}

base::Result<void> StateStore::create() {
  auto lease = backend_.acquire(id_, options_.on_cancel);
  if (!lease) {
    return std::move(lease).error();
  }
  const auto log = backend_.log(id_);
  const auto there = log->exists();
  const auto lost = there ? log->is_lost() : there;
  if (!lost) {
    return lost.error();
  }
  if (*there) {
    return base::error(ErrorKind::kAlreadyExists, "the stack '{}' of project '{}' exists already",
                       id_.stack, id_.project);
  }
  if (*lost) {
    return base::error(ErrorKind::kCorrupt,
                       "the state {} of stack '{}' is missing, though the stack was deployed "
                       "before. {}. When none "
                       "of its resources is left, remove {} and begin anew",
                       log->place().name, id_.stack, log->place().way_out(),
                       backend_.objects().place(stack_folder(id_)));
  }
  if (auto forgotten = reach().forget(); !forgotten) {  // of one that was removed
    return forgotten;
  }
  StateCodec codec(secrets_);
  const auto empty = Journal::checkpoint(Snapshot(), header(), codec);
  return empty ? write_whole(*log, **lease, empty->bytes) : empty.error();
}

StateReach StateStore::reach() const {
  return {backend_.objects(), stack_folder(id_)};
}

base::Error StateStore::missing() const {
  return base::error(ErrorKind::kNotFound,
                     "the stack '{}' of project '{}' does not exist: it was removed or renamed",
                     id_.stack, id_.project);
}

base::Result<Snapshot> StateStore::load() {
  StateCodec codec(secrets_);
  return load(codec);
}

base::Result<Snapshot> StateStore::load(StateCodec& codec) {
  const auto log = backend_.log(id_);
  StateReach reached = reach();
  auto opened = read(*log, id_, codec, reached);
  if (!opened) {
    return opened.error().kind == ErrorKind::kNotFound ? base::Result<Snapshot>(Snapshot())
                                                       : std::move(opened).error();
  }
  return std::move(opened->snapshot);
}

base::Result<std::unique_ptr<Journal>> StateStore::open() {
  auto lease = backend_.acquire(id_, options_.on_cancel);
  if (!lease) {
    return std::move(lease).error();
  }
  base::Error failure;
  for (int attempt = 0; attempt < kOpeningsMax; ++attempt) {
    auto log = backend_.log(id_);
    auto codec = std::make_unique<StateCodec>(secrets_);
    StateReach reached = reach();
    auto opened = read(*log, id_, *codec, reached);
    if (!opened) {
      return opened.error().kind == ErrorKind::kNotFound ? missing() : std::move(opened).error();
    }
    if (auto same = require_key_of(opened->header); !same) {
      return std::move(same).error();
    }
    auto journal = Journal::open(
        {std::move(log), header(), std::move(codec), std::move(*lease), std::move(reached)},
        *std::move(opened));
    if (journal) {
      return journal;
    }
    failure = std::move(journal).error();
    // A request of an owner that is dead may have arrived meanwhile: it is part of the state.
    if (failure.kind != ErrorKind::kConflict) {
      break;
    }
    lease = backend_.acquire(id_, options_.on_cancel);
    if (!lease) {
      return std::move(lease).error();
    }
  }
  return failure;
}

base::Result<void> StateStore::replace(
    const std::function<base::Result<Snapshot>(StateCodec&)>& make) {
  auto lease = backend_.acquire(id_, options_.on_cancel);
  if (!lease) {
    return std::move(lease).error();
  }
  const auto log = backend_.log(id_);
  StateCodec codec(secrets_);
  StateReach reached = reach();
  const auto before = read(*log, id_, codec, reached);
  if (!before) {
    return before.error().kind == ErrorKind::kNotFound ? missing() : before.error();
  }
  if (auto same = require_key_of(before->header); !same) {
    return same;
  }
  auto snapshot = make(codec);
  if (!snapshot) {
    return std::move(snapshot).error();
  }
  snapshot->reserve_numbers(before->snapshot.next_number());
  auto made = Journal::checkpoint(*snapshot, header(), codec);
  if (made) {
    made = Journal::checkpoint(*snapshot, header(), codec);  // the first secret makes a new key
  }
  if (!made) {
    return made.error();
  }
  if (auto ready = log->open(before->good_bytes); !ready) {
    return ready;
  }
  return write_whole(*log, **lease, made->bytes);
}

base::Result<void> StateStore::remove(bool force) {
  auto lease = backend_.acquire(id_, options_.on_cancel);
  if (!lease) {
    return std::move(lease).error();
  }
  if (!force) {
    auto snapshot = load();
    if (!snapshot) {
      return std::move(snapshot).error();
    }
    if (!snapshot->empty()) {
      const auto remaining = std::ranges::count_if(
          snapshot->resources(), [](const auto& entry) { return !entry.second.component; });
      return base::error(ErrorKind::kConflict, "the stack '{}' still has {} resources", id_.stack,
                         remaining);
    }
  }
  return backend_.remove(id_, **lease);
}

base::Result<std::string> StateStore::repair(
    const std::function<bool(const std::vector<std::string>& notes)>& agree,
    const std::string& now) {
  auto lease = backend_.acquire(id_, options_.on_cancel);
  if (!lease) {
    return std::move(lease).error();
  }
  StateReach reached = reach();
  if (auto known = reached.read(); !known) {
    return std::move(known).error();
  }
  const auto log = backend_.log(id_);
  auto bytes = log->read();
  if (!bytes) {
    return std::move(bytes).error();
  }
  if (const auto head = Journal::read_head(*bytes, log->place())) {
    if (auto same = require_key_of(*head); !same) {
      return std::move(same).error();
    }
  }
  StateCodec codec(secrets_);
  auto repaired = salvage(*bytes, id_, log->place(), codec);
  if (!repaired) {
    return std::move(repaired).error();
  }
  if (repaired->snapshot.next_number() < reached.next_number()) {
    repaired->notes.push_back(
        fmt::format("it ends at number {} and had come to {} already: what was recorded in between "
                    "is lost and goes on existing",
                    repaired->snapshot.next_number(), reached.next_number()));
    repaired->snapshot.reserve_numbers(reached.next_number());
  }
  if (repaired->notes.empty() || !agree(repaired->notes)) {
    return std::string();
  }
  auto kept = keep(backend_.objects(), stack_folder(id_) + "/before-repair-" + now, *bytes);
  if (!kept) {
    return kept;
  }
  auto made = Journal::checkpoint(repaired->snapshot, header(), codec);
  if (!made) {
    return std::move(made).error();
  }
  if (auto ready = log->open(bytes->size()); !ready) {
    return std::move(ready).error();
  }
  if (auto written = write_whole(*log, **lease, made->bytes); !written) {
    return std::move(written).error();
  }
  return kept;
}

base::Result<std::unique_ptr<Lease>> StateStore::change_secrets(
    SecretsManager& secrets, const std::function<base::Result<void>()>& before) {
  auto lease = backend_.acquire(id_, options_.on_cancel);
  if (!lease) {
    return std::move(lease).error();
  }
  const auto log = backend_.log(id_);
  StateCodec old_codec(secrets_);
  StateReach reached = reach();
  auto opened = read(*log, id_, old_codec, reached);
  if (!opened) {
    return std::move(opened).error();
  }
  if (auto same = require_key_of(opened->header); !same) {
    return std::move(same).error();
  }
  JournalHeader new_header = header();
  StateCodec new_codec(secrets);
  auto made = Journal::checkpoint(opened->snapshot, new_header, new_codec);
  if (made) {
    // Only now, since the first secret makes a new key.
    new_header.secrets = base::json_text(secrets.description());
    made = Journal::checkpoint(opened->snapshot, new_header, new_codec);
  }
  if (!made) {
    return std::move(made).error();
  }
  if (auto ready = before(); !ready) {
    return std::move(ready).error();
  }
  if (auto ready = log->open(opened->good_bytes); !ready) {
    return std::move(ready).error();
  }
  if (auto written = write_whole(*log, **lease, made->bytes); !written) {
    return std::move(written).error();
  }
  return lease;
}

base::Result<std::string> StateStore::secrets_description() const {
  const auto log = backend_.log(id_);
  const auto bytes = log->read();
  if (!bytes) {
    return bytes.error().kind == ErrorKind::kNotFound ? base::Result<std::string>(std::string())
                                                      : bytes.error();
  }
  const auto header = Journal::read_head(*bytes, log->place());
  return header ? base::Result<std::string>(header->secrets) : header.error();
}

}  // namespace engine
