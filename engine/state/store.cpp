#include "engine/state/store.h"

#include <algorithm>
#include <utility>

#include <boost/json.hpp>

#include "engine/state/codec.h"
#include "engine/state/journal.h"
#include "engine/state/lock.h"

namespace engine {

namespace {

using base::ErrorKind;

base::Path project_directory(const base::Path& backend, const std::string& project) {
  return backend / ".settle" / "stacks" / project;
}

}  // namespace

StateStore::StateStore(base::Files& files, const base::Path& backend, StackId id,
                       SecretsManager& secrets, base::Clock& clock, Locking locking)
    : files_(files),
      directory_(project_directory(backend, id.project) / id.stack),
      id_(std::move(id)),
      secrets_(secrets),
      clock_(clock),
      locking_(locking) {}

base::Path StateStore::file() const {
  return directory_ / "journal";
}

JournalHeader StateStore::header() const {
  return {id_.project, id_.stack, base::json_text(secrets_.description())};
}

bool StateStore::exists() const {
  return files_.exists(file());
}

base::Result<void> StateStore::create() {
  if (exists()) {
    return base::error(ErrorKind::kAlreadyExists, "the stack '{}' of project '{}' exists already",
                       id_.stack, id_.project);
  }
  if (files_.exists(directory_ / "owner.json")) {
    return base::error(
        ErrorKind::kCorrupt,
        "the state file {0} of stack '{1}' is missing, though the stack was deployed before: "
        "restore it from a backup, or from {0}.bak (the state at the last checkpoint). When none "
        "of its resources is left, remove {2} and begin anew",
        file().string(), id_.stack, directory_.string());
  }
  return write_empty();
}

base::Result<void> StateStore::write_empty() {
  StateCodec codec(secrets_);
  auto bytes = Journal::checkpoint(Snapshot(), header(), codec);
  if (!bytes) {
    return std::move(bytes).error();
  }
  return files_.write_atomic(file(), *bytes);
}

base::Result<Snapshot> StateStore::load() {
  if (!exists()) {
    return Snapshot();
  }
  auto bytes = files_.read(file());
  if (!bytes) {
    return std::move(bytes).error();
  }
  StateCodec codec(secrets_);
  auto opened = Journal::replay(*bytes, file(), codec);
  if (!opened) {
    return std::move(opened).error();
  }
  return std::move(opened->snapshot);
}

base::Result<std::unique_ptr<Journal>> StateStore::open() {
  std::optional<StackLock> lock;
  if (locking_ == Locking::kFile) {
    auto acquired = StackLock::acquire(directory_, clock_);
    if (!acquired) {
      return std::move(acquired).error();
    }
    lock.emplace(*std::move(acquired));
  }
  if (!exists()) {
    if (auto written = write_empty(); !written) {
      return std::move(written).error();
    }
  }
  auto bytes = files_.read(file());
  if (!bytes) {
    return std::move(bytes).error();
  }
  auto codec = std::make_unique<StateCodec>(secrets_);
  auto opened = Journal::replay(*bytes, file(), *codec);
  if (!opened) {
    return std::move(opened).error();
  }
  Journal::Parts parts{files_, file(), header(), std::move(codec), std::move(lock)};
  return Journal::open(std::move(parts), *std::move(opened));
}

base::Result<void> StateStore::remove(bool force) {
  std::optional<StackLock> lock;
  if (locking_ == Locking::kFile) {
    auto acquired = StackLock::acquire(directory_, clock_);
    if (!acquired) {
      return std::move(acquired).error();
    }
    lock.emplace(*std::move(acquired));
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
  lock.reset();
  auto names = files_.list(directory_);
  if (!names) {
    return std::move(names).error();
  }
  for (const std::string& name : *names) {
    if (auto removed = files_.remove(directory_ / name);
        !removed && removed.error().kind != ErrorKind::kNotFound) {
      return removed;
    }
  }
  std::error_code ignored;  // an empty directory that stays behind harms nobody
  std::filesystem::remove(directory_, ignored);
  return {};
}

base::Result<std::vector<std::string>> list_stacks(base::Files& files, const base::Path& backend,
                                                   const std::string& project) {
  const base::Path directory = project_directory(backend, project);
  auto names = files.list(directory);
  if (!names) {
    return names;
  }
  std::erase_if(
      *names, [&](const std::string& name) { return !files.exists(directory / name / "journal"); });
  return names;
}

}  // namespace engine
