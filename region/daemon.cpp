#include "region/daemon.h"

#include <iterator>
#include <optional>
#include <utility>

#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <boost/json.hpp>

#include "base/io/http_server.h"
#include "base/io/temporaries.h"
#include "base/json.h"
#include "region/daemon_process.h"
#include "region/gate.h"
#include "region/region.h"
#include "region/restarts.h"
#include "region/runtimes/cell_protocol.h"
#include "region/runtimes/host_ports.h"

namespace region {

namespace {

constexpr base::Milliseconds kOpening{20'000};
/// Where only the daemon writes, below its home.
constexpr const char* kWritten[] = {"lb", "network", "pki", "region", "tasks"};

/// What the daemon's main thread waits for.
class Wake {
 public:
  enum class Reason { kStop, kCellEnded, kTime };

  Wake() : cell_ended_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGTERM);
    ::sigaddset(&signals, SIGINT);
    stop_signal_ = base::Fd(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
  }

  void tell_cell_ended() const { ::eventfd_write(cell_ended_.get(), 1); }

  /// A stop comes before anything else. `limit`: nullopt waits for ever.
  Reason wait(std::optional<base::Milliseconds> limit) const {
    pollfd entries[] = {{stop_signal_.get(), POLLIN, 0}, {cell_ended_.get(), POLLIN, 0}};
    int ready = 0;
    do {
      ready = ::poll(entries, std::size(entries), limit ? static_cast<int>(limit->count()) : -1);
    } while (ready < 0);
    if (entries[0].revents != 0) {
      return Reason::kStop;
    }
    return ready == 0 ? Reason::kTime : Reason::kCellEnded;
  }

  /// What an earlier cell has told does not count for the next.
  void forget_cell() const {
    eventfd_t count = 0;
    ::eventfd_read(cell_ended_.get(), &count);
  }

 private:
  base::Fd cell_ended_;
  base::Fd stop_signal_;
};

struct Condition {
  std::string_view status;
  std::string reason{};  ///< of what is degraded
};

Condition condition_of(Region* region, const Gate& gate) {
  if (region == nullptr) {
    const std::string reason = gate.reason();
    return reason.empty() ? Condition{"opening"} : Condition{"degraded", reason};
  }
  Operations& operations = region->operations();
  if (!operations.wait_restored(base::Deadline::after(base::Milliseconds(0)))) {
    return {"restoring"};
  }
  const std::vector<Missing> missing = operations.missing();
  if (missing.empty()) {
    return {"ready"};
  }
  const auto& [key, reason] = missing.front();
  const std::string others =
      missing.size() == 1 ? "" : fmt::format("; and {} more", missing.size() - 1);
  return {"degraded", fmt::format("cannot bring back {} {}: {}{}; it is tried again until it works",
                                  key.type, key.identifier, reason, others)};
}

base::HttpResponse health(const DaemonOptions& options, Gate& gate) {
  const Gate::Visit visit(gate, base::Milliseconds(0));
  Region* region = visit.region();
  const Condition condition = condition_of(region, gate);
  base::JsonObject body{{"status", condition.status},
                        {"pid", ::getpid()},
                        {"port", options.port},
                        {"home", options.home.string()}};
  if (!condition.reason.empty()) {
    body["reason"] = condition.reason;
  }
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
    const std::string reason = gate.reason();
    return base::HttpResponse{
        .status = 503,
        .headers = {{"Content-Type", "application/x-amz-json-1.0"}},
        .body = base::json_text(
            base::JsonObject{{"__type", "ServiceUnavailable"},
                             {"message", reason.empty() ? "the region is not open yet" : reason}})};
  }
  return region->handle(request);
}

base::Result<std::unique_ptr<Region>> open_region(const DaemonOptions& options,
                                                  const RegionEnvironment& environment,
                                                  const Wake& wake) {
  wake.forget_cell();
  auto data_planes = DataPlanes::open(options.home, options.isolation, environment.log,
                                      [&wake] { wake.tell_cell_ended(); });
  if (!data_planes) {
    return std::move(data_planes).error();
  }
  return Region::open(environment, options.home, *std::move(data_planes));
}

/// Returns when the cell may be started again, or at a stop.
Wake::Reason await_restart(Restarts& restarts, base::Milliseconds lived, const std::string& why,
                           Gate& gate, const Wake& wake, base::Log& log) {
  wake.forget_cell();
  const auto pause = restarts.pause_after(lived);
  if (pause) {
    log.error("{}: starting it again in {} ms", why, pause->count());
  } else {
    const std::string given_up = fmt::format(
        "{}, {} times in a row: it is not started again. `settle region logs` and cell.log in its "
        "home "
        "tell more; `settle region stop` and `settle region start` try again",
        why, restarts.in_a_row());
    log.error("{}", given_up);
    gate.give_up(given_up);
  }
  return wake.wait(pause);
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
  for (const char* place : kWritten) {
    base::remove_temporaries(options.home / place);
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
  Restarts restarts;
  bool told = false;
  while (true) {
    const auto opened_at = clock.now();
    auto region = open_region(options, {files, clock, random, log}, wake);
    if (!region && !told) {
      log.error("{}", region.error().message);
      return std::move(region).error();
    }
    Wake::Reason reason = Wake::Reason::kCellEnded;
    if (region) {
      gate.open(**region);
      if (!std::exchange(told, true)) {
        log.info("the region answers on 127.0.0.1:{}, home {}", server.port(),
                 options.home.string());
        ready();
      }
      reason = wake.wait(std::nullopt);
    }
    if (reason != Wake::Reason::kStop) {
      const std::string why = region ? "the cell has ended and every data plane with it"
                                     : "the cell does not start: " + region.error().message;
      const auto lived = region ? clock.now() - opened_at : base::SteadyTime::duration(0);
      gate.close(why);
      if (region) {
        region->reset();
      }
      reason = await_restart(restarts, std::chrono::duration_cast<base::Milliseconds>(lived), why,
                             gate, wake, log);
    }
    if (reason == Wake::Reason::kStop) {
      log.info("stopping");
      server.stop();
      return {};
    }
  }
}

}  // namespace region
