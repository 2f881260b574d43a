#include "cli/region_program.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

#include <signal.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/io/argv.h"
#include "base/io/http_client.h"
#include "base/io/subprocess.h"
#include "base/json.h"
#include "cli/arguments.h"

namespace cli {

namespace {

constexpr std::uint16_t kDefaultPort = 4566;
constexpr std::chrono::seconds kStartLimit{30};
constexpr std::chrono::milliseconds kAnswerLimit{5000};
constexpr std::array<std::string_view, 7> kControlWords = {"start", "stop",  "status", "logs",
                                                           "env",   "reset", "image"};

std::string text_of(const base::JsonObject& object, std::string_view key) {
  const base::Json* value = object.if_contains(key);
  return value != nullptr && value->is_string() ? value->get_string().c_str() : "";
}

}  // namespace

base::Result<base::Path> find_region_program() {
  std::error_code problem;
  const base::Path self = std::filesystem::read_symlink("/proc/self/exe", problem);
  if (!problem && std::filesystem::exists(self.parent_path() / "settle-region", problem)) {
    return self.parent_path() / "settle-region";
  }
  if (const auto found = base::find_program("settle-region")) {
    return *found;
  }
  return base::error(base::ErrorKind::kNotFound,
                     "the program settle-region is neither beside {} nor in PATH; build it with "
                     "`make`",
                     self.string());
}

base::Result<std::uint16_t> region_port(const Environment& environment) {
  const std::optional<std::string> text = environment.get("SETTLE_REGION_PORT");
  if (!text || text->empty()) {
    return kDefaultPort;
  }
  std::uint16_t port = 0;
  const auto [end, code] = std::from_chars(text->data(), text->data() + text->size(), port);
  if (code != std::errc() || end != text->data() + text->size() || port == 0) {
    return base::error(base::ErrorKind::kInvalidArgument,
                       "SETTLE_REGION_PORT is '{}'; expected a port from 1 to 65535", *text);
  }
  return port;
}

base::Result<std::optional<RegionHealth>> ask_region(std::uint16_t port) {
  const base::Deadline deadline = base::Deadline::after(kAnswerLimit);
  auto connection = base::HttpConnection::connect({.host = "127.0.0.1", .port = port}, deadline);
  if (!connection) {
    return std::nullopt;
  }
  const auto answer = connection->exchange({.target = "/_settle/health"}, deadline);
  const bool closed = !answer && answer.error().kind == base::ErrorKind::kUnavailable;
  if (closed) {
    return std::nullopt;  // it has just died, or it is no HTTP server: starting ours tells which
  }
  const auto health = answer && answer->status == 200
                          ? base::parse_json(answer->body, "the region's health")
                          : base::Result<base::Json>(base::Json());
  const base::JsonObject* words = health ? health->if_object() : nullptr;
  if (words == nullptr || text_of(*words, "home").empty()) {
    return base::error(base::ErrorKind::kConflict,
                       "port {} of 127.0.0.1 is taken by a program that is not settle-region: stop "
                       "that program, or choose another port with SETTLE_REGION_PORT=N",
                       port);
  }
  return RegionHealth{.home = text_of(*words, "home"), .caution = text_of(*words, "caution")};
}

base::Result<void> start_region(Session& session) {
  const base::Result<base::Path> program = find_region_program();
  if (!program) {
    return program.error();
  }
  const base::Result<base::CommandResult> ran = base::run_command(
      {.argv = {program->string(), "start", "--home", session.environment.home().string()}},
      base::Deadline::after(kStartLimit));
  if (!ran) {
    return ran.error().in("settle-region start");
  }
  if (ran->exit_code != 0) {
    return base::error(base::ErrorKind::kUnavailable, "the local region does not start: {}{}",
                       ran->output, ran->error_output);
  }
  return {};
}

ExitCode become_region_program(Session& session, const std::vector<std::string>& words) {
  if (std::ranges::find(kControlWords, words.at(0)) == kControlWords.end()) {
    const std::string_view meant = nearest(words[0], kControlWords);
    throw Failure(
        ExitCode::kUsage,
        fmt::format("unknown command 'settle region {}'{}\nRun `settle help region`.", words[0],
                    meant.empty() ? "" : fmt::format("; did you mean '{}'?", meant)));
  }
  const std::string program = find_region_program().or_throw().string();
  std::vector<std::string> argv = {program};
  argv.insert(argv.end(), words.begin(), words.end());
  argv.insert(argv.end(), {"--home", session.environment.home().string()});
  // Signals as a program expects to find them: settle::run blocks some and ignores one.
  sigset_t none;
  ::sigemptyset(&none);
  ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  ::execv(program.c_str(), base::argv_of(argv).data());
  throw Failure(ExitCode::kError, base::system_error(errno, "cannot run " + program).message);
}

}  // namespace cli
