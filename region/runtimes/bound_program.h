#pragma once

#include <string>
#include <vector>

#include <netinet/in.h>

#include "base/result.h"

namespace region {

/// Runs a program to its end so that whatever address it listens on is `address`: where tasks share
/// the machine's network (Isolation::kLoopback), two may have the same port, and none listens to
/// anybody outside of this machine. The kernel hands each bind(2) of the program and of its
/// descendants to the caller, who makes it (seccomp_unotify(2); needs no privilege). Signals that
/// ask a program to end are passed on to the children of the process started here: its only caller
/// starts proot, which ignores them. Returns the exit code, 128 + signal when killed by one. For a
/// process with one thread; it ends with it.
base::Result<int> run_bound_program(const in_addr& address, std::vector<std::string> argv);

}  // namespace region
