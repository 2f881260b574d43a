#include "aws/signing/sigv4.h"

#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/request.h"

namespace fuzz {

void fuzz_sigv4(std::string_view bytes) {
  base::HttpRequest request = request_of(bytes);
  request.method = "POST";
  const auto lookup = [](std::string_view /*id*/) {
    return std::optional(aws::Credentials{.access_key_id = "test", .secret_access_key = "secret"});
  };
  const base::WallTime now{std::chrono::seconds{1'768'000'000}};
  require(!aws::verify(request, lookup, now), "nobody guesses a signature");
}

}  // namespace fuzz
