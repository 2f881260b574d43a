#include "cli/region_watch.h"

#include <array>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>

#include "base/io/socket.h"

namespace cli {

namespace {

constexpr base::Milliseconds kConnectLimit{500};

}  // namespace

RegionWatch::RegionWatch(std::uint16_t port, std::function<base::Result<void>()> start)
    : port_(port),
      start_(std::move(start)),
      wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      thread_([this](const std::stop_token& stop) { watch(stop); }) {}

RegionWatch::~RegionWatch() {
  thread_.request_stop();
  ::eventfd_write(wake_.get(), 1);
}

void RegionWatch::watch(const std::stop_token& stop) {
  while (true) {
    hold_connection();
    // One that runs and has only closed an idle connection is left as it is.
    if (stop.stop_requested() || !start_()) {
      return;
    }
  }
}

void RegionWatch::hold_connection() const {
  const auto connection =
      base::Socket::connect_tcp("127.0.0.1", port_, base::Deadline::after(kConnectLimit));
  if (!connection) {
    return;
  }
  std::array<pollfd, 2> entries{{{connection->fd(), POLLIN, 0}, {wake_.get(), POLLIN, 0}}};
  while (::poll(entries.data(), entries.size(), -1) <= 0) {
  }
}

}  // namespace cli
