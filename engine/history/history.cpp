#include "engine/history/history.h"

#include <algorithm>
#include <charconv>

#include <fmt/core.h>

namespace engine {

namespace {

using base::ErrorKind;

constexpr std::string_view kSuffix = ".json";
constexpr std::size_t kRecordsMax = 1000;

}  // namespace

std::int64_t unix_seconds(base::Clock& clock) {
  return std::chrono::duration_cast<std::chrono::seconds>(clock.wall_now().time_since_epoch())
      .count();
}

std::vector<std::uint64_t> versions_in(const std::vector<std::string>& names,
                                       std::string_view suffix) {
  std::vector<std::uint64_t> versions;
  for (const std::string& name : names) {
    std::uint64_t version = 0;
    const char* const end = name.data() + name.size();
    const auto [rest, code] = std::from_chars(name.data(), end, version);
    if (code == std::errc() && std::string_view(rest, end) == suffix) {
      versions.push_back(version);
    }
  }
  std::ranges::sort(versions);
  return versions;
}

std::string versioned_name(std::uint64_t version, std::string_view suffix) {
  return fmt::format("{:08}{}", version, suffix);
}

History::History(Backend& backend, const StackId& id)
    : backend_(backend), id_(id), folder_(stack_folder(id) + "/history") {}

std::string History::key(std::uint64_t version) const {
  return folder_ + "/" + versioned_name(version, kSuffix);
}

base::Result<std::vector<std::uint64_t>> History::versions() const {
  const base::Result<ObjectListing> listing = backend_.objects().list(folder_);
  if (!listing) {
    return listing.error();
  }
  return versions_in(listing->objects, kSuffix);
}

base::Result<RunRecord> History::read(std::uint64_t version) const {
  const base::Result<StoredObject> object = backend_.objects().get(key(version));
  if (!object && object.error().kind == ErrorKind::kNotFound) {
    const base::Result<std::vector<std::uint64_t>> known = versions();
    if (!known || known->empty()) {
      return base::error(ErrorKind::kNotFound, "the stack '{}' has no history yet", id_.stack);
    }
    return base::error(ErrorKind::kNotFound,
                       "the stack '{}' has no version {}; its history is of versions {} to {}",
                       id_.stack, version, known->front(), known->back());
  }
  if (!object) {
    return object.error();
  }
  base::Result<RunRecord> record = parse_run_record(object->bytes);
  if (!record) {
    return record.error().in(backend_.objects().place(key(version)));
  }
  return record;
}

base::Result<std::vector<RunRecord>> History::page(std::size_t page_size, std::size_t page) const {
  base::Result<std::vector<std::uint64_t>> known = versions();
  if (!known) {
    return known.error();
  }
  std::ranges::reverse(*known);
  std::vector<RunRecord> records;
  const std::size_t begin = std::min(known->size(), (page - 1) * page_size);
  const std::size_t end = std::min(known->size(), begin + page_size);
  for (std::size_t i = begin; i < end; ++i) {
    base::Result<RunRecord> record = read((*known)[i]);
    if (!record) {
      return record.error();
    }
    if (record->result == RecordedResult::kInProgress) {
      const auto owner = backend_.owner(id_);
      const bool lives = i == 0 && owner && *owner;
      record->result = lives ? record->result : RecordedResult::kFailed;
    }
    records.push_back(*std::move(record));
  }
  return records;
}

base::Result<void> History::begin(RunRecord& record, base::Clock& clock) {
  const base::Result<std::vector<std::uint64_t>> known = versions();
  if (!known) {
    return known.error();
  }
  record.start_seconds = unix_seconds(clock);
  if (!known->empty()) {
    if (auto closed = close_interrupted(known->back(), record.start_seconds); !closed) {
      return closed;
    }
  }
  for (std::size_t i = 0; i + kRecordsMax <= known->size(); ++i) {
    if (auto removed = backend_.objects().remove(key((*known)[i])); !removed) {
      return removed;
    }
  }
  record.version = known->empty() ? 1 : known->back() + 1;
  return write(record);
}

base::Result<void> History::close_interrupted(std::uint64_t version, std::int64_t now_seconds) {
  base::Result<RunRecord> last = read(version);
  if (!last || last->result != RecordedResult::kInProgress) {
    return {};  // one that cannot be read is in nobody's way
  }
  last->result = RecordedResult::kFailed;
  last->end_seconds = now_seconds;
  return write(*last);
}

base::Result<void> History::write(const RunRecord& record) {
  const auto written = backend_.objects().put(key(record.version), run_record_text(record));
  return written ? base::Result<void>() : base::Result<void>(written.error());
}

}  // namespace engine
