#include "region/image_control.h"

#include <filesystem>

#include <boost/json.hpp>
#include <fmt/core.h>

#include "aws/signing/sigv4.h"
#include "base/io/http_client.h"
#include "base/json.h"
#include "region/daemon_process.h"
#include "region/region.h"

namespace region {

namespace {

/// A large image is verified and unpacked before the answer.
constexpr base::Milliseconds kImagePatience{600'000};

/// The answer of the daemon to a signed request below /_settle/.
base::Result<base::JsonObject> ask(const base::Path& home, base::HttpRequest request) {
  const auto running = find_daemon(home);
  if (!running) {
    return running.error();
  }
  if (!*running) {
    return base::error(base::ErrorKind::kUnavailable,
                       "the region of {} does not run; start it: settle region start",
                       home.string());
  }
  const base::HttpEndpoint daemon{.host = "127.0.0.1", .port = (*running)->port};
  request.headers.add("Host", daemon.authority());
  base::SystemClock clock;
  aws::sign(request, root_credentials(), {.region = "us-east-1", .service = "settle"},
            clock.wall_now());
  const auto deadline = base::Deadline::after(kImagePatience);
  auto connection = base::HttpConnection::connect(daemon, deadline);
  if (!connection) {
    return std::move(connection).error();
  }
  const auto response = connection->exchange(request, deadline);
  if (!response) {
    return response.error();
  }
  const auto body = base::parse_json(response->body, "the answer of settle-region");
  if (!body) {
    return body.error();
  }
  const base::JsonObject answer = body->is_object() ? body->get_object() : base::JsonObject();
  if (const base::Json* error = answer.if_contains("error")) {
    return base::error(base::ErrorKind::kInvalidArgument, "{}", std::string(error->as_string()));
  }
  return answer;
}

}  // namespace

base::Result<void> import_image(const base::Path& home, const base::Path& layout,
                                const std::string& name) {
  const auto answer =
      ask(home, {.method = "POST",
                 .target = "/_settle/images",
                 .body = base::json_text(base::JsonObject{
                     {"layout", std::filesystem::absolute(layout).string()}, {"name", name}})});
  if (!answer) {
    return answer.error();
  }
  fmt::print("{} {}\n", std::string(answer->at("name").as_string()),
             std::string(answer->at("digest").as_string()));
  return {};
}

base::Result<void> print_images(const base::Path& home) {
  const auto answer = ask(home, {.target = "/_settle/images"});
  if (!answer) {
    return answer.error();
  }
  for (const auto& [name, digest] : *answer) {
    fmt::print("{} {}\n", std::string_view(name), std::string(digest.as_string()));
  }
  return {};
}

}  // namespace region
