#include "base/io/http.h"

#include <algorithm>

#include "tests/fuzz/fuzz.h"

namespace fuzz {

namespace {

/// A peer that sends these bytes, a few at a time, and closes.
class ByteStream final : public base::Stream {
 public:
  explicit ByteStream(std::string_view bytes) : rest_(bytes) {}

  base::Result<std::size_t> read_some(char* buffer, std::size_t size,
                                      base::Deadline /*deadline*/) override {
    const std::size_t count = std::min({size, rest_.size(), std::size_t{61}});
    std::copy_n(rest_.data(), count, buffer);
    rest_.remove_prefix(count);
    return count;
  }

  base::Result<void> write_all(std::string_view /*bytes*/, base::Deadline /*deadline*/) override {
    return {};
  }

  void shutdown() override {}

 private:
  std::string_view rest_;
};

constexpr base::HttpLimits kLimits{.header_bytes = 4096, .body_bytes = 1U << 16};

}  // namespace

void fuzz_http(std::string_view bytes) {
  ByteStream to_server(bytes);
  base::HttpReader requests(to_server, kLimits);
  while (const auto request = requests.read_request()) {
    require(request->body.size() <= kLimits.body_bytes, "a body is as long as it may be");
    (void)base::http_text(*request).has_value();
  }
  ByteStream to_client(bytes);
  base::HttpReader responses(to_client, kLimits);
  const auto deadline = base::Deadline::after(base::Milliseconds{5'000});
  while (const auto response = responses.read_response(false, deadline)) {
    require(response->body.size() <= kLimits.body_bytes, "a body is as long as it may be");
    if (!response->keep_alive) {
      break;
    }
  }
}

}  // namespace fuzz
