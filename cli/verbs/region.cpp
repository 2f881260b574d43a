#include <fmt/core.h>

#include "cli/prompt.h"
#include "cli/region_program.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kRegionDetails =
    "  start    start it, if it does not run\n"
    "  stop     stop it and everything that runs in it; what it has stored stays\n"
    "  status   whether it runs, where, and what it holds\n"
    "  logs     what it has logged\n"
    "  env      variables that point any AWS client at it: eval \"$(settle region env)\"\n"
    "  reset    stop it and throw everything away that it has stored\n"
    "  image    ls, or import DIRECTORY [NAME[:TAG]]: an OCI layout that tasks shall run\n\n"
    "`settle up` starts it by itself. It listens on 127.0.0.1 only.";

/// Those of settle-region itself; it says which of its commands takes which.
constexpr Flag kRegionFlags[] = {
    {"json", 'j', "", "start, status: as JSON"},
    {"follow", 'f', "", "logs: and what is logged from now on"},
    {"port", 0, "PORT", "start, env: instead of 4566 or SETTLE_REGION_PORT"},
    {"isolation", 0, "HOW", "start: root, user or loopback, instead of the best possible"},
    {"foreground", 0, "", "start: stay, and log to standard error"},
};

std::vector<Flag> region_flags() {
  std::vector<Flag> flags(std::begin(kRegionFlags), std::end(kRegionFlags));
  flags.push_back({"yes", 'y', "", "reset: do not ask"});
  return flags;
}

ExitCode run_region(Session& session, const Arguments& arguments) {
  std::vector<std::string> words = arguments.positionals();
  if (words.front() == "reset") {
    require_yes(session, arguments,
                "This throws away every resource of every stack in this region, with all data.",
                "Do you want to reset the region?");
  }
  for (const Flag& flag : kRegionFlags) {
    if (const auto value = arguments.value(flag.name)) {
      words.push_back(fmt::format("--{}", flag.name));
      if (!flag.value.empty()) {
        words.push_back(*value);
      }
    }
  }
  return become_region_program(session, words);
}

}  // namespace

Verb region_verb() {
  return {.name = "region",
          .summary = "Drive the local AWS region: start, stop, status, logs, env, reset, image",
          .positionals = "start|stop|status|logs|env|reset|image ...",
          .positionals_min = 1,
          .positionals_max = 4,
          .details = kRegionDetails,
          .flags = region_flags(),
          .run = run_region};
}

}  // namespace cli
