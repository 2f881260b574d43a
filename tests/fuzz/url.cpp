#include "base/io/http_client.h"
#include "engine/aws/aws_url.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_url(std::string_view bytes) {
  const auto nothing_set = [](const std::string& /*name*/) -> std::optional<std::string> {
    return std::nullopt;
  };
  if (const auto url = engine::parse_aws_url(bytes, nothing_set)) {
    require(!url->name.empty() && !url->region.empty(), "a URL of AWS names a thing and a region");
  }
  if (const auto endpoint = base::HttpEndpoint::parse(bytes)) {
    const auto again = base::HttpEndpoint::parse(endpoint->url());
    require(again && *again == *endpoint, "an endpoint is read as it was written");
  }
}

}  // namespace fuzz
