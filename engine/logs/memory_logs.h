#pragma once

#include <algorithm>
#include <functional>
#include <map>

#include "engine/logs/log_reader.h"

namespace engine {

/// The LogReader's twin in memory: pages of two events. One thread at a time.
class MemoryLogs final : public LogReader {
 public:
  static constexpr std::size_t kPage = 2;

  std::map<std::string, std::vector<LogEvent>> groups;
  std::function<void()> before_read{};  ///< may change the groups

  void write(const std::string& group, std::int64_t timestamp_ms, const std::string& stream,
             const std::string& message) {
    std::vector<LogEvent>& events = groups[group];
    events.push_back({std::to_string(events.size()), timestamp_ms, stream, message});
  }

  base::Result<LogPage> read(const LogRequest& request, std::stop_token /*stop*/) override {
    if (before_read) {
      before_read();
    }
    const auto group = groups.find(request.group);
    if (group == groups.end()) {
      return base::error(base::ErrorKind::kNotFound, "The specified log group does not exist.");
    }
    std::vector<LogEvent> events;
    std::ranges::copy_if(group->second, std::back_inserter(events), [&](const LogEvent& event) {
      return event.timestamp_ms >= request.from_ms;
    });
    std::ranges::stable_sort(events, {}, &LogEvent::timestamp_ms);
    const std::size_t begin = request.page.empty() ? 0 : std::stoul(request.page);
    const std::size_t end = std::min(begin + kPage, events.size());
    return LogPage{{events.begin() + static_cast<std::ptrdiff_t>(begin),
                    events.begin() + static_cast<std::ptrdiff_t>(end)},
                   end < events.size() ? std::to_string(end) : ""};
  }
};

}  // namespace engine
