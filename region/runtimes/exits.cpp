#include "region/runtimes/exits.h"

#include <utility>

namespace region {
namespace {

using namespace std::chrono_literals;

/// How long a stop of the reader can take.
constexpr auto kSlice = 200ms;

}  // namespace

Exits::Subscription::Subscription(Subscription&& other) noexcept
    : exits_(std::exchange(other.exits_, nullptr)), id_(other.id_) {}

Exits::Subscription& Exits::Subscription::operator=(Subscription&& other) noexcept {
  std::swap(exits_, other.exits_);
  std::swap(id_, other.id_);
  return *this;
}

Exits::Subscription::~Subscription() {
  if (exits_ != nullptr) {
    const std::lock_guard lock(exits_->listeners_mutex_);
    exits_->listeners_.erase(id_);
  }
}

Exits::Exits(Cell& cell, base::Log& log, CellEnded cell_ended)
    : cell_(cell),
      log_(log),
      cell_ended_(std::move(cell_ended)),
      reader_([this](const std::stop_token& stop) { read(stop); }) {}

Exits::~Exits() = default;

Exits::Subscription Exits::listen(std::string prefix, Listener listener) {
  const std::lock_guard lock(listeners_mutex_);
  const std::uint64_t id = next_id_++;
  listeners_.emplace(id, Entry{std::move(prefix), std::move(listener)});
  return {this, id};
}

void Exits::read(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    const auto exit = cell_.next_exit(base::Deadline::after(kSlice));
    if (!exit) {
      // A connection that has failed once tells nothing any more.
      log_.error("exits of processes are not reported: {}", exit.error().message);
      if (cell_ended_) {
        cell_ended_();
      }
      return;
    }
    if (!exit->has_value()) {
      continue;
    }
    const std::lock_guard lock(listeners_mutex_);
    for (const auto& [id, entry] : listeners_) {
      if ((*exit)->name.starts_with(entry.prefix)) {
        entry.listener(**exit);
      }
    }
  }
}

}  // namespace region
