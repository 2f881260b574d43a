#include "region/daemon_process.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string>
#include <string_view>

#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <boost/json.hpp>

#include "base/io/process_status.h"
#include "base/json.h"

namespace region {

namespace {

constexpr base::Milliseconds kToEndWell{6'000};

base::Path directory_of(const base::Path& home) {
  return home / "region";
}

bool ends_within(const base::Fd& handle, int timeout_ms) {
  pollfd entry{handle.get(), POLLIN, 0};
  return ::poll(&entry, 1, timeout_ms) > 0;
}

/// nullopt: it has no such number.
template <class Number>
std::optional<Number> number_member(const base::JsonObject* object, std::string_view name) {
  const base::Json* member = object == nullptr ? nullptr : object->if_contains(name);
  boost::json::error_code failure;
  const auto number = member == nullptr ? Number{} : member->to_number<Number>(failure);
  return member == nullptr || failure ? std::nullopt : std::optional(number);
}

void send_signal(const base::Fd& handle, int signal) {
  ::syscall(SYS_pidfd_send_signal, handle.get(), signal, nullptr, 0);
}

}  // namespace

base::Result<DaemonProcess> DaemonProcess::claim(const base::Path& home, std::uint16_t port) {
  const base::Path directory = directory_of(home);
  auto lock = base::FileLock::acquire(directory / "lock");
  if (!lock && lock.error().kind == base::ErrorKind::kConflict) {
    return base::error(base::ErrorKind::kConflict,
                       "a region runs on {} already; `settle-region stop --home {}` stops it",
                       home.string(), home.string());
  }
  if (!lock) {
    return std::move(lock).error();
  }
  const auto status = base::process_status(::getpid());
  if (!status) {
    return status.error();
  }
  const base::JsonObject record{
      {"pid", ::getpid()}, {"start_time", std::to_string(status->start)}, {"port", port}};
  base::SystemFiles files;
  const base::Path file = directory / "daemon.json";
  if (auto written = files.write_atomic(file, base::json_text(base::Json(record))); !written) {
    return std::move(written).error();
  }
  return DaemonProcess(file, *std::move(lock));
}

DaemonProcess::~DaemonProcess() {
  if (!file_.empty()) {
    ::unlink(file_.c_str());
  }
}

base::Result<std::optional<RunningDaemon>> find_daemon(const base::Path& home) {
  base::SystemFiles files;
  const base::Path file = directory_of(home) / "daemon.json";
  const auto text = files.read(file, 4096);
  if (!text && text.error().kind == base::ErrorKind::kNotFound) {
    return std::nullopt;
  }
  if (!text) {
    return text.error();
  }
  const auto record = base::parse_json(*text, file.string());
  const base::JsonObject* object = record ? record->if_object() : nullptr;
  const auto pid = number_member<pid_t>(object, "pid");
  const auto port = number_member<std::uint16_t>(object, "port");
  if (!pid || *pid <= 0 || !port || !object->contains("start_time")) {
    return base::error(base::ErrorKind::kCorrupt, "{} is damaged; remove it", file.string());
  }
  base::Fd handle(static_cast<int>(::syscall(SYS_pidfd_open, *pid, 0)));
  if (!handle.valid() && errno != ESRCH) {
    return base::system_error(errno, fmt::format("looking for settle-region (pid {})", *pid));
  }
  const auto status = base::process_status(*pid);
  if (!status && status.error().kind != base::ErrorKind::kNotFound) {
    return status.error();
  }
  const base::Json* start_time = object->if_contains("start_time");
  if (!handle.valid() || !start_time->is_string() || !status ||
      start_time->get_string() != std::to_string(status->start) || ends_within(handle, 0)) {
    return std::nullopt;
  }
  return RunningDaemon{*pid, *port, std::move(handle)};
}

bool wait_for_end(const RunningDaemon& daemon, base::Deadline deadline) {
  return ends_within(daemon.handle, deadline.remaining_ms());
}

base::Result<void> end_daemon(const RunningDaemon& daemon, base::Deadline deadline) {
  send_signal(daemon.handle, SIGTERM);
  const int gentle = std::min(deadline.remaining_ms(), static_cast<int>(kToEndWell.count()));
  if (ends_within(daemon.handle, gentle)) {
    return {};
  }
  send_signal(daemon.handle, SIGKILL);
  if (wait_for_end(daemon, deadline)) {
    return {};
  }
  return base::error(base::ErrorKind::kTimeout, "settle-region (pid {}) does not end", daemon.pid);
}

}  // namespace region
