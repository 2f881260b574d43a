#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "base/clock.h"
#include "base/io/fd.h"
#include "base/io/files.h"
#include "base/result.h"

namespace base {

struct Command {
  std::vector<std::string> argv;  ///< argv[0] is looked up in PATH
  /// The whole environment; absent: inherit ours.
  std::optional<std::map<std::string, std::string>> environment{};
  Path directory{};
  std::string input{};  ///< written to standard input, which is then closed
  std::size_t output_limit_bytes = 16U
                                   << 20;  ///< of standard output and error each; beyond: killed
};

struct CommandResult {
  int exit_code = 0;  ///< 128 + signal when killed by one
  std::string output;
  std::string error_output;
};

/// Runs to the end. A program that exits non-zero is a value; kNotFound: no such program;
/// kTimeout: killed (with its process group) at the deadline. No descriptor but 0-2 is inherited.
Result<CommandResult> run_command(const Command& command, Deadline deadline);

/// Runs a program of a person's, an editor say, on our own terminal: it has our standard input,
/// output and error, and as long as the person takes. Returns its exit code, 128 + signal when
/// killed by one.
Result<int> run_attached(std::vector<std::string> argv);

/// Where `program` is, by PATH and then /usr/sbin and /sbin; nullopt if nowhere.
std::optional<Path> find_program(const std::string& program);

}  // namespace base
