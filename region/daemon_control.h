#pragma once

#include "base/result.h"
#include "region/daemon.h"

namespace region {

// What a user tells the region's daemon. Each prints what it has done on standard output.

/// Starts the daemon in the background and returns once its API answers. One that runs already is
/// success when it has the same port. `as_json`: pid, port, ready_ms (0: it ran already).
base::Result<void> start(const DaemonOptions& options, bool as_json);
base::Result<void> run_in_foreground(const DaemonOptions& options);
/// Ends the daemon and the cell with everything in it. Nothing running is success.
base::Result<void> stop(const base::Path& home);
/// `stop`, and the region's state is gone. What else is in `home` (stacks) stays.
base::Result<void> reset(const base::Path& home);
/// Returns the exit code: 0 it runs, 3 it does not, 1 it cannot be found out.
int print_status(const base::Path& home, bool as_json);
/// `follow`: until interrupted.
base::Result<void> print_log(const base::Path& home, bool follow);
/// Shell commands that point AWS's tools at the region.
void print_environment(const DaemonOptions& options);

}  // namespace region
