#pragma once

#include <functional>
#include <stop_token>

#include "base/clock.h"
#include "base/io/files.h"
#include "base/random.h"
#include "cli/environment.h"
#include "cli/run.h"
#include "cli/terminal.h"

namespace cli {

class Connector;

/// The world that one command runs in. All references are borrowed and outlive it.
struct Session {
  base::Files& files;
  base::Clock& clock;
  base::Random& random;
  Terminal& terminal;
  const Environment& environment;
  Connector& connector;
  const settle::Program& program;
  base::Path directory;       ///< where the command was given
  std::stop_token stop{};     ///< requested by the first Ctrl-C (or SIGTERM): end gracefully
  std::stop_token abandon{};  ///< by the second: do not wait for what runs
  settle::ProgramNotes notes{};
};

}  // namespace cli
