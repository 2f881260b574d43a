#include "cli/own_program.h"

#include <cerrno>
#include <vector>

#include <stdlib.h>
#include <unistd.h>

#include <fmt/core.h>

#include "cli/exit_code.h"
#include "cli/workspace.h"

namespace cli {

namespace {

/// Says to the program who started it: one that is not made with Settle could start us again.
constexpr const char* kStartedAs = "SETTLE_MAIN";

base::Path this_program() {
  std::error_code problem;
  return std::filesystem::read_symlink("/proc/self/exe", problem);
}

}  // namespace

void become_own_program(const Session& session, const Arguments& arguments,
                        std::span<const std::string> argv) {
  const auto project = engine::find_project(session.files, start_directory(session, arguments));
  if (!project) {
    return;  // the verb says so itself
  }
  if (is_own_program(*project)) {
    return;
  }
  std::error_code problem;
  const base::Path program = std::filesystem::weakly_canonical(project->main, problem);
  const std::string place =
      fmt::format("the program of project '{}' ({}: main)", project->name, project->file.string());
  if (!std::filesystem::exists(program, problem)) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("{} is not built: there is no {}\nFix: cmake -S . -B build && cmake "
                              "--build build --parallel --target program",
                              place, program.string()));
  }
  if (session.environment.get(kStartedAs) == program.string()) {
    throw Failure(
        ExitCode::kUsage,
        fmt::format("{} is not made with Settle's libraries: it has started settle again", place));
  }
  ::setenv(kStartedAs, program.c_str(), 1);  // NOLINT(concurrency-mt-unsafe): it is replaced now
  std::vector<std::string> words = {program.string()};
  words.insert(words.end(), argv.begin(), argv.end());
  std::vector<char*> pointers;
  for (std::string& word : words) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  ::execv(program.c_str(), pointers.data());
  throw base::Exception(
      base::system_error(errno, fmt::format("{} cannot be run: {}", place, program.string())));
}

bool is_own_program(const engine::Project& project) {
  std::error_code problem;
  return project.main.empty() ||
         std::filesystem::weakly_canonical(project.main, problem) == this_program();
}

base::Path find_checkout() {
  std::error_code problem;
  for (base::Path at = this_program().parent_path(); at != at.root_path() && !at.empty();
       at = at.parent_path()) {
    if (std::filesystem::exists(at / "cli" / "run.h", problem) &&
        std::filesystem::exists(at / "CMakeLists.txt", problem)) {
      return at;
    }
  }
  return {};
}

}  // namespace cli
