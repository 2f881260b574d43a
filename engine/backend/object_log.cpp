#include "engine/backend/object_log.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/core.h>

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

std::string checkpoint_name(std::uint64_t number) {
  return fmt::format("{:010}{}", number, kCheckpoint);
}

std::string lines_name(std::uint64_t checkpoint, std::uint64_t number) {
  return fmt::format("{:010}-{:06}{}", checkpoint, number, kLines);
}

std::optional<std::uint64_t> number_of(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = code == std::errc{} && end == digits.data() + digits.size();
  return whole ? std::optional(number) : std::nullopt;
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
    : objects_(objects),
      folder_(std::move(folder)),
      head_(fmt::format("settle-lines 1 {}\n", writer)) {}

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
  for (const std::string& name : listing->objects) {
    if (name.ends_with(kCheckpoint)) {
      const auto number = number_of(name.substr(0, name.size() - kCheckpoint.size()));
      contents.checkpoint = std::max(contents.checkpoint, number.value_or(0));
    }
  }
  for (const std::string& name : listing->objects) {
    const bool is_lines = name.ends_with(kLines) && name.size() > kNumberDigits + kLines.size();
    const auto of = number_of(std::string_view(name).substr(0, kNumberDigits));
    if (is_lines && of == contents.checkpoint) {
      const std::string_view digits = std::string_view(name).substr(
          kNumberDigits + 1, name.size() - kNumberDigits - 1 - kLines.size());
      contents.lines.emplace(number_of(digits).value_or(0), name);
    } else if (of && *of < contents.checkpoint) {
      contents.outdated.push_back(name);
    }
  }
  return contents;
}

base::Result<bool> ObjectLog::exists() {
  const auto contents = look();
  return contents ? base::Result<bool>(contents->checkpoint != 0) : contents.error();
}

base::Result<bool> ObjectLog::is_lost() {
  const auto contents = look();
  return contents ? base::Result<bool>(contents->checkpoint == 0 && contents->objects > 0)
                  : contents.error();
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
  if (contents->checkpoint == 0) {
    return base::error(ErrorKind::kNotFound, "there is no state at {}", objects_.place(folder_));
  }
  std::string bytes;
  std::uint64_t expected = 0;
  std::vector<std::string> names{checkpoint_name(contents->checkpoint)};
  for (const auto& [number, name] : contents->lines) {
    if (number != ++expected) {
      return base::error(ErrorKind::kCorrupt,
                         "{} is damaged: the object {} is missing, and there are some behind it. "
                         "Nothing was changed. Restore it from an earlier version, if the bucket "
                         "keeps them",
                         objects_.place(folder_), lines_name(contents->checkpoint, expected));
    }
    names.push_back(name);
  }
  for (const std::string& name : names) {
    const auto object = objects_.get(key(name));
    if (!object && object.error().kind == ErrorKind::kNotFound) {
      return std::optional<std::string>();
    }
    if (!object) {
      return object.error();
    }
    bytes += name.ends_with(kLines) ? without_head(object->bytes) : std::string_view(object->bytes);
  }
  const std::lock_guard lock(mutex_);
  checkpoint_ = contents->checkpoint;
  last_lines_ = contents->lines.size();
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
    auto bytes = read();
    if (!bytes) {
      return std::move(bytes).error();
    }
    return replace(std::string_view(*bytes).substr(0, keep_bytes));
  }
  const std::string name = lines_name(checkpoint_, last_lines_ + 1);
  if (auto written = write_once(name, head_); !written) {
    return written;
  }
  ++last_lines_;
  return {};
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
base::Result<void> ObjectLog::write_lines(std::unique_lock<std::mutex>& lock) {
  const std::string bytes = head_ + std::exchange(buffer_, {});
  const std::string name = lines_name(checkpoint_, last_lines_ + 1);
  writing_ = true;
  lock.unlock();
  auto written = write_once(name, bytes);
  lock.lock();
  writing_ = false;
  if (written) {
    ++last_lines_;
  } else {
    failure_ = written.error();
  }
  changed_.notify_all();
  return written;
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
  const std::uint64_t number = checkpoint_ + 1;
  buffer_.clear();  // it is in the checkpoint
  writing_ = true;
  lock.unlock();
  auto written = write_once(checkpoint_name(number), std::string(checkpoint));
  lock.lock();
  writing_ = false;
  changed_.notify_all();
  if (!written) {
    failure_ = written.error();
    return written;
  }
  checkpoint_ = number;
  last_lines_ = 0;
  lock.unlock();
  remove_outdated();
  return {};
}

/// What is left behind is not read, and removed the next time.
void ObjectLog::remove_outdated() {
  const auto contents = look();
  if (!contents) {
    return;
  }
  for (const std::string& name : contents->outdated) {
    if (!objects_.remove(key(name))) {
      return;
    }
  }
}

base::Result<void> remove_log(ObjectStore& objects, const std::string& folder) {
  const auto listing = objects.list(folder);
  if (!listing) {
    return listing.error();
  }
  std::vector<std::string> names = listing->objects;
  std::ranges::sort(names, std::greater<>());
  std::ranges::stable_partition(names,
                                [](const std::string& name) { return name.ends_with(kLines); });
  for (const std::string& name : names) {
    if (auto removed = objects.remove(folder + "/" + name); !removed) {
      return removed;
    }
  }
  return {};
}

bool ObjectLog::is_scattered() const {
  const std::lock_guard lock(mutex_);
  return last_lines_ > kObjectsMax;
}

}  // namespace engine
