#include "region/daemon.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

#include <signal.h>
#include <unistd.h>

#include <boost/json.hpp>

#include "base/io/http_server.h"
#include "base/json.h"
#include "region/daemon_process.h"
#include "region/region.h"
#include "region/runtimes/cell_protocol.h"
#include "region/runtimes/load_balancer_edge.h"

namespace region {

namespace {

constexpr base::Milliseconds kOpening{20'000};

/// The region while it is being opened: requests that come early wait for it.
class Gate {
 public:
  void open(Region& region) {
    const std::scoped_lock lock(mutex_);
    region_ = &region;
    opened_.notify_all();
  }

  Region* wait(base::Milliseconds patience) {
    std::unique_lock lock(mutex_);
    opened_.wait_for(lock, patience, [this] { return region_ != nullptr; });
    return region_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable opened_;
  Region* region_ = nullptr;
};

base::HttpResponse health(const DaemonOptions& options, Gate& gate) {
  Region* region = gate.wait(base::Milliseconds(0));
  const std::string_view status =
      region == nullptr ? "opening"
      : region->operations().wait_restored(base::Deadline::after(base::Milliseconds(0)))
          ? "ready"
          : "restoring";
  base::JsonObject body{{"status", status},
                        {"pid", ::getpid()},
                        {"port", options.port},
                        {"home", options.home.string()}};
  if (region != nullptr && region->isolation()) {
    const Isolation isolation = *region->isolation();
    body["isolation"] = name(isolation);
    body["security_groups_enforced"] = isolation != Isolation::kLoopback;
    body["caution"] = caution(isolation);
  }
  return {.headers = {{"Content-Type", "application/json"}},
          .body = base::json_text(base::Json(std::move(body)))};
}

std::optional<base::HttpResponse> answer(const DaemonOptions& options, Gate& gate,
                                         const base::HttpRequest& request) {
  if (request.method == "GET" && request.target == "/_settle/health") {
    return health(options, gate);
  }
  Region* region = gate.wait(kOpening);
  if (region == nullptr) {
    return base::HttpResponse{.status = 503, .body = "the region is not open yet\n"};
  }
  return region->handle(request);
}

void wait_for_stop_signal() {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGTERM);
  ::sigaddset(&signals, SIGINT);
  int signal = 0;
  ::sigwait(&signals, &signal);
}

}  // namespace

base::Result<base::Listener> listen_for_api(std::uint16_t port) {
  auto listener = base::Listener::tcp("127.0.0.1", port);
  if (listener || listener.error().kind != base::ErrorKind::kConflict) {
    return listener;
  }
  const std::string holder = holder_of_port(port);
  return base::error(base::ErrorKind::kConflict,
                     "port {} of 127.0.0.1 is taken{}; stop that program, or choose another port "
                     "with --port N or SETTLE_REGION_PORT=N",
                     port, holder.empty() ? std::string() : " by " + holder);
}

base::Result<void> run_daemon(const DaemonOptions& options, base::Listener listener,
                              const std::function<void()>& ready) {
  auto process = DaemonProcess::claim(options.home, listener.port());
  if (!process) {
    return std::move(process).error();
  }
  base::Log log(STDERR_FILENO, base::LogLevel::kInfo);
  base::SystemFiles files;
  base::SystemClock clock;
  base::SystemRandom random;
  Gate gate;
  std::unique_ptr<Region> region;
  base::HttpServer server(std::move(listener), [&](const base::HttpRequest& request) {
    return answer(options, gate, request);
  });
  auto data_planes = DataPlanes::open(options.home, options.isolation, log);
  if (!data_planes) {
    return std::move(data_planes).error();
  }
  auto opened = Region::open({files, clock, random, log}, options.home, *std::move(data_planes));
  if (!opened) {
    return std::move(opened).error();
  }
  region = *std::move(opened);
  gate.open(*region);
  log.info("the region answers on 127.0.0.1:{}, home {}", server.port(), options.home.string());
  ready();
  wait_for_stop_signal();
  log.info("stopping");
  server.stop();
  return {};
}

}  // namespace region
