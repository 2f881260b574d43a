#include "base/io/subprocess.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/encoding.h"
#include "base/io/argv.h"
#include "base/io/pipe.h"

namespace base {

namespace {

/// Everything the child needs, made before fork: between fork and exec only system calls are safe.
struct Prepared {
  std::string program;
  std::vector<std::string> argv;
  std::vector<std::string> environment;
  std::string directory;
};

Result<Prepared> prepare(const Command& command) {
  const auto program = find_program(command.argv.at(0));
  if (!program) {
    return error(ErrorKind::kNotFound, "program '{}' is not installed", command.argv[0]);
  }
  Prepared prepared{program->string(), command.argv, {}, command.directory.string()};
  if (command.environment) {
    for (const auto& [name, value] : *command.environment) {
      prepared.environment.push_back(fmt::format("{}={}", name, value));
    }
  } else {
    for (char** entry = environ; *entry != nullptr; ++entry) {
      prepared.environment.emplace_back(*entry);
    }
  }
  return prepared;
}

/// A program in our own process group keeps the terminal.
enum class Group { kOwn, kOurs };

[[noreturn]] void exec_child(Prepared& prepared, char* const* argv, char* const* environment,
                             const int (&stdio)[3], Group group) {
  if (group == Group::kOwn) {
    ::setpgid(0, 0);
  }
  for (int i = 0; i < 3; ++i) {
    ::dup2(stdio[i], i);
  }
  ::syscall(SYS_close_range, 3U, ~0U, 0U);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  if (prepared.directory.empty() || ::chdir(prepared.directory.c_str()) == 0) {
    ::execve(prepared.program.c_str(), argv, environment);
  }
  const char* reason = std::strerror(errno);
  [[maybe_unused]] const ssize_t written = ::write(2, reason, std::strlen(reason));
  ::_exit(127);
}

/// Feeds input and collects both outputs until both are closed.
class Exchange {
 public:
  Exchange(Fd input, Fd output, Fd error_output, const Command& command)
      : input_(std::move(input)),
        output_{std::move(output), std::move(error_output)},
        pending_(command.input),
        limit_(command.output_limit_bytes) {
    ::fcntl(input_.get(), F_SETFL, O_NONBLOCK);
    feed();
  }

  Result<void> run(Deadline deadline) {
    while (output_[0].valid() || output_[1].valid()) {
      pollfd entries[3] = {
          {output_[0].get(), POLLIN, 0}, {output_[1].get(), POLLIN, 0}, {input_.get(), POLLOUT, 0}};
      const int ready = ::poll(entries, 3, deadline.remaining_ms());
      if (ready == 0) {
        return error(ErrorKind::kTimeout, "did not finish before its deadline");
      }
      if (entries[2].revents != 0) {
        feed();
      }
      for (std::size_t i = 0; i < 2; ++i) {
        if (entries[i].revents != 0 && !drain(i)) {
          return error(ErrorKind::kExhausted, "wrote more than {} bytes", limit_);
        }
      }
    }
    return {};
  }

  std::string text[2];

 private:
  void feed() {
    while (!pending_.empty()) {
      const ssize_t count = ::write(input_.get(), pending_.data(), pending_.size());
      if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
        return;
      }
      if (count < 0) {
        break;  // the program does not read its input: its own business
      }
      pending_.erase(0, static_cast<std::size_t>(count));
    }
    input_.reset();
  }

  bool drain(std::size_t which) {
    char buffer[16384];
    const ssize_t count = ::read(output_[which].get(), buffer, sizeof buffer);
    if (count > 0) {
      text[which].append(buffer, static_cast<std::size_t>(count));
    } else if (count == 0 || errno != EINTR) {
      output_[which].reset();
    }
    return text[which].size() <= limit_;
  }

  Fd input_;
  Fd output_[2];
  std::string pending_;
  std::size_t limit_;
};

int exit_code_of(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

Result<int> wait_exit(pid_t pid, Deadline deadline) {
  const Fd handle(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  pollfd entry{handle.get(), POLLIN, 0};
  while (::poll(&entry, 1, deadline.remaining_ms()) <= 0) {
    if (deadline.expired()) {
      return error(ErrorKind::kTimeout, "did not finish before its deadline");
    }
  }
  return exit_code_of(pid);
}

void kill_group(pid_t pid) {
  ::kill(-pid, SIGKILL);
  ::kill(pid, SIGKILL);
  while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

Result<CommandResult> run_command(const Command& command, Deadline deadline) {
  auto prepared = prepare(command);
  if (!prepared) {
    return std::move(prepared).error();
  }
  auto input = make_pipe();
  auto output = make_pipe();
  auto error_output = make_pipe();
  if (!input || !output || !error_output) {
    return error(ErrorKind::kExhausted, "cannot create pipes for {}", command.argv[0]);
  }
  std::vector<char*> argv = argv_of(prepared->argv);
  std::vector<char*> environment = argv_of(prepared->environment);
  const int stdio[3] = {input->read.get(), output->write.get(), error_output->write.get()};
  const pid_t pid = ::fork();
  if (pid < 0) {
    return system_error(errno, fmt::format("cannot start {}", command.argv[0]));
  }
  if (pid == 0) {
    exec_child(*prepared, argv.data(), environment.data(), stdio, Group::kOwn);
  }
  input->read.reset();
  output->write.reset();
  error_output->write.reset();
  Exchange exchange(std::move(input->write), std::move(output->read), std::move(error_output->read),
                    command);
  auto exchanged = exchange.run(deadline);
  auto code = exchanged ? wait_exit(pid, deadline) : Result<int>(exchanged.error());
  if (!code) {
    kill_group(pid);
    return code.error().in(command.argv[0]);
  }
  return CommandResult{*code, std::move(exchange.text[0]), std::move(exchange.text[1])};
}

Result<int> run_attached(std::vector<std::string> argv) {
  auto prepared = prepare({.argv = std::move(argv)});
  if (!prepared) {
    return std::move(prepared).error();
  }
  std::vector<char*> words = argv_of(prepared->argv);
  std::vector<char*> environment = argv_of(prepared->environment);
  const int stdio[3] = {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};
  const pid_t pid = ::fork();
  if (pid < 0) {
    return system_error(errno, fmt::format("cannot start {}", prepared->program));
  }
  if (pid == 0) {
    exec_child(*prepared, words.data(), environment.data(), stdio, Group::kOurs);
  }
  return exit_code_of(pid);
}

std::optional<Path> find_program(const std::string& program) {
  if (program.find('/') != std::string::npos) {
    return ::access(program.c_str(), X_OK) == 0 ? std::optional<Path>(program) : std::nullopt;
  }
  const char* path = std::getenv("PATH");
  std::string directories = path != nullptr ? path : "/usr/bin:/bin";
  directories += ":/usr/sbin:/sbin";
  for (const std::string& directory : split(directories, ':')) {
    Path candidate = Path(directory) / program;
    if (!directory.empty() && ::access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
  }
  return std::nullopt;
}

}  // namespace base
