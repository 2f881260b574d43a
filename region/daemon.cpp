#include "region/daemon.h"

#include <condition_variable>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
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

/// The region as requests find it: while it is being opened, they wait for it.
class Gate {
 public:
  void open(Region& region) {
    const std::scoped_lock lock(mutex_);
    region_ = &region;
    changed_.notify_all();
  }

  /// Nobody uses the region any more on return.
  void close() {
    std::unique_lock lock(mutex_);
    region_ = nullptr;
    changed_.wait(lock, [this] { return visitors_ == 0; });
  }

  /// Keeps the region from being closed as long as it lives.
  class Visit {
   public:
    Visit(Gate& gate, base::Milliseconds patience) : gate_(gate) {
      std::unique_lock lock(gate_.mutex_);
      gate_.changed_.wait_for(lock, patience, [this] { return gate_.region_ != nullptr; });
      region_ = gate_.region_;
      ++gate_.visitors_;
    }

    ~Visit() {
      const std::scoped_lock lock(gate_.mutex_);
      --gate_.visitors_;
      gate_.changed_.notify_all();
    }

    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

    /// nullptr: it is not open.
    Region* region() const { return region_; }

   private:
    Gate& gate_;
    Region* region_ = nullptr;
  };

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  Region* region_ = nullptr;
  int visitors_ = 0;
};

/// What the daemon's main thread waits for.
class Wake {
 public:
  enum class Reason { kStop, kCellEnded };

  Wake() : cell_ended_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGTERM);
    ::sigaddset(&signals, SIGINT);
    stop_signal_ = base::Fd(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
  }

  void tell_cell_ended() const { ::eventfd_write(cell_ended_.get(), 1); }

  /// A stop comes before anything else.
  Reason wait() const {
    pollfd entries[] = {{stop_signal_.get(), POLLIN, 0}, {cell_ended_.get(), POLLIN, 0}};
    while (::poll(entries, std::size(entries), -1) <= 0) {
    }
    if (entries[0].revents != 0) {
      return Reason::kStop;
    }
    eventfd_t count = 0;
    ::eventfd_read(cell_ended_.get(), &count);
    return Reason::kCellEnded;
  }

 private:
  base::Fd cell_ended_;
  base::Fd stop_signal_;
};

base::HttpResponse health(const DaemonOptions& options, Gate& gate) {
  const Gate::Visit visit(gate, base::Milliseconds(0));
  Region* region = visit.region();
  const std::string_view status =
      region == nullptr ? "opening"
      : region->operations().wait_restored(base::Deadline::after(base::Milliseconds(0)))
          ? "ready"
          : "restoring";
  base::JsonObject body{{"status", status},
                        {"pid", ::getpid()},
                        {"port", options.port},
                        {"home", options.home.string()}};
  if (region != nullptr) {
    body["resources"] = region->resource_count();
  }
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
  const Gate::Visit visit(gate, kOpening);
  Region* region = visit.region();
  if (region == nullptr) {
    return base::HttpResponse{.status = 503, .body = "the region is not open yet\n"};
  }
  return region->handle(request);
}

base::Result<std::unique_ptr<Region>> open_region(const DaemonOptions& options,
                                                  const RegionEnvironment& environment,
                                                  const Wake& wake) {
  auto data_planes = DataPlanes::open(options.home, options.isolation, environment.log,
                                      [&wake] { wake.tell_cell_ended(); });
  if (!data_planes) {
    return std::move(data_planes).error();
  }
  return Region::open(environment, options.home, *std::move(data_planes));
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
  const Wake wake;
  Gate gate;
  base::HttpServer server(std::move(listener), [&](const base::HttpRequest& request) {
    return answer(options, gate, request);
  });
  bool told = false;
  while (true) {
    auto region = open_region(options, {files, clock, random, log}, wake);
    if (!region) {
      log.error("{}", region.error().message);
      return std::move(region).error();
    }
    gate.open(**region);
    if (!std::exchange(told, true)) {
      log.info("the region answers on 127.0.0.1:{}, home {}", server.port(), options.home.string());
      ready();
    }
    if (wake.wait() == Wake::Reason::kStop) {
      log.info("stopping");
      server.stop();
      return {};
    }
    log.error("the cell has ended and every data plane with it: starting them again");
    gate.close();
  }
}

}  // namespace region
