#include "region/daemon_control.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json.hpp>

#include "base/io/http_client.h"
#include "base/io/pipe.h"
#include "base/json.h"
#include "region/daemon_process.h"

namespace region {

namespace {

constexpr base::Milliseconds kStarting{30'000};
constexpr base::Milliseconds kStopping{20'000};
constexpr base::Milliseconds kLook{20};
/// What the region keeps in its home and `reset` forgets. Images stay (they come from elsewhere),
/// and so does what is not its own: stacks.
constexpr const char* kForgotten[] = {"data",    "lb",  "log",    "logs",
                                      "network", "pki", "region", "tasks"};

base::Path log_file(const base::Path& home) {
  return home / "region" / "daemon.log";
}

void block_stop_signals() {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGTERM);
  ::sigaddset(&signals, SIGINT);
  ::sigprocmask(SIG_BLOCK, &signals, nullptr);
}

/// The child's side of `start`: becomes the daemon. Its first words go through `report`: nothing
/// when it is ready, else the error.
[[noreturn]] void become_daemon(const DaemonOptions& options, base::Listener listener,
                                base::Fd report, const base::Fd& log) {
  ::setsid();
  const base::Fd nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  ::dup2(nothing.get(), STDIN_FILENO);
  ::dup2(log.get(), STDOUT_FILENO);
  ::dup2(log.get(), STDERR_FILENO);
  if (::chdir("/") != 0) {
    ::_exit(1);
  }
  block_stop_signals();
  const auto result = run_daemon(options, std::move(listener), [&report] {
    (void)!::write(report.get(), "+", 1);
    report.reset();
  });
  if (!result && report.valid()) {
    const std::string& message = result.error().message;
    (void)!::write(report.get(), message.data(), message.size());
  }
  ::_exit(result ? 0 : 1);
}

/// What the daemon says: `+` when it is ready.
base::Result<std::string> read_report(const base::Fd& report, base::Deadline deadline) {
  std::string text;
  while (true) {
    pollfd entry{report.get(), POLLIN, 0};
    if (::poll(&entry, 1, deadline.remaining_ms()) <= 0) {
      return base::error(base::ErrorKind::kTimeout, "settle-region does not get ready");
    }
    char buffer[4096];
    const ssize_t count = ::read(report.get(), buffer, sizeof buffer);
    if (count <= 0) {
      return text;
    }
    text.append(buffer, static_cast<std::size_t>(count));
  }
}

base::Result<base::Fd> open_daemon_log(const base::Path& home) {
  const base::Path path = log_file(home);
  if (auto made = base::make_directories(path.parent_path()); !made) {
    return std::move(made).error();
  }
  base::Fd log(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  if (!log.valid()) {
    return base::system_error(errno, "cannot open " + path.string());
  }
  return log;
}

base::Result<base::JsonObject> ask_health(std::uint16_t port) {
  const base::Deadline deadline = base::Deadline::after(base::Milliseconds(2'000));
  auto connection = base::HttpConnection::connect({.host = "127.0.0.1", .port = port}, deadline);
  if (!connection) {
    return std::move(connection).error();
  }
  auto response = connection->exchange({.target = "/_settle/health"}, deadline);
  if (!response) {
    return std::move(response).error();
  }
  auto body = base::parse_json(response->body, "the answer of settle-region");
  if (!body || !body->is_object()) {
    return base::error(base::ErrorKind::kInternal, "port {} is not settle-region's", port);
  }
  return body->get_object();
}

/// The daemon of a home once it answers; nullopt: none runs, or the one that did was dying.
base::Result<std::optional<RunningDaemon>> await_daemon(const base::Path& home,
                                                        base::Deadline deadline) {
  while (true) {
    auto running = find_daemon(home);
    if (!running || !*running || ask_health((*running)->port)) {
      return running;
    }
    if (deadline.expired()) {
      return base::error(base::ErrorKind::kTimeout, "settle-region (pid {}) does not answer",
                         (*running)->pid);
    }
    (void)wait_for_end(**running, base::Deadline::after(kLook));
  }
}

/// What the running region is not like AWS in; empty: nothing, or it does not answer.
std::string caution_of(std::uint16_t port) {
  const auto health = ask_health(port);
  const base::Json* words = health ? health->if_contains("caution") : nullptr;
  return words == nullptr ? std::string() : std::string(words->as_string());
}

void print_caution(const std::string& caution) {
  if (!caution.empty()) {
    fmt::print("WARNING: {}\n", caution);
  }
}

base::Result<void> copy_to_output(std::FILE* file) {
  char buffer[65536];
  std::size_t count = 0;
  while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0) {
    std::fwrite(buffer, 1, count, stdout);
  }
  std::clearerr(file);
  std::fflush(stdout);
  return {};
}

struct Started {
  pid_t pid = 0;
  std::uint16_t port = 0;
  std::optional<std::chrono::duration<double, std::milli>> ready_after;  ///< none: it ran already
};

void print_started(bool as_json, const Started& started) {
  const std::string caution = caution_of(started.port);
  if (as_json) {
    fmt::print("{}\n", base::json_text(base::JsonObject{
                           {"pid", started.pid},
                           {"port", started.port},
                           {"ready_ms", started.ready_after ? started.ready_after->count() : 0},
                           {"caution", caution}}));
    return;
  }
  fmt::print("settle-region {} on 127.0.0.1:{} (pid {})\n",
             started.ready_after ? "answers" : "runs already", started.port, started.pid);
  print_caution(caution);
}

}  // namespace

base::Result<void> run_in_foreground(const DaemonOptions& options) {
  auto listener = listen_for_api(options.port);
  if (!listener) {
    return std::move(listener).error();
  }
  block_stop_signals();
  return run_daemon(options, *std::move(listener), [] {});
}

base::Result<void> start(const DaemonOptions& options, bool as_json) {
  const auto begun = std::chrono::steady_clock::now();
  const auto running = await_daemon(options.home, base::Deadline::after(kStarting));
  if (!running) {
    return running.error();
  }
  if (*running) {
    if ((*running)->port != options.port) {
      return base::error(
          base::ErrorKind::kConflict,
          "the region of {} runs on port {} already; stop it first, or use that port",
          options.home.string(), (*running)->port);
    }
    print_started(as_json, {(*running)->pid, options.port, std::nullopt});
    return {};
  }
  auto listener = listen_for_api(options.port);
  if (!listener) {
    return std::move(listener).error();
  }
  auto log = open_daemon_log(options.home);
  if (!log) {
    return std::move(log).error();
  }
  auto report = base::make_pipe();
  if (!report) {
    return std::move(report).error();
  }
  const pid_t pid = ::fork();
  if (pid < 0) {
    return base::system_error(errno, "cannot start a process");
  }
  if (pid == 0) {
    report->read.reset();
    become_daemon(options, *std::move(listener), std::move(report->write), *log);
  }
  report->write.reset();
  const auto text = read_report(report->read, base::Deadline::after(kStarting));
  if (!text) {
    return text.error().in("see " + log_file(options.home).string());
  }
  if (*text != "+") {
    ::waitpid(pid, nullptr, 0);
    return base::error(
        base::ErrorKind::kUnavailable, "{}",
        text->empty() ? "the daemon died; see " + log_file(options.home).string() : *text);
  }
  print_started(as_json, {pid, options.port, std::chrono::steady_clock::now() - begun});
  return {};
}

base::Result<void> stop(const base::Path& home) {
  const base::Deadline deadline = base::Deadline::after(kStopping);
  const auto running = find_daemon(home);
  if (!running) {
    return running.error();
  }
  if (*running) {
    if (auto ended = end_daemon(**running, deadline); !ended) {
      return ended;
    }
  }
  if (auto stopped = stop_cell(home, deadline); !stopped) {
    return stopped;
  }
  fmt::print("settle-region {}\n", *running ? "has stopped" : "was not running");
  return {};
}

base::Result<void> reset(const base::Path& home) {
  if (auto stopped = stop(home); !stopped) {
    return stopped;
  }
  for (const char* directory : kForgotten) {
    std::error_code failure;
    std::filesystem::remove_all(home / directory, failure);
    if (failure) {
      return base::system_error(failure.value(), "cannot remove " + (home / directory).string());
    }
  }
  fmt::print("the region of {} is empty\n", home.string());
  return {};
}

int print_status(const base::Path& home, bool as_json) {
  constexpr int kNotRunning = 3;
  const auto running = find_daemon(home);
  if (!running) {
    fmt::print(stderr, "settle-region: {}\n", running.error().message);
    return 1;
  }
  if (!*running) {
    fmt::print("{}", as_json ? "{\"status\":\"stopped\"}\n" : "settle-region does not run\n");
    return kNotRunning;
  }
  const auto health = ask_health((*running)->port);
  if (!health) {
    fmt::print(stderr, "settle-region (pid {}) does not answer: {}\n", (*running)->pid,
               health.error().message);
    return 1;
  }
  if (as_json) {
    fmt::print("{}\n", base::json_text(base::Json(*health)));
    return 0;
  }
  const base::Json* isolation = health->if_contains("isolation");
  fmt::print("settle-region is {} on 127.0.0.1:{} (pid {}), isolation {}, home {}\n",
             std::string(health->at("status").as_string()), (*running)->port, (*running)->pid,
             isolation == nullptr ? "none" : std::string(isolation->as_string()), home.string());
  if (const base::Json* reason = health->if_contains("reason"); reason != nullptr) {
    fmt::print("{}\n", std::string(reason->as_string()));
  }
  print_caution(caution_of((*running)->port));
  return 0;
}

base::Result<void> print_log(const base::Path& home, bool follow) {
  const base::Path path = log_file(home);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "re"),
                                                             std::fclose);
  if (!file) {
    return base::system_error(errno, "cannot open " + path.string());
  }
  const base::Fd changes(follow ? ::inotify_init1(IN_CLOEXEC) : -1);
  if (follow && ::inotify_add_watch(changes.get(), path.c_str(), IN_MODIFY) < 0) {
    return base::system_error(errno, "cannot watch " + path.string());
  }
  auto copied = copy_to_output(file.get());
  while (follow && copied) {
    char events[4096];
    if (::read(changes.get(), events, sizeof events) < 0 && errno != EINTR) {
      return base::system_error(errno, "cannot watch " + path.string());
    }
    copied = copy_to_output(file.get());
  }
  return copied;
}

void print_environment(const DaemonOptions& options) {
  const auto running = find_daemon(options.home);
  const std::uint16_t port = running && *running ? (*running)->port : options.port;
  fmt::print(
      "export AWS_ENDPOINT_URL=http://127.0.0.1:{}\n"
      "export AWS_ACCESS_KEY_ID=test\n"
      "export AWS_SECRET_ACCESS_KEY=test\n"
      "export AWS_REGION=us-east-1\n"
      "export AWS_DEFAULT_REGION=us-east-1\n",
      port);
}

}  // namespace region
