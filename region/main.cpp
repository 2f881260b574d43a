#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>

#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include "region/daemon_control.h"
#include "region/runtimes/cell_protocol.h"

namespace {

base::Path default_home() {
  if (const char* home = std::getenv("SETTLE_HOME")) {
    return home;
  }
  const char* user_home = std::getenv("HOME");
  return base::Path(user_home == nullptr ? "/root" : user_home) / ".settle";
}

int finish(const base::Result<void>& result) {
  if (result) {
    return 0;
  }
  fmt::print(stderr, "settle-region: {}\n", result.error().message);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  // Few arenas: the daemon idles with many sleeping threads.
  ::mallopt(M_ARENA_MAX, 2);
  std::signal(SIGPIPE, SIG_IGN);

  CLI::App app("settle-region: a local AWS region on 127.0.0.1", "settle-region");
  app.require_subcommand(1);
  region::DaemonOptions options{.home = default_home()};
  std::string home = options.home.string();
  std::string isolation;
  bool foreground = false;
  bool json = false;
  bool follow = false;
  const auto with_home = [&](CLI::App* verb) {
    verb->add_option("--home", home, "where the region keeps its state (SETTLE_HOME)");
    return verb;
  };
  const auto with_port = [&](CLI::App* verb) {
    verb->add_option("--port", options.port, "port of 127.0.0.1")->envname("SETTLE_REGION_PORT");
    return verb;
  };
  auto* start =
      with_port(with_home(app.add_subcommand("start", "start it, return once it answers")));
  start->add_option("--isolation", isolation, "instead of the best this machine allows")
      ->check(CLI::IsMember({"root", "user", "loopback"}));
  start->add_flag("--foreground", foreground, "stay, and log to standard error");
  auto* stop = with_home(app.add_subcommand("stop", "stop it and everything that runs in it"));
  auto* status = with_home(app.add_subcommand("status", "say whether it runs; exit code 3 if not"));
  status->add_flag("--json", json, "for programs");
  auto* reset = with_home(app.add_subcommand("reset", "stop it and forget everything in it"));
  auto* logs = with_home(app.add_subcommand("logs", "print the daemon's log"));
  logs->add_flag("-f,--follow", follow, "and what is written from now on");
  auto* env =
      with_port(with_home(app.add_subcommand("env", "print what AWS's tools need to use it")));
  CLI11_PARSE(app, argc, argv);

  options.home = std::filesystem::absolute(home);
  options.isolation = region::isolation_from_name(isolation);
  if (start->parsed()) {
    return finish(foreground ? region::run_in_foreground(options) : region::start(options));
  }
  if (stop->parsed()) {
    return finish(region::stop(options.home));
  }
  if (status->parsed()) {
    return region::print_status(options.home, json);
  }
  if (reset->parsed()) {
    return finish(region::reset(options.home));
  }
  if (logs->parsed()) {
    return finish(region::print_log(options.home, follow));
  }
  (void)env;
  region::print_environment(options);
  return 0;
}
