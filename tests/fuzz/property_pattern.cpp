#include "engine/plan/property_pattern.h"

#include <algorithm>

#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_property_pattern(std::string_view bytes) {
  const auto pattern = engine::parse_property_pattern(bytes);
  if (!pattern) {
    return;
  }
  require(!pattern->empty(), "a pattern has a place");
  require(engine::covers(*pattern, engine::pointer_of(*pattern)), "a pattern covers its own place");
  const catalog::Value value(catalog::Value::Object{{"a", catalog::Value::List{"x", "y"}}});
  (void)engine::with_recorded(value, catalog::Value(), *pattern);
  require(engine::with_recorded(value, value, *pattern) == value, "what is recorded stays");
}

}  // namespace fuzz
