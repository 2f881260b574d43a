#include "cli/own_program.h"

#include <cerrno>
#include <vector>

#include <stdlib.h>
#include <unistd.h>

#include <fmt/core.h>

#include "base/io/argv.h"
#include "cli/exit_code.h"
#include "cli/workspace.h"

namespace cli {

namespace {

/// Says to the program who started it: one that is not made with Settle could start us again.
constexpr const char* kStartedAs = "SETTLE_MAIN";

constexpr const char* kThisExecutable = "/proc/self/exe";

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
  throw base::Exception(become_program(program, argv).in(fmt::format("{} cannot be run", place)));
}

base::Path this_program() {
  // What the kernel adds when there is another file under the name.
  constexpr std::string_view kReplaced = " (deleted)";
  std::error_code problem;
  std::string path = std::filesystem::read_symlink(kThisExecutable, problem).string();
  if (path.ends_with(kReplaced)) {
    path.resize(path.size() - kReplaced.size());
  }
  return path;
}

bool is_replaced_program() {
  std::error_code problem;
  return !std::filesystem::equivalent(this_program(), kThisExecutable, problem);
}

base::Error become_program(const base::Path& program, std::span<const std::string> words) {
  std::vector<std::string> all = {program.string()};
  all.insert(all.end(), words.begin(), words.end());
  ::execv(program.c_str(), base::argv_of(all).data());
  return base::system_error(errno, program.string());
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
