#include "engine/state/codec.h"

#include "base/json.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/plain_secrets.h"

namespace fuzz {

void fuzz_codec(std::string_view bytes) {
  const base::Result<base::Json> json = base::parse_json(bytes, "input");
  if (!json) {
    return;
  }
  PlainSecrets secrets;
  engine::StateCodec codec(secrets);
  (void)codec.decode_value(*json, "owner").has_value();
  (void)codec.decode_pending(*json).has_value();
  const auto resource = codec.decode_resource(*json);
  if (!resource) {
    return;
  }
  const auto written = codec.encode(*resource);
  if (!written) {
    return;  // a secret that cannot be opened
  }
  const auto again =
      codec.decode_resource(base::parse_json(base::json_text(*written), "own text").or_throw());
  require(again.has_value(), "what is written can be read");
  const auto rewritten = codec.encode(*again);
  require(rewritten && base::canonical_json(*rewritten) == base::canonical_json(*written),
          "what is read again is written the same");
}

}  // namespace fuzz
