#include "region/runtimes/cell_loop.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/epoll.h>

#include "base/check.h"

namespace region {

namespace {

constexpr int kForever = -1;

}  // namespace

CellLoop::CellLoop() : epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
  base::check(epoll_.valid(), "epoll_create1 failed");
}

CellLoop::Id CellLoop::watch(int fd, std::uint32_t events,
                             std::function<void(std::uint32_t)> callback) {
  const Id id = ++last_id_;
  epoll_event event{.events = events, .data = {.u64 = id}};
  base::check(::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, fd, &event) == 0,
              "epoll_ctl refused a descriptor");
  watches_.emplace(id, Watch{fd, std::move(callback)});
  return id;
}

void CellLoop::change(Id id, std::uint32_t events) {
  const auto found = watches_.find(id);
  if (found != watches_.end()) {
    epoll_event event{.events = events, .data = {.u64 = id}};
    ::epoll_ctl(epoll_.get(), EPOLL_CTL_MOD, found->second.fd, &event);
  }
}

CellLoop::Id CellLoop::at(base::SteadyTime time, std::function<void()> callback) {
  timers_.emplace(++last_id_, Timer{time, std::move(callback)});
  return last_id_;
}

void CellLoop::remove(Id id) {
  timers_.erase(id);
  const auto found = watches_.find(id);
  if (found != watches_.end()) {
    ::epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, found->second.fd, nullptr);
    watches_.erase(found);
  }
}

std::map<CellLoop::Id, CellLoop::Timer>::iterator CellLoop::next_timer() {
  return std::ranges::min_element(timers_, {}, [](const auto& entry) { return entry.second.time; });
}

int CellLoop::wait_ms() {
  const auto next = next_timer();
  return next == timers_.end() ? kForever : base::Deadline(next->second.time).remaining_ms();
}

void CellLoop::run_timers() {
  const auto now = std::chrono::steady_clock::now();
  for (auto next = next_timer(); next != timers_.end() && next->second.time <= now;
       next = next_timer()) {
    const auto callback = std::move(next->second.callback);
    timers_.erase(next);
    callback();
  }
}

void CellLoop::run() {
  while (!stopped_) {
    std::array<epoll_event, 32> events{};
    const int count =
        ::epoll_wait(epoll_.get(), events.data(), static_cast<int>(events.size()), wait_ms());
    base::check(count >= 0 || errno == EINTR, "epoll_wait failed");
    for (int i = 0; i < count && !stopped_; ++i) {
      const epoll_event& event = events[static_cast<std::size_t>(i)];
      const Id id = event.data.u64;  // a copy: the struct is packed
      const auto found = watches_.find(id);
      if (found != watches_.end()) {
        // A copy: the callback may remove its own watch while it runs.
        const auto callback = found->second.callback;
        callback(event.events);
      }
    }
    run_timers();
  }
}

}  // namespace region
