#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <fmt/core.h>

#include "base/io/fd.h"
#include "cli/open_stack.h"
#include "cli/verbs.h"
#include "engine/state/lock.h"

namespace cli {

namespace {

constexpr std::string_view kDetails =
    "Asks the run that holds the stack to stop gracefully, as Ctrl-C there would, and waits until "
    "it\n"
    "has: what is under way is finished and recorded.";
constexpr std::chrono::minutes kWaitLimit{10};

/// True when the process has ended by the deadline.
bool wait_for_end(pid_t pid, base::Deadline deadline) {
  const base::Fd process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  if (!process.valid()) {
    return true;  // it has ended already
  }
  pollfd entry{process.get(), POLLIN, 0};
  return ::poll(&entry, 1, deadline.remaining_ms()) > 0;
}

ExitCode run(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string given = arguments.positional(0);
  const std::string name = given.empty() ? workspace.current_stack() : workspace.stack_name(given);
  workspace.require_stack(name);
  OpenStack stack(session, workspace, arguments, name);
  const base::Result<engine::LockOwner> owner = engine::cancel_owner(stack.store().directory());
  if (!owner && owner.error().kind == base::ErrorKind::kNotFound) {
    session.terminal.write(fmt::format("Nothing is running on stack '{}'\n", name));
    return ExitCode::kOk;
  }
  const engine::LockOwner asked = base::Result<engine::LockOwner>(owner).or_throw();
  session.terminal.write(fmt::format("Asked process {} ({}@{}, since {}) to stop\n", asked.pid,
                                     asked.user, asked.host, asked.started));
  if (!wait_for_end(asked.pid, base::Deadline::after(kWaitLimit))) {
    throw Failure(ExitCode::kTimeout,
                  fmt::format("process {} is still finishing what it had started", asked.pid));
  }
  session.terminal.write(fmt::format("The run on stack '{}' has been cancelled\n", name));
  return ExitCode::kOk;
}

}  // namespace

Verb cancel_verb() {
  return {.name = "cancel",
          .summary = "Stop the run that is in progress on a stack",
          .positionals = "[STACK]",
          .positionals_max = 1,
          .details = kDetails,
          .flags = {{"yes", 'y', "", "accepted for scripts; it never asks"}},
          .run = run};
}

}  // namespace cli
