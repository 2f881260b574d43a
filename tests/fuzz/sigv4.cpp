#include "aws/signing/sigv4.h"

#include "tests/fuzz/fuzz.h"

namespace fuzz {

// The first line is the target, each further one a header, `Name: value`.
void fuzz_sigv4(std::string_view bytes) {
  base::HttpRequest request{.method = "POST"};
  const std::size_t first = std::min(bytes.find('\n'), bytes.size());
  request.target = bytes.substr(0, first);
  bytes.remove_prefix(std::min(first + 1, bytes.size()));
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::size_t value = std::min(line.find_first_not_of(" :", colon), line.size());
    request.headers.add(std::string(line.substr(0, colon)), std::string(line.substr(value)));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  const auto lookup = [](std::string_view /*id*/) {
    return std::optional(aws::Credentials{.access_key_id = "test", .secret_access_key = "secret"});
  };
  const base::WallTime now{std::chrono::seconds{1'768'000'000}};
  require(!aws::verify(request, lookup, now), "nobody guesses a signature");
}

}  // namespace fuzz
