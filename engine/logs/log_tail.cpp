#include "engine/logs/log_tail.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace engine {

LogTail::LogTail(LogReader& reader, std::int64_t from_ms) : reader_(reader), from_ms_(from_ms) {}

void LogTail::follow(const std::vector<std::string>& groups) {
  std::vector<Cursor> before = std::exchange(cursors_, {});
  for (const std::string& group : groups) {
    const auto known =
        std::ranges::find(before, group, [](const Cursor& cursor) { return cursor.request.group; });
    cursors_.push_back(known != before.end()
                           ? std::move(*known)
                           : Cursor{.request = {.group = group, .from_ms = from_ms_}, .page = {}});
  }
}

base::Result<void> LogTail::read(const Take& take, const std::stop_token& stop) {
  missing_.clear();
  for (std::size_t i = 0; i < cursors_.size(); ++i) {
    begin(cursors_[i]);
    base::Result<void> first = advance(cursors_[i], stop);
    if (!first && first.error().kind == base::ErrorKind::kNotFound) {
      missing_.push_back(i);
    } else if (!first) {
      return first;
    }
  }
  const auto time_of = [](const Cursor& cursor) {
    return cursor.place < cursor.page.events.size() ? cursor.page.events[cursor.place].timestamp_ms
                                                    : std::numeric_limits<std::int64_t>::max();
  };
  for (;;) {
    const auto next = std::ranges::min_element(cursors_, {}, time_of);
    if (next == cursors_.end() || next->place == next->page.events.size()) {
      return {};
    }
    const LogEvent& event = next->page.events[next->place++];
    note(*next, event);
    take(static_cast<std::size_t>(next - cursors_.begin()), event);
    if (auto on = advance(*next, stop); !on) {
      return on;
    }
  }
}

void LogTail::begin(Cursor& cursor) {
  cursor.request.page.clear();
  cursor.request.from_ms = std::max(cursor.request.from_ms, cursor.newest_ms - kLateMs);
  cursor.page = {};
  cursor.place = 0;
  cursor.last_page = false;
  cursor.given.erase(cursor.given.begin(), cursor.given.lower_bound({cursor.request.from_ms, ""}));
}

void LogTail::note(Cursor& cursor, const LogEvent& event) {
  cursor.newest_ms = std::max(cursor.newest_ms, event.timestamp_ms);
  if (event.timestamp_ms >= cursor.newest_ms - kLateMs) {
    cursor.given.emplace(event.timestamp_ms, event.id);
  }
}

base::Result<void> LogTail::advance(Cursor& cursor, const std::stop_token& stop) {
  for (;;) {
    while (cursor.place < cursor.page.events.size()) {
      const LogEvent& event = cursor.page.events[cursor.place];
      if (!cursor.given.contains({event.timestamp_ms, event.id})) {
        return {};
      }
      ++cursor.place;
    }
    if (cursor.last_page) {
      return {};
    }
    if (stop.stop_requested()) {
      return base::error(base::ErrorKind::kCancelled, "stopped");
    }
    auto page = reader_.read(cursor.request, stop);
    if (!page) {
      return page.error().in("log group " + cursor.request.group);
    }
    cursor.page = *std::move(page);
    cursor.place = 0;
    cursor.last_page = cursor.page.next.empty();
    cursor.request.page = cursor.page.next;
  }
}

}  // namespace engine
