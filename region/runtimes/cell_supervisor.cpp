#include "region/runtimes/cell_supervisor.h"

#include <algorithm>
#include <cerrno>

#include <signal.h>

#include "region/runtimes/cell_output.h"
#include "region/runtimes/cell_processes.h"
#include "region/runtimes/cell_spawn.h"

namespace region {

namespace {

constexpr std::size_t kProcessesMax = 4096;
/// What one process may write before the older part goes, and how often that is looked at.
constexpr std::int64_t kOutputLimitBytes = 16 << 20;
constexpr std::chrono::seconds kOutputPause{5};
/// Before a process is started again: one that ends at once must not keep the cell busy.
constexpr base::Milliseconds kRestartPause{200};

std::int64_t now_ms() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

base::Error no_such_process(const std::string& name) {
  return base::error(base::ErrorKind::kNotFound, "no process '{}' in the cell", name);
}

base::Result<void> check_process_name(const std::string& name) {
  constexpr const char* kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  if (name.empty() || name.size() > 128 || name[0] == '.' ||
      name.find_first_not_of(kAllowed) != std::string::npos) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "'{}' is not a process name: up to 128 of a-z, 0-9, '.' and '-'", name);
  }
  return {};
}

}  // namespace

base::Result<void> CellSupervisor::check_free(const std::string& name) const {
  const auto existing = processes_.find(name);
  if (existing == processes_.end()) {
    return {};
  }
  if (existing->second.status.running) {
    return base::error(base::ErrorKind::kAlreadyExists, "process '{}' runs already", name);
  }
  if (!existing->second.waiting.empty()) {
    return base::error(base::ErrorKind::kConflict, "process '{}' is still being stopped", name);
  }
  return {};
}

base::Result<std::int64_t> CellSupervisor::spawn(const ProcessSpec& spec) {
  if (auto valid = check_process_name(spec.name); !valid) {
    return std::move(valid).error();
  }
  if (auto free = check_free(spec.name); !free) {
    return std::move(free).error();
  }
  if (spec.restart && !spec.fds.empty()) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "process '{}' cannot be started again with descriptors that it was given",
                       spec.name);
  }
  if (processes_.size() >= kProcessesMax) {
    return base::error(base::ErrorKind::kExhausted, "the cell holds {} processes already",
                       kProcessesMax);
  }
  auto output = open_output(spec, world_.isolation);
  if (!output) {
    return output.error();
  }
  world_.groups.remove(spec.name);  // of an earlier one: its memory of having run out of memory
  if (auto made = world_.groups.create(spec.name, spec.limits); !made) {
    return std::move(made).error();
  }
  const Launch program{.argv = spec.argv,
                       .environment = spec.environment,
                       .network_namespace = spec.network_namespace,
                       .user = spec.user,
                       .directory = spec.directory.string(),
                       .binds = spec.binds,
                       .keep_capabilities = spec.keep_capabilities,
                       .group = spec.name,
                       .output = output->get(),
                       .fds = spec.fds};
  const auto pid = launch(program, world_.namespaces, world_.groups, world_.isolation);
  if (!pid) {
    world_.groups.remove(spec.name);
    return pid.error().in(spec.name);
  }
  if (world_.isolation == Isolation::kLoopback) {
    if (auto recorded = world_.leftovers.record(*pid); !recorded) {
      ::kill(*pid, SIGKILL);
      return std::move(recorded).error().in(spec.name);
    }
  }
  Process process{
      ProcessStatus{.name = spec.name, .pid = *pid, .running = true, .started_ms = now_ms()},
      spec.stop_signal};
  process.output = *std::move(output);
  process.spec = spec;
  watch(processes_.insert_or_assign(spec.name, std::move(process)).first->second);
  if (output_timer_ == 0) {
    limit_outputs();
  }
  return *pid;
}

base::Result<void> CellSupervisor::adopt(const std::string& name, pid_t pid, const Limits& limits,
                                         const SharedLimits& shared) {
  for (const std::string* each : {&name, shared.name.empty() ? &name : &shared.name}) {
    if (auto valid = check_process_name(*each); !valid) {
      return valid;
    }
  }
  if (auto free = check_free(name); !free) {
    return free;
  }
  Process process{ProcessStatus{.name = name, .pid = pid, .running = true, .started_ms = now_ms()}};
  if (const auto code = world_.reaper.exit_code_of(pid); code && ::kill(pid, 0) != 0) {
    processes_.insert_or_assign(name, std::move(process));
    exited(name, *code);
    return {};
  }
  if (pid <= 1 || ::kill(pid, 0) != 0) {
    return base::error(base::ErrorKind::kNotFound, "no process {} to adopt as '{}'", pid, name);
  }
  world_.groups.remove(name);
  if (auto made = world_.groups.create(name, limits, shared); !made) {
    return made;
  }
  if (auto moved = world_.groups.enter(name, pid); !moved) {
    return moved;
  }
  watch(processes_.insert_or_assign(name, std::move(process)).first->second);
  return {};
}

void CellSupervisor::limit_outputs() {
  output_timer_ = 0;
  bool any = false;
  for (const auto& [name, process] : processes_) {
    if (process.output.valid()) {
      any = true;
      // What cannot be shortened now is tried again.
      (void)limit_output(process.output, process.spec.output, kOutputLimitBytes);
    }
  }
  if (any) {
    output_timer_ = world_.loop.at(std::chrono::steady_clock::now() + kOutputPause,
                                   [this] { limit_outputs(); });
  }
}

void CellSupervisor::watch(Process& process) {
  const std::string name = process.status.name;
  world_.reaper.expect(static_cast<pid_t>(process.status.pid),
                       [this, name](int code) { exited(name, code); });
}

void CellSupervisor::exited(const std::string& name, int exit_code) {
  const auto found = processes_.find(name);
  if (found == processes_.end()) {
    return;
  }
  Process& process = found->second;
  process.status.running = false;
  process.status.exit_code = exit_code;
  process.status.out_of_memory = exit_code == 128 + SIGKILL && world_.groups.out_of_memory(name);
  kill_tree(process);
  if (process.spec.restart && process.waiting.empty()) {
    start_again(name);
  }
  on_exit_(process.status);
}

void CellSupervisor::start_again(const std::string& name) {
  processes_.at(name).restart_timer =
      world_.loop.at(std::chrono::steady_clock::now() + kRestartPause, [this, name] {
        const ProcessSpec spec = processes_.at(name).spec;
        if (const auto pid = spawn(spec); !pid) {
          start_again(name);  // no memory or no pids left: that may pass
        }
      });
}

void CellSupervisor::kill_tree(const Process& process) const {
  if (world_.groups.available()) {
    world_.groups.kill(process.status.name);
    return;
  }
  for (const pid_t pid : process_family(static_cast<pid_t>(process.status.pid))) {
    ::kill(pid, SIGKILL);
  }
}

bool CellSupervisor::tree_gone(const Process& process) const {
  if (process.status.running) {
    return false;
  }
  return world_.groups.available() ? world_.groups.empty(process.status.name)
                                   : process_family(static_cast<pid_t>(process.status.pid)).empty();
}

base::Result<void> CellSupervisor::signal(const std::string& name, int signal) {
  const auto found = processes_.find(name);
  if (found == processes_.end() || !found->second.status.running) {
    return no_such_process(name);
  }
  if (::kill(static_cast<pid_t>(found->second.status.pid), signal) != 0) {
    return base::system_error(errno, fmt::format("cannot send signal {} to '{}'", signal, name));
  }
  return {};
}

void CellSupervisor::begin_stop(Process& process, int signal, base::Milliseconds grace) {
  if (process.status.running) {
    ::kill(static_cast<pid_t>(process.status.pid), signal);
  }
  const std::string name = process.status.name;
  world_.loop.remove(process.restart_timer);
  world_.loop.remove(process.kill_timer);
  process.kill_timer = world_.loop.at(std::chrono::steady_clock::now() + grace, [this, name] {
    if (const auto found = processes_.find(name); found != processes_.end()) {
      kill_tree(found->second);
    }
  });
}

void CellSupervisor::stop(const std::string& name, int signal, base::Milliseconds grace,
                          Told done) {
  const auto found = processes_.find(name);
  if (found == processes_.end()) {
    done(ProcessStatus{.name = name});
    return;
  }
  found->second.waiting.push_back(std::move(done));
  begin_stop(found->second, signal, grace);
  settle();
}

void CellSupervisor::settle() {
  std::vector<Process> gone;
  for (auto entry = processes_.begin(); entry != processes_.end();) {
    if (!entry->second.waiting.empty() && tree_gone(entry->second)) {
      world_.loop.remove(entry->second.kill_timer);
      world_.groups.remove(entry->first);
      gone.push_back(std::move(entry->second));
      entry = processes_.erase(entry);
    } else {
      ++entry;
    }
  }
  for (const Process& process : gone) {
    for (const Told& told : process.waiting) {
      told(process.status);
    }
  }
  if (all_stopped_ && processes_.empty()) {
    const auto done = std::exchange(all_stopped_, nullptr);
    done();
  }
}

base::Result<void> CellSupervisor::forget(const std::string& name) {
  const auto found = processes_.find(name);
  if (found == processes_.end()) {
    return {};
  }
  if (found->second.status.running) {
    return base::error(base::ErrorKind::kConflict, "process '{}' still runs", name);
  }
  world_.loop.remove(found->second.restart_timer);
  // Its killed children may not be reaped yet; then the last of them takes it along.
  found->second.waiting.emplace_back([](const ProcessStatus&) {});
  settle();
  return {};
}

std::vector<ProcessStatus> CellSupervisor::processes() const {
  std::vector<ProcessStatus> all;
  for (const auto& [name, process] : processes_) {
    all.push_back(process.status);
    all.back().running = process.status.running && process.waiting.empty();
  }
  return all;
}

std::vector<ProcessStatus> CellSupervisor::exited() const {
  std::vector<ProcessStatus> all;
  for (const auto& [name, process] : processes_) {
    if (!process.status.running) {
      all.push_back(process.status);
    }
  }
  return all;
}

void CellSupervisor::when_stopped(const std::string& name, std::function<void()> callback) {
  const auto found = processes_.find(name);
  if (found == processes_.end() || found->second.waiting.empty()) {
    callback();
    return;
  }
  found->second.waiting.emplace_back(
      [callback = std::move(callback)](const ProcessStatus&) { callback(); });
}

void CellSupervisor::stop_all(base::Milliseconds grace, std::function<void()> done) {
  all_stopped_ = std::move(done);
  for (auto& [name, process] : processes_) {
    process.waiting.emplace_back([](const ProcessStatus&) {});
    begin_stop(process, process.stop_signal, grace);
  }
  settle();
}

}  // namespace region
