#include "cli/login_file.h"

#include <boost/json.hpp>
#include <fmt/core.h>

#include "base/json.h"
#include "cli/exit_code.h"

namespace cli {

namespace {

base::Path login_file(const Session& session) {
  return session.environment.home() / "credentials.json";
}

}  // namespace

std::optional<std::string> login_url(const Session& session) {
  const base::Path file = login_file(session);
  if (!session.files.exists(file)) {
    return std::nullopt;
  }
  const base::Json json =
      base::parse_json(session.files.read(file).or_throw(), file.string()).or_throw();
  const base::Json* current = json.is_object() ? json.as_object().if_contains("current") : nullptr;
  if (current == nullptr || !current->is_string()) {
    throw Failure(ExitCode::kUsage,
                  fmt::format("{} does not say where states are; run `settle login URL` or `settle "
                              "logout`",
                              file.string()));
  }
  return std::string(current->as_string());
}

void keep_login(Session& session, const std::string& url) {
  base::JsonObject document;
  document["current"] = url;
  session.files.write_atomic(login_file(session), base::pretty_json(document) + "\n").or_throw();
}

void forget_login(Session& session) {
  if (session.files.exists(login_file(session))) {
    session.files.remove(login_file(session)).or_throw();
  }
}

}  // namespace cli
