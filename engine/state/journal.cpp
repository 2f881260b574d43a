#include "engine/state/journal.h"

#include <utility>

#include <boost/json.hpp>

#include "engine/state/framing.h"
#include "engine/state/journal_entries.h"

namespace engine {

namespace {

using base::ErrorKind;
using base::Json;
using base::JsonObject;

/// A log is worth compacting when it has this many entries more than what is alive and half of it.
constexpr std::uint64_t kCompactionSlack = 256;

}  // namespace

base::Result<std::string> Journal::whole_state() {
  auto made =
      read([&](const Snapshot& now) { return checkpoint(now, header_now(), *parts_.codec); });
  return made ? base::Result<std::string>(std::move(made->bytes)) : made.error();
}

base::Result<std::string> Journal::changes_since(const Snapshot& before) {
  auto made = read([&](const Snapshot& now) {
    return journal_of_changes(before, now, header_now(), *parts_.codec);
  });
  return made ? base::Result<std::string>(std::move(made->bytes)) : made.error();
}

/// The first secret has made a key of which the header does not know before it is written anew.
JournalHeader Journal::header_now() const {
  JournalHeader header = parts_.header;
  header.secrets = base::json_text(parts_.codec->secrets().description());
  return header;
}

base::Result<std::unique_ptr<Journal>> Journal::open(Parts parts, Opened opened) {
  std::unique_ptr<Journal> journal(new Journal(std::move(parts)));
  const JournalHeader& header = journal->parts_.header;
  const bool anew = opened.outdated || opened.header.sealed != header.sealed ||
                    opened.header.secrets != header.secrets;
  if (auto ready = journal->parts_.log->open(opened.good_bytes); !ready) {
    return std::move(ready).error();
  }
  journal->next_number_ = opened.snapshot.next_number();
  journal->snapshot_ = std::move(opened.snapshot);
  journal->entries_ = opened.entries;
  if (anew) {
    if (auto written = journal->compact(); !written) {
      return std::move(written).error();
    }
  }
  return journal;
}

Snapshot Journal::snapshot() {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

std::uint64_t Journal::take_number() {
  const std::lock_guard lock(mutex_);
  return next_number_++;
}

base::Error Journal::broken(base::Error error) const {
  if (error.kind == ErrorKind::kExhausted) {
    error.message +=
        ": make room on that disk and run the same command again; what was begun is found again";
  }
  return error.in("the state cannot be recorded");
}

/// Under the mutex: the next line of the log.
base::Result<std::string> Journal::line_of(std::string_view plain) const {
  const std::uint64_t line = entries_ + 1;
  if (!parts_.header.sealed) {
    return frame(line, plain);
  }
  const auto sealed = seal_line(line, plain, parts_.codec->secrets());
  return sealed ? base::Result<std::string>(frame(line, *sealed)) : sealed.error();
}

template <class Apply>
base::Result<void> Journal::append(const Json& entry, const Apply& apply) {
  const std::string plain = base::json_text(entry);
  const std::lock_guard lock(mutex_);
  if (failure_) {
    return *failure_;
  }
  const auto line = line_of(plain);
  if (!line) {
    return line.error();
  }
  if (auto appended = parts_.log->append(*line); !appended) {
    failure_ = broken(std::move(appended).error());
    return *failure_;
  }
  ++written_;
  ++entries_;
  apply();
  return {};
}

bool Journal::has_written() {
  const std::lock_guard lock(mutex_);
  return written_ > 0;
}

base::Result<void> Journal::make_durable() {
  std::unique_lock lock(mutex_);
  const std::uint64_t wanted = written_;
  while (durable_ < wanted && !failure_) {
    if (syncing_) {
      synced_.wait(lock);
      continue;
    }
    syncing_ = true;
    const std::uint64_t covered = written_;
    lock.unlock();
    auto synced = parts_.log->sync();
    lock.lock();
    syncing_ = false;
    if (synced) {
      durable_ = covered;
    } else {
      failure_ = broken(std::move(synced).error());
    }
    synced_.notify_all();
  }
  if (failure_) {
    return *failure_;
  }
  return require_held(*parts_.lease);
}

base::Result<void> Journal::begin(PendingOperation operation) {
  base::JsonMemory memory;
  const auto entry = begin_entry(operation, *parts_.codec, memory);
  if (!entry) {
    return entry.error();
  }
  if (auto done = append(*entry, [&] { snapshot_.begin(std::move(operation)); }); !done) {
    return done;
  }
  return make_durable();
}

base::Result<void> Journal::accepted(std::uint64_t id, const std::string& request_token) {
  const Json entry = JsonObject{{"kind", "accepted"}, {"id", id}, {"requestToken", request_token}};
  return append(entry, [&] { snapshot_.accept(id, request_token); });
}

base::Result<void> Journal::end(std::uint64_t id, OperationEnd result) {
  base::JsonMemory memory;
  const auto entry = end_entry(id, result, *parts_.codec, memory);
  if (!entry) {
    return entry.error();
  }
  return append(*entry, [&] {
    snapshot_.end(id);
    for (ResourceState& resource : result.put) {
      snapshot_.put(std::move(resource));
    }
    if (result.drop) {
      snapshot_.drop(*result.drop);
    }
  });
}

base::Result<void> Journal::put(ResourceState resource) {
  base::JsonMemory memory;
  const auto entry = resource_entry(resource, *parts_.codec, memory);
  if (!entry) {
    return entry.error();
  }
  return append(*entry, [&] { snapshot_.put(std::move(resource)); });
}

base::Result<void> Journal::drop(std::uint64_t serial) {
  const Json entry = JsonObject{{"kind", "drop"}, {"serial", serial}};
  return append(entry, [&] { snapshot_.drop(serial); });
}

base::Result<void> Journal::set_outputs(std::map<std::string, catalog::Value> outputs) {
  auto entry = outputs_entry(outputs, *parts_.codec);
  if (!entry) {
    return std::move(entry).error();
  }
  return append(*entry, [&] { snapshot_.set_outputs(std::move(outputs)); });
}

base::Result<void> Journal::set_version(std::uint64_t version) {
  return append(number_entry("version", "number", version),
                [&] { snapshot_.set_version(version); });
}

base::Result<void> Journal::set_digest_key(catalog::Value key) {
  auto entry = digest_key_entry(key, *parts_.codec);
  if (!entry) {
    return std::move(entry).error();
  }
  return append(*entry, [&] { snapshot_.set_digest_key(std::move(key)); });
}

base::Result<void> Journal::replace(Snapshot snapshot) {
  const std::lock_guard lock(mutex_);
  if (failure_) {
    return *failure_;
  }
  snapshot.reserve_numbers(next_number_);
  auto made = checkpoint(snapshot, parts_.header, *parts_.codec);
  if (!made) {
    return std::move(made).error();
  }
  if (auto replaced = parts_.log->replace(made->bytes); !replaced) {
    return broken(std::move(replaced).error());
  }
  entries_ = made->entries;
  next_number_ = snapshot.next_number();
  snapshot_ = std::move(snapshot);
  return require_held(*parts_.lease);
}

base::Result<void> Journal::finish() {
  if (has_written()) {
    // The last line uses a number of its own: without it the state falls short of its reach.
    const std::uint64_t next = take_number() + 1;
    if (auto ended =
            append(number_entry("numbers", "next", next), [&] { snapshot_.reserve_numbers(next); });
        !ended) {
      return ended;
    }
  }
  if (auto durable = make_durable(); !durable) {
    return durable;
  }
  const std::lock_guard lock(mutex_);
  // The first secret makes the key: who reads the state alone finds in it which one.
  const std::string secrets = base::json_text(parts_.codec->secrets().description());
  const bool made_key = secrets != parts_.header.secrets;
  parts_.header.secrets = secrets;
  const std::uint64_t alive = snapshot_.resources().size() + snapshot_.pending().size();
  if (made_key || entries_ > alive + alive / 2 + kCompactionSlack || parts_.log->is_scattered()) {
    // The state is safe without it: what a full disk refuses now, the next run tries again.
    (void)compact().has_value();
  }
  // So is it without this, which the next run writes too.
  (void)parts_.reach.write(snapshot_.next_number()).has_value();
  return {};
}

/// At the beginning or the end of a run, when nobody else appends.
base::Result<void> Journal::compact() {
  auto made = checkpoint(snapshot_, parts_.header, *parts_.codec);
  if (!made) {
    return std::move(made).error();
  }
  if (auto replaced = parts_.log->replace(made->bytes); !replaced) {
    return std::move(replaced).error().in("the state cannot be written anew");
  }
  entries_ = made->entries;
  return {};
}

}  // namespace engine
