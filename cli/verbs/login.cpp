#include <fmt/core.h>

#include "cli/backend_url.h"
#include "cli/login_file.h"
#include "cli/verbs.h"

namespace cli {

namespace {

constexpr std::string_view kLoginDetails =
    "What PULUMI_BACKEND_URL (or SETTLE_BACKEND_URL) or a project's `backend.url` says counts "
    "first.\n\n"
    "  settle login file:///srv/states\n"
    "  settle login 's3://our-states?region=us-east-1'\n"
    "  settle login --local";

ExitCode login(Session& session, const Arguments& arguments) {
  const std::string given = arguments.positional(0);
  const bool local = arguments.has("local");
  if (local != given.empty()) {
    throw Failure(
        ExitCode::kUsage,
        "settle login needs a URL, such as file:///srv/states or s3://BUCKET, or --local");
  }
  if (local) {
    forget_login(session);
    session.terminal.write(
        fmt::format("Logged in to {}\n", backend_url(session, engine::Project())));
    return ExitCode::kOk;
  }
  // A place that cannot be opened is found out now, not by the next deployment.
  const auto backend = open_backend(session, given, session.directory);
  (void)backend->objects().list(".settle/stacks").or_throw();
  keep_login(session, backend->url());
  session.terminal.write(fmt::format("Logged in to {}\n", backend->url()));
  if (session.environment.first_of({"PULUMI_BACKEND_URL", "SETTLE_BACKEND_URL"})) {
    session.terminal.write_error(
        "warning: PULUMI_BACKEND_URL or SETTLE_BACKEND_URL is set and counts first\n");
  }
  return ExitCode::kOk;
}

ExitCode logout(Session& session, const Arguments& /*arguments*/) {
  const std::optional<std::string> url = login_url(session);
  forget_login(session);
  session.terminal.write(url ? fmt::format("Logged out of {}\n", *url)
                             : std::string("Not logged in anywhere\n"));
  return ExitCode::kOk;
}

}  // namespace

Verb login_verb() {
  return {.name = "login",
          .summary = "Keep states at another place from now on",
          .positionals = "[URL]",
          .positionals_max = 1,
          .details = kLoginDetails,
          .flags = {{"local", 'l', "", "back to $SETTLE_HOME/state"}},
          .run = login};
}

Verb logout_verb() {
  return {.name = "logout",
          .summary = "Keep states in $SETTLE_HOME/state again",
          .positionals = "[URL]",
          .positionals_max = 1,
          .flags = {{"local", 'l', "", "accepted for scripts"}, {"all", 0, "", "the same"}},
          .run = logout};
}

}  // namespace cli
