#include "cli/event_log.h"

#include <utility>

#include <boost/json.hpp>

namespace cli {

EventLog::EventLog(base::Files& files, const base::Path& path, EventJson json)
    : json_(std::move(json)), file_(files.open_append(path, 0).or_throw()) {}

void EventLog::write(const engine::Event& event) {
  const std::string lines = json_.lines(event);
  if (failure_ || lines.empty()) {
    return;
  }
  if (base::Result<void> written = file_->append(lines); !written) {
    failure_ = std::move(written).error();
  }
}

}  // namespace cli
