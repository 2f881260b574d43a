#include "aws/protocol/aws_chunked.h"

#include <fmt/core.h>

#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_aws_chunked(std::string_view bytes) {
  if (const auto body = aws::decode_aws_chunked(bytes)) {
    require(body->payload.size() <= bytes.size(), "no more comes out than went in");
  }
  const std::string own =
      fmt::format("{:x};chunk-signature=00\r\n{}\r\n0\r\nx-a: b\r\n\r\n", bytes.size(), bytes);
  const auto again = aws::decode_aws_chunked(own);
  require(bytes.empty() || (again && again->payload == bytes && again->trailers.size() == 1),
          "whatever is in a chunk comes out of it");
}

}  // namespace fuzz
