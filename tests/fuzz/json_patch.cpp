#include "region/operations/json_patch.h"

#include <algorithm>

#include <boost/json.hpp>

#include "tests/fuzz/fuzz.h"

namespace fuzz {

// The bytes are a document up to a zero byte, the patch behind it.
void fuzz_json_patch(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  (void)region::pointer_parts(bytes.substr(0, end)).has_value();
  const auto document = base::parse_json(bytes.substr(0, end), "document");
  const auto patch = base::parse_json(bytes.substr(std::min(end + 1, bytes.size())), "patch");
  if (!document || !patch) {
    return;
  }
  const auto patched = region::apply_patch(*document, *patch);
  if (!patched) {
    require(!patched.error().message.empty(), "an error says something");
    return;
  }
  const base::Json whole(
      base::JsonArray{base::JsonObject{{"op", "replace"}, {"path", ""}, {"value", *patched}}});
  const auto replaced = region::apply_patch(*document, whole);
  require(replaced && *replaced == *patched, "a whole document can be replaced");
}

}  // namespace fuzz
