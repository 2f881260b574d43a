#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <fmt/core.h>

#include "base/io/fd.h"
#include "cli/open_stack.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kDetails =
    "Asks the run that holds the stack to stop gracefully, as Ctrl-C there would, and waits until "
    "it\n"
    "has: what is under way is finished and recorded.";
constexpr std::chrono::minutes kWaitLimit{10};

constexpr base::Milliseconds kLook{500};

bool wait_for_process(pid_t pid, base::Deadline deadline) {
  const base::Fd process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  if (!process.valid()) {
    return true;  // it has ended already
  }
  pollfd entry{process.get(), POLLIN, 0};
  return ::poll(&entry, 1, deadline.remaining_ms()) > 0;
}

/// True when the owner holds the stack no longer by the deadline. One on another machine can only
/// be asked after again and again.
bool wait_for_end(Session& session, engine::StateStore& store, const engine::LockOwner& owner,
                  base::Deadline deadline) {
  if (engine::is_of_this_host(owner)) {
    return wait_for_process(owner.pid, deadline);
  }
  while (!deadline.expired()) {
    const auto present = store.backend().owner(store.id()).or_throw();
    if (!present || present->id != owner.id) {
      return true;
    }
    if (!session.clock.wait_for(kLook, session.stop)) {
      return false;
    }
  }
  return false;
}

ExitCode run(Session& session, const Arguments& arguments) {
  const Workspace workspace(session, arguments);
  const std::string given = arguments.positional(0);
  const std::string name = given.empty() ? workspace.current_stack() : workspace.stack_name(given);
  workspace.require_stack(name);
  OpenStack stack(session, workspace, arguments, name);
  const base::Result<engine::LockOwner> owner = stack.store().backend().cancel(stack.store().id());
  if (!owner && owner.error().kind == base::ErrorKind::kNotFound) {
    session.terminal.write(fmt::format("Nothing is running on stack '{}'\n", name));
    return ExitCode::kOk;
  }
  const engine::LockOwner asked = base::Result<engine::LockOwner>(owner).or_throw();
  session.terminal.write(fmt::format("Asked process {} ({}@{}, since {}) to stop\n", asked.pid,
                                     asked.user, asked.host, asked.started));
  if (!wait_for_end(session, stack.store(), asked, base::Deadline::after(kWaitLimit))) {
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
