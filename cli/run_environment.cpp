#include "cli/run_environment.h"

#include <array>
#include <vector>

#include <boost/json.hpp>

#include "base/encoding.h"
#include "base/io/subprocess.h"
#include "base/json.h"

namespace cli {

namespace {

constexpr std::chrono::seconds kPatience{5};

struct CiSystem {
  const char* variable;  ///< set there
  const char* name;
  const char* build;  ///< names the variable that has the build's number
};

constexpr std::array kCiSystems{
    CiSystem{"GITHUB_ACTIONS", "GitHub Actions", "GITHUB_RUN_ID"},
    CiSystem{"GITLAB_CI", "GitLab CI/CD", "CI_PIPELINE_ID"},
    CiSystem{"CIRCLECI", "CircleCI", "CIRCLE_BUILD_NUM"},
    CiSystem{"BUILDKITE", "Buildkite", "BUILDKITE_BUILD_NUMBER"},
    CiSystem{"JENKINS_URL", "Jenkins", "BUILD_NUMBER"},
    CiSystem{"CODEBUILD_BUILD_ARN", "AWS CodeBuild", "CODEBUILD_BUILD_ID"},
    CiSystem{"CI", "Generic CI", "BUILD_ID"},
};

/// nullopt: it failed, or there is no git.
std::optional<std::string> git(const base::Path& directory, std::vector<std::string> words) {
  std::vector<std::string> argv = {"git", "--no-optional-locks", "-C", directory.string()};
  argv.insert(argv.end(), words.begin(), words.end());
  const base::Result<base::CommandResult> result =
      base::run_command({.argv = std::move(argv)}, base::Deadline::after(kPatience));
  if (!result || result->exit_code != 0) {
    return std::nullopt;
  }
  std::string text = result->output;
  while (text.ends_with('\n')) {
    text.pop_back();
  }
  return text;
}

/// Whether `directory` is in a repository, by itself or above: no process is started for the rest.
bool in_repository(base::Files& files, base::Path directory) {
  for (; !directory.empty(); directory = directory.parent_path()) {
    if (files.exists(directory / ".git")) {
      return true;
    }
    if (directory == directory.root_path()) {
      break;
    }
  }
  return false;
}

void add_git(const base::Path& directory, engine::RunRecord& record) {
  const auto commit = git(directory, {"log", "-1", "--format=%H%n%cn%n%ce%n%an%n%ae%n%s"});
  if (!commit) {
    return;
  }
  const std::vector<std::string> lines = base::split(*commit, '\n');
  constexpr std::array<const char*, 5> kNames{"git.head", "git.committer", "git.committer.email",
                                              "git.author", "git.author.email"};
  for (std::size_t i = 0; i < kNames.size() && i < lines.size(); ++i) {
    record.environment[kNames[i]] = lines[i];
  }
  if (record.message.empty() && lines.size() > kNames.size()) {
    record.message = lines[kNames.size()];
  }
  if (const auto branch = git(directory, {"symbolic-ref", "--quiet", "HEAD"})) {
    record.environment["git.headName"] = *branch;
  }
  if (const auto changes = git(directory, {"status", "--porcelain"})) {
    record.environment["git.dirty"] = changes->empty() ? "false" : "true";
  }
}

void add_ci(const Environment& environment, engine::RunRecord& record) {
  for (const CiSystem& each : kCiSystems) {
    if (environment.is_set(each.variable)) {
      record.environment["ci.system"] = each.name;
      if (const auto build = environment.get(each.build)) {
        record.environment["ci.build.id"] = *build;
      }
      return;
    }
  }
}

engine::RecordedValue recorded(const base::Json& value) {
  if (const base::Json* ciphertext = engine::if_secure(value)) {
    return {std::string(ciphertext->as_string()), true, false};
  }
  const std::string text =
      value.is_string() ? std::string(value.as_string()) : base::json_text(value);
  return {text, engine::contains_secure(value), value.is_object() || value.is_array()};
}

}  // namespace

engine::RunRecord about_run(const Session& session, const base::Path& directory,
                            const engine::StackFile& file,
                            const std::optional<std::string>& message) {
  engine::RunRecord record{.message = message.value_or("")};
  record.environment["exec.kind"] = "cli";
  if (in_repository(session.files, directory)) {
    add_git(directory, record);
  }
  add_ci(session.environment, record);
  for (const auto& [key, value] : file.values()) {
    record.config[key.text()] = recorded(value);
  }
  return record;
}

}  // namespace cli
