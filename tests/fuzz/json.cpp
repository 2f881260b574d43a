#include "base/json.h"

#include <boost/json.hpp>

#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_json(std::string_view bytes) {
  const base::Result<base::Json> first = base::parse_json(bytes, "input");
  if (!first) {
    return;
  }
  const std::string text = base::json_text(*first);
  const base::Result<base::Json> again = base::parse_json(text, "own text");
  require(again.has_value(), "what is written can be read");
  require(base::json_text(*again) == text, "what is read again is written the same");
  const base::Result<base::Json> pretty = base::parse_json(base::pretty_json(*first), "pretty");
  require(pretty && base::canonical_json(*pretty) == base::canonical_json(*again),
          "pretty and plain text mean the same");
}

}  // namespace fuzz
