#include "cli/render/live_view.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "engine/graph/urn.h"

namespace cli {

namespace {

constexpr std::size_t kRows = 8;
constexpr std::chrono::milliseconds kTick{125};

base::Milliseconds since(base::SteadyTime begin, base::SteadyTime now) {
  return std::chrono::duration_cast<base::Milliseconds>(now - begin);
}

std::size_t operations_of(const engine::Plan& plan) {
  std::size_t count = 0;
  for (const engine::Step& step : plan.steps) {
    if (step.component) {
      continue;
    }
    // A replacement is two operations: a new one comes, the old one goes.
    count += step.action == engine::Action::kSame      ? 0
             : step.action == engine::Action::kReplace ? 2
                                                       : 1;
  }
  return count;
}

}  // namespace

std::vector<std::string> live_lines(const std::vector<RunningOperation>& running,
                                    const Progress& progress, base::SteadyTime now,
                                    std::size_t columns, const Paint& paint) {
  std::vector<RunningOperation> oldest = running;
  std::ranges::stable_sort(oldest, {}, &RunningOperation::since);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < std::min(kRows, oldest.size()); ++i) {
    const RunningOperation& each = oldest[i];
    const std::string line =
        fmt::format("{}  {}  {}{}{}", each.type, each.name, engine::present_tense(each.operation),
                    each.message.empty() ? "" : ": ", each.message);
    lines.push_back(fmt::format(" {}  {} {}",
                                paint(color_of(each.operation), glyph(each.operation)),
                                shortened(line, columns > 16 ? columns - 14 : 2),
                                paint(Color::kDim, elapsed_text(since(each.since, now)))));
  }
  const std::string more =
      oldest.size() > kRows ? fmt::format(" (+{} more)", oldest.size() - kRows) : "";
  lines.push_back(paint(
      Color::kBold, fmt::format("{} of {} done, {} running{}, {}", progress.done, progress.total,
                                running.size(), more, elapsed_text(since(progress.begin, now)))));
  return lines;
}

LiveView::LiveView(Terminal& terminal, base::Clock& clock, EventText text, const Paint& paint)
    : terminal_(terminal),
      clock_(clock),
      text_(std::move(text)),
      paint_(paint),
      progress_{.begin = clock.now()},
      ticker_([this](const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (!stop.stop_requested()) {
          wake_.wait_for(lock, stop, kTick, [] { return false; });
          if (active_ && !stop.stop_requested()) {
            redraw("");
          }
        }
      }) {}

LiveView::~LiveView() {
  ticker_.request_stop();
  ticker_.join();
  terminal_.write(erase());
}

void LiveView::observe(const engine::Event& event) {
  const std::scoped_lock lock(mutex_);
  track(event);
  redraw(text_.lines(event));
}

void LiveView::notice(const std::string& line) {
  const std::scoped_lock lock(mutex_);
  redraw(line + "\n");
}

void LiveView::track(const engine::Event& event) {
  if (const auto* started = std::get_if<engine::RunStarted>(&event)) {
    if (started->plan != nullptr) {
      progress_.total = operations_of(*started->plan);
      for (const engine::Step& step : started->plan->steps) {
        if (step.component) {
          components_.insert(step.urn);
        }
      }
    }
  } else if (const auto* began = std::get_if<engine::OperationStarted>(&event)) {
    if (!active_) {
      progress_.begin = clock_.now();
    }
    active_ = true;
    if (components_.contains(began->urn)) {
      return;
    }
    running_[began->urn] = {began->type, std::string(engine::parse_urn(began->urn).name),
                            began->operation, "", clock_.now()};
  } else if (const auto* progress = std::get_if<engine::OperationProgress>(&event)) {
    if (const auto found = running_.find(progress->urn); found != running_.end()) {
      found->second.message = progress->message;
    }
  } else if (const auto* finished = std::get_if<engine::OperationFinished>(&event)) {
    running_.erase(finished->urn);
    progress_.done += components_.contains(finished->urn) ? 0 : 1;
  } else if (const auto* failed = std::get_if<engine::OperationFailed>(&event)) {
    running_.erase(failed->failure.urn);
  } else if (std::holds_alternative<engine::RunFinished>(event) ||
             std::holds_alternative<engine::OutputsKnown>(event)) {
    active_ = false;
  }
}

std::string LiveView::erase() const {
  return drawn_ == 0 ? "" : fmt::format("\x1b[{}A\x1b[J", drawn_);
}

void LiveView::redraw(const std::string& above) {
  std::string text = erase() + above;
  drawn_ = 0;
  if (active_) {
    std::vector<RunningOperation> running;
    for (const auto& [urn, operation] : running_) {
      running.push_back(operation);
    }
    const std::vector<std::string> lines =
        live_lines(running, progress_, clock_.now(), terminal_.columns(), paint_);
    for (const std::string& line : lines) {
      text += line + "\n";
    }
    drawn_ = lines.size();
  }
  terminal_.write(text);
}

}  // namespace cli
