#include <pwd.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "cli/backend_url.h"
#include "cli/verbs.h"
#include "cli/workspace.h"

namespace cli {

namespace {

/// As Pulumi on such a backend: the user of this machine.
std::string user_name() {
  const passwd* entry = ::getpwuid(::getuid());  // NOLINT(concurrency-mt-unsafe): one thread
  return entry != nullptr ? entry->pw_name : std::to_string(::getuid());
}

/// Without a project there is only what the environment and the home directory say.
std::string url_of(Session& session, const Arguments& arguments) {
  try {
    return Workspace(session, arguments).backend().url();
  } catch (const base::Exception& problem) {
    if (problem.error().kind != base::ErrorKind::kNotFound) {
      throw;
    }
    return backend_url(session, engine::Project());
  }
}

ExitCode run_whoami(Session& session, const Arguments& arguments) {
  const std::string user = user_name();
  if (arguments.has("json")) {
    base::JsonObject document;
    document["user"] = user;
    document["organizations"] = base::JsonArray();
    document["url"] = url_of(session, arguments);
    session.terminal.write(base::pretty_json(document) + "\n");
  } else if (arguments.has("verbose")) {
    session.terminal.write(
        fmt::format("User: {}\nBackend URL: {}\n", user, url_of(session, arguments)));
  } else {
    session.terminal.write(user + "\n");
  }
  return ExitCode::kOk;
}

}  // namespace

Verb whoami_verb() {
  return {.name = "whoami",
          .summary = "Print the user that states are written as",
          .flags = {{"verbose", 'v', "", "also where states are"}, {"json", 'j', "", "as JSON"}},
          .run = run_whoami};
}

}  // namespace cli
