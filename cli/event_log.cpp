#include "cli/event_log.h"

#include <utility>

namespace cli {

EventLog::EventLog(const Session& session, const std::string& name, EventJson json)
    : json_(std::move(json)), file_(session, name) {}

void EventLog::write(const engine::Event& event) {
  append(json_.lines(event));
}

void EventLog::write(const engine::Plan& plan, base::Milliseconds took) {
  append(json_.lines(plan, took));
}

void EventLog::append(std::string_view lines) {
  if (failure_) {
    return;
  }
  if (base::Result<void> written = file_.write(lines); !written) {
    failure_ = std::move(written).error();
  }
}

}  // namespace cli
