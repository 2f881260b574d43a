#include "region/runtimes/cell_commands.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <signal.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "base/io/pipe.h"
#include "region/runtimes/cell_processes.h"
#include "region/runtimes/cell_spawn.h"

namespace region {

namespace {

constexpr std::size_t kCommandOutputLimitBytes = 4U << 20;
constexpr std::size_t kCommandsMax = 256;

/// As it was started: the leader of a session. Whether there was something to kill.
bool kill_command(pid_t pid) {
  const std::vector<pid_t> family = process_family(pid);
  for (const pid_t member : family) {
    ::kill(member, SIGKILL);
  }
  return !family.empty();
}

}  // namespace

void CellCommands::run(const CommandSpec& spec, Done done) {
  auto input = base::make_pipe();
  auto output = base::make_pipe();
  if (!input || !output || commands_.size() >= kCommandsMax) {
    done(base::error(base::ErrorKind::kExhausted, "too many commands run in the cell"));
    return;
  }
  const Launch program{.argv = spec.argv,
                       .environment = spec.environment,
                       .network_namespace = spec.network_namespace,
                       .user = spec.user,
                       .directory = spec.directory.string(),
                       .keep_capabilities = spec.user == "root",
                       .input = input->read.get(),
                       .output = output->write.get()};
  const auto pid = launch(program, world_.namespaces, world_.groups, world_.isolation);
  if (!pid) {
    done(pid.error());
    return;
  }
  ::fcntl(input->write.get(), F_SETFL, O_NONBLOCK);
  ::fcntl(output->read.get(), F_SETFL, O_NONBLOCK);
  begin({.program = spec.argv[0],
         .pid = *pid,
         .input = std::move(input->write),
         .output = std::move(output->read),
         .pending = spec.input,
         .done = std::move(done)},
        spec.timeout);
}

void CellCommands::end_all(std::function<void()> done) {
  for (const auto& [id, command] : commands_) {
    ending_.push_back(command.pid);
  }
  waiting_.push_back(std::move(done));
  settle();
}

void CellCommands::settle() {
  // Again and again: one may have forked while its family was looked up.
  std::erase_if(ending_, [](pid_t pid) { return !kill_command(pid); });
  if (ending_.empty()) {
    for (const auto& done : std::exchange(waiting_, {})) {
      done();
    }
  }
}

void CellCommands::begin(Command command, base::Milliseconds timeout) {
  const CellLoop::Id id = ++last_id_;
  Command& entry = commands_.emplace(id, std::move(command)).first->second;
  world_.reaper.expect(entry.pid, [this, id](int code) {
    if (const auto found = commands_.find(id); found != commands_.end()) {
      found->second.exit_code = code;
      exited(id);
    }
  });
  entry.timer = world_.loop.at(std::chrono::steady_clock::now() + timeout, [this, id] {
    commands_.at(id).timed_out = true;
    kill_command(commands_.at(id).pid);
  });
  entry.output_watch =
      world_.loop.watch(entry.output.get(), EPOLLIN, [this, id](std::uint32_t) { drain(id); });
  entry.input_watch =
      world_.loop.watch(entry.input.get(), EPOLLOUT, [this, id](std::uint32_t) { feed(id); });
  feed(id);
}

void CellCommands::feed(CellLoop::Id id) {
  Command& command = commands_.at(id);
  while (!command.pending.empty()) {
    const ssize_t count =
        ::write(command.input.get(), command.pending.data(), command.pending.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
      return;
    }
    if (count < 0) {
      break;  // the program does not read its input: its own business
    }
    command.pending.erase(0, static_cast<std::size_t>(count));
  }
  world_.loop.remove(command.input_watch);
  command.input.reset();
}

void CellCommands::drain(CellLoop::Id id) {
  Command& command = commands_.at(id);
  char buffer[16384];
  ssize_t count = 0;
  while ((count = ::read(command.output.get(), buffer, sizeof buffer)) > 0) {
    command.text.append(buffer, static_cast<std::size_t>(count));
    if (command.text.size() > kCommandOutputLimitBytes) {
      kill_command(command.pid);
      break;
    }
  }
  if (count >= 0 || (errno != EAGAIN && errno != EINTR)) {
    world_.loop.remove(command.output_watch);
    command.output.reset();
  }
}

void CellCommands::exited(CellLoop::Id id) {
  // What it left running (a container) may hold its output open: only what is there now is read.
  if (commands_.at(id).output.valid()) {
    drain(id);
  }
  const Command command = std::move(commands_.at(id));
  commands_.erase(id);
  for (const CellLoop::Id watched : {command.timer, command.input_watch, command.output_watch}) {
    world_.loop.remove(watched);
  }
  if (command.timed_out) {
    command.done(
        base::error(base::ErrorKind::kTimeout, "{} did not finish in time", command.program));
  } else if (command.text.size() > kCommandOutputLimitBytes) {
    command.done(base::error(base::ErrorKind::kExhausted, "{} wrote more than {} bytes",
                             command.program, kCommandOutputLimitBytes));
  } else {
    command.done(CommandOutcome{command.exit_code, command.text});
  }
}

}  // namespace region
