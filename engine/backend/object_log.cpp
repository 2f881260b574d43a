#include "engine/backend/object_log.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/core.h>

#include "base/encoding.h"

namespace engine {

namespace {

using base::ErrorKind;

constexpr std::string_view kCheckpoint = ".checkpoint";
constexpr std::string_view kLines = ".lines";
constexpr std::size_t kNumberDigits = 10;
/// More objects than this are read noticeably slower than one.
constexpr std::uint64_t kObjectsMax = 16;
/// Compactions that a reader may meet before it gives up.
constexpr int kReadsMax = 5;
constexpr std::chrono::seconds kFlushAfter{1};

/// How an object begins that holds everything, or lines; the writer's name follows.
constexpr std::string_view kWholeHead = "settle-checkpoint 1 ";
constexpr std::string_view kLinesHead = "settle-lines 1 ";

std::string name_of(std::uint64_t sequence, std::uint64_t number) {
  return number == 0 ? fmt::format("{:010}{}", sequence, kCheckpoint)
                     : fmt::format("{:010}-{:06}{}", sequence, number, kLines);
}

std::optional<std::uint64_t> sequence_of(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = code == std::errc{} && end == digits.data() + digits.size();
  return whole ? std::optional(number) : std::nullopt;
}

struct NumberedName {
  std::uint64_t sequence = 0;
  std::uint64_t number = 0;  ///< 0: the first of its sequence
  std::string name;
};

/// nullopt: it is no name of a log's object.
std::optional<NumberedName> parse_name(const std::string& name) {
  const std::string_view text = name;
  const auto sequence = sequence_of(text.substr(0, kNumberDigits)).value_or(0);
  if (sequence == 0 || text.size() <= kNumberDigits) {
    return std::nullopt;
  }
  const std::string_view rest = text.substr(kNumberDigits);
  if (rest == kCheckpoint) {
    return NumberedName{sequence, 0, name};
  }
  if (!rest.starts_with('-') || !rest.ends_with(kLines)) {
    return std::nullopt;
  }
  const auto number = sequence_of(rest.substr(1, rest.size() - 1 - kLines.size())).value_or(0);
  return number == 0 ? std::nullopt : std::optional(NumberedName{sequence, number, name});
}

/// Without the first line, which says who has written the object.
std::string_view without_head(std::string_view bytes) {
  return bytes.substr(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
}

base::Error taken_over(const std::string& place) {
  return base::error(ErrorKind::kConflict,
                     "another run has taken over this stack: it has written {}", place);
}

}  // namespace

ObjectLog::ObjectLog(ObjectStore& objects, std::string folder, std::string writer)
    : objects_(objects), folder_(std::move(folder)), writer_(std::move(writer)) {}

ObjectLog::~ObjectLog() {
  flusher_.request_stop();
}

StatePlace ObjectLog::place() const {
  return {objects_.place(folder_), "an earlier version of its objects, if the bucket keeps them"};
}

base::Result<ObjectLog::Contents> ObjectLog::look() {
  const auto listing = objects_.list(folder_);
  if (!listing) {
    return listing.error();
  }
  Contents contents{.objects = listing->objects.size()};
  std::vector<NumberedName> names;
  for (const std::string& name : listing->objects) {
    if (const auto numbered = parse_name(name)) {
      contents.sequence = std::max(contents.sequence, numbered->sequence);
      names.push_back(*numbered);
    }
  }
  for (const NumberedName& each : names) {
    if (each.sequence != contents.sequence) {
      contents.earlier.push_back(each.name);
    } else if (each.number == 0) {
      contents.has_first = true;
    } else {
      contents.rest.emplace(each.number, each.name);
    }
  }
  return contents;
}

base::Result<bool> ObjectLog::exists() {
  const auto contents = look();
  return contents ? base::Result<bool>(contents->sequence != 0) : contents.error();
}

base::Result<bool> ObjectLog::is_lost() {
  const auto contents = look();
  return contents ? base::Result<bool>(contents->sequence == 0 && contents->objects > 0)
                  : contents.error();
}

base::Error ObjectLog::damaged(const std::string& missing) const {
  return base::error(ErrorKind::kCorrupt,
                     "{} is damaged: the object {} is missing, and there are some behind it. "
                     "Nothing was changed. Restore it from an earlier version, if the bucket "
                     "keeps them",
                     objects_.place(folder_), missing);
}

base::Result<std::string> ObjectLog::read() {
  for (int attempt = 0; attempt < kReadsMax; ++attempt) {
    auto bytes = read_once();
    if (!bytes) {
      return std::move(bytes).error();
    }
    if (*bytes) {
      return **std::move(bytes);
    }
  }
  return base::error(ErrorKind::kConflict, "{} changes faster than it can be read: try again",
                     objects_.place(folder_));
}

base::Result<std::optional<std::string>> ObjectLog::read_once() {
  const auto contents = look();
  if (!contents) {
    return contents.error();
  }
  if (contents->sequence == 0) {
    return base::error(ErrorKind::kNotFound, "there is no state at {}", objects_.place(folder_));
  }
  const std::uint64_t last = contents->rest.empty() ? 0 : contents->rest.rbegin()->first;
  std::vector<std::string> pieces;  // from the last object back to one that holds everything
  std::uint64_t number = last;
  for (bool whole = false; !whole; --number) {
    const std::string name = name_of(contents->sequence, number);
    if (number == 0 ? !contents->has_first : !contents->rest.contains(number)) {
      return damaged(name);
    }
    auto object = objects_.get(key(name));
    if (!object && object.error().kind == ErrorKind::kNotFound) {
      return std::optional<std::string>();
    }
    if (!object) {
      return std::move(object).error();
    }
    whole = number == 0 || object->bytes.starts_with(kWholeHead);
    pieces.emplace_back(number == 0 ? object->bytes : without_head(object->bytes));
  }
  std::ranges::reverse(pieces);
  std::string bytes = base::join(pieces, "");
  const std::lock_guard lock(mutex_);
  sequence_ = contents->sequence;
  last_ = last;
  whole_ = number + 1;
  read_bytes_ = bytes.size();
  return std::optional(std::move(bytes));
}

/// An answer that was lost and a request sent twice both end in "it is there already": with our own
/// bytes then.
base::Result<void> ObjectLog::write_once(const std::string& name, const std::string& bytes) {
  const auto written = objects_.put(key(name), bytes, Precondition::absent());
  if (written) {
    return {};
  }
  if (written.error().kind != ErrorKind::kConflict) {
    return written.error();
  }
  const auto there = objects_.get(key(name));
  if (there && there->bytes == bytes) {
    return {};
  }
  return there ? taken_over(objects_.place(key(name))) : there.error();
}

base::Result<void> ObjectLog::open(std::uint64_t keep_bytes) {
  if (keep_bytes < read_bytes_) {
    const std::uint64_t last_seen = last_;
    auto bytes = read();
    if (!bytes) {
      return std::move(bytes).error();
    }
    if (last_ != last_seen) {
      return taken_over(objects_.place(folder_));
    }
    return replace(std::string_view(*bytes).substr(0, keep_bytes));
  }
  std::unique_lock lock(mutex_);
  auto taken = write_lines(lock);
  if (!taken) {
    failure_.reset();  // nothing was lost: who reads again may open it again
  }
  return taken;
}

base::Result<void> ObjectLog::append(std::string_view lines) {
  const std::lock_guard lock(mutex_);
  if (failure_) {
    return *failure_;
  }
  if (!flusher_.joinable()) {
    flusher_ = std::jthread([this](const std::stop_token& stop) {
      std::unique_lock waiting(mutex_);
      while (!stop.stop_requested()) {
        changed_.wait(waiting, stop, [this] { return !buffer_.empty() && !failure_; });
        changed_.wait_for(waiting, stop, kFlushAfter, [] { return false; });
        if (!stop.stop_requested() && !buffer_.empty() && !writing_ && !failure_) {
          (void)write_lines(waiting).has_value();  // the failure is the next call's
        }
      }
    });
  }
  buffer_ += lines;
  changed_.notify_all();
  return {};
}

/// Under the lock, which is given up while the request runs. Nobody else writes meanwhile.
base::Result<void> ObjectLog::write_next(std::unique_lock<std::mutex>& lock,
                                         const std::string& bytes) {
  const bool first = sequence_ == 0;
  const std::string name = first ? name_of(1, 0) : name_of(sequence_, last_ + 1);
  writing_ = true;
  lock.unlock();
  auto written = write_once(name, bytes);
  lock.lock();
  writing_ = false;
  if (!written) {
    failure_ = written.error();
  } else if (first) {
    sequence_ = 1;
  } else {
    ++last_;
  }
  changed_.notify_all();
  return written;
}

base::Result<void> ObjectLog::write_lines(std::unique_lock<std::mutex>& lock) {
  return write_next(lock, fmt::format("{}{}\n{}", kLinesHead, writer_, std::exchange(buffer_, {})));
}

base::Result<void> ObjectLog::sync() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !writing_; });  // a request has its own deadline
  if (failure_) {
    return *failure_;
  }
  return buffer_.empty() ? base::Result<void>() : write_lines(lock);
}

base::Result<void> ObjectLog::replace(std::string_view checkpoint) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !writing_; });
  if (failure_) {
    return *failure_;
  }
  buffer_.clear();  // it is in the checkpoint
  const std::string head = sequence_ == 0 ? "" : fmt::format("{}{}\n", kWholeHead, writer_);
  if (auto written = write_next(lock, head + std::string(checkpoint)); !written) {
    return written;
  }
  whole_ = last_;
  lock.unlock();
  remove_outdated();
  return {};
}

/// What is left behind is not read, and removed the next time. The last goes first: what a kill
/// leaves can be read, should what is behind it go too.
void ObjectLog::remove_outdated() {
  const auto contents = look();
  if (!contents || contents->sequence != sequence_) {
    return;
  }
  std::vector<std::string> names;
  for (const auto& [number, name] : contents->rest) {
    if (number < whole_) {
      names.push_back(name);
    }
  }
  std::ranges::reverse(names);
  if (whole_ > 0 && contents->has_first) {
    names.push_back(name_of(sequence_, 0));
  }
  names.insert(names.end(), contents->earlier.begin(), contents->earlier.end());
  for (const std::string& name : names) {
    if (!objects_.remove(key(name))) {
      return;
    }
  }
}

base::Result<void> remove_log(ObjectStore& objects, const std::string& folder, Lease& lease) {
  const auto listing = objects.list(folder);
  if (!listing) {
    return listing.error();
  }
  std::vector<std::string> names = listing->objects;
  std::ranges::sort(names, std::greater<>());
  std::ranges::stable_partition(names,
                                [](const std::string& name) { return name.ends_with(kLines); });
  for (const std::string& name : names) {
    if (auto held = require_held(lease); !held) {
      return held;
    }
    if (auto removed = objects.remove(folder + "/" + name); !removed) {
      return removed;
    }
  }
  return {};
}

bool ObjectLog::is_scattered() const {
  const std::lock_guard lock(mutex_);
  return last_ - whole_ > kObjectsMax;
}

}  // namespace engine
