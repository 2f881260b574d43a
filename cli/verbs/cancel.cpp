#include <fmt/core.h>

#include "cli/open_stack.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kCancelDetails =
    "Asks the run that holds the stack to stop gracefully, as Ctrl-C there would, and waits until "
    "it\n"
    "has: what is under way is finished and recorded. Ctrl-C ends the waiting (exit code 8), and\n"
    "nothing else; after 10 minutes it ends by itself (9).";
constexpr std::chrono::minutes kWaitLimit{10};
constexpr base::Milliseconds kLook{200};

/// One of this machine ends with its process: it may take the stack more than once. Of one on
/// another machine only the backend knows.
bool has_ended(engine::StateStore& store, const engine::LockOwner& owner) {
  if (engine::is_of_this_host(owner)) {
    return !engine::is_running(owner);
  }
  const auto present = store.backend().owner(store.id()).or_throw();
  return !present || present->id != owner.id;
}

void wait_for_end(Session& session, engine::StateStore& store, const engine::LockOwner& owner) {
  const base::SteadyTime give_up_at = session.clock.now() + kWaitLimit;
  while (!has_ended(store, owner)) {
    if (session.clock.now() >= give_up_at) {
      throw Failure(ExitCode::kTimeout,
                    fmt::format("process {} is still finishing what it had started", owner.pid));
    }
    if (!session.clock.wait_for(kLook, session.stop)) {
      throw Failure(ExitCode::kCancelled,
                    fmt::format("not waited any longer: process {} has been asked to stop, and is "
                                "finishing what it had started",
                                owner.pid));
    }
  }
}

ExitCode run_cancel(Session& session, const Arguments& arguments) {
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
  wait_for_end(session, stack.store(), asked);
  session.terminal.write(fmt::format("The run on stack '{}' has been cancelled\n", name));
  return ExitCode::kOk;
}

}  // namespace

Verb cancel_verb() {
  return {.name = "cancel",
          .summary = "Stop the run that is in progress on a stack",
          .positionals = "[STACK]",
          .positionals_max = 1,
          .details = kCancelDetails,
          .flags = {{"yes", 'y', "", "accepted for scripts; it never asks"}},
          .run = run_cancel};
}

}  // namespace cli
