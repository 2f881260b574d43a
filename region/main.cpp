#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>

#include <malloc.h>

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include "region/daemon_control.h"
#include "region/image_control.h"
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

/// What the words after the program's name say.
struct Words {
  std::string home = default_home().string();
  std::string isolation{};
  std::uint16_t port = region::DaemonOptions{}.port;
  bool foreground = false;
  bool json = false;
  bool follow = false;
  std::string layout{};
  std::string image{};
};

void declare_image_verbs(CLI::App& app, Words& words) {
  auto* image = app.add_subcommand("image", "the images that tasks can run");
  image->require_subcommand(1);
  image->add_option("--home", words.home, "where the region keeps its state (SETTLE_HOME)");
  image->add_subcommand("ls", "list them")->fallthrough();
  auto* import = image->add_subcommand("import", "take one from an OCI layout")->fallthrough();
  import->add_option("layout", words.layout, "directory of an OCI layout")->required();
  import->add_option("name", words.image, "NAME[:TAG]; else the directory's name, and its tag");
}

void declare_verbs(CLI::App& app, Words& words) {
  app.require_subcommand(1);
  const auto add = [&](const char* name, const char* summary) {
    CLI::App* verb = app.add_subcommand(name, summary);
    verb->add_option("--home", words.home, "where the region keeps its state (SETTLE_HOME)");
    return verb;
  };
  const auto with_port = [&](CLI::App* verb) {
    verb->add_option("--port", words.port, "port of 127.0.0.1")->envname("SETTLE_REGION_PORT");
    return verb;
  };
  auto* start = with_port(add("start", "start it, return once it answers"));
  start->add_option("--isolation", words.isolation, "instead of the best this machine allows")
      ->envname("SETTLE_ISOLATION")
      ->check(CLI::IsMember({"root", "user", "loopback"}));
  start->add_flag("--foreground", words.foreground, "stay, and log to standard error");
  start->add_flag("--json", words.json, "for programs");
  add("stop", "stop it and everything that runs in it");
  add("status", "say whether it runs; exit code 3 if not")
      ->add_flag("--json", words.json, "for programs");
  add("reset", "stop it and forget everything in it");
  add("logs", "print the daemon's log")
      ->add_flag("-f,--follow", words.follow, "and what is written from now on");
  with_port(add("env", "print what AWS's tools need to use it"));
  declare_image_verbs(app, words);
}

int carry_out(const CLI::App& app, const Words& words) {
  const region::DaemonOptions options{.home = std::filesystem::absolute(words.home),
                                      .port = words.port,
                                      .isolation = region::isolation_from_name(words.isolation)};
  const std::string verb = app.get_subcommands().front()->get_name();
  if (verb == "start") {
    return finish(words.foreground ? region::run_in_foreground(options)
                                   : region::start(options, words.json));
  }
  if (verb == "stop") {
    return finish(region::stop(options.home));
  }
  if (verb == "status") {
    return region::print_status(options.home, words.json);
  }
  if (verb == "reset") {
    return finish(region::reset(options.home));
  }
  if (verb == "logs") {
    return finish(region::print_log(options.home, words.follow));
  }
  if (verb == "image") {
    return finish(words.layout.empty()
                      ? region::print_images(options.home)
                      : region::import_image(options.home, words.layout, words.image));
  }
  region::print_environment(options);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  // Few arenas: the daemon idles with many sleeping threads.
  ::mallopt(M_ARENA_MAX, 2);
  std::signal(SIGPIPE, SIG_IGN);

  // What no verb has an answer to: a working directory that was deleted, no memory.
  try {
    CLI::App app("settle-region: a local AWS region on 127.0.0.1", "settle-region");
    Words words;
    declare_verbs(app, words);
    CLI11_PARSE(app, argc, argv);
    return carry_out(app, words);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "settle-region: {}\n", failure.what());
    return 1;
  }
}
