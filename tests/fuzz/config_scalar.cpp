#include "engine/config/config_scalar.h"

#include <boost/json.hpp>

#include "engine/config/config_key.h"
#include "engine/config/yaml_reader.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_config_scalar(std::string_view bytes) {
  if (const auto key = engine::parse_config_key(bytes, "shop")) {
    const auto again = engine::parse_config_key(key->text(), "other");
    require(again && *again == *key, "a full key means the same in every project");
    (void)engine::looks_like_secret(*key, bytes);
  }
  for (const std::string_view type : {"string", "int", "bool", "float"}) {
    (void)engine::scalar_of_type(bytes, type).has_value();
  }
  const base::Json coerced = engine::coerced_scalar(bytes);
  require(!coerced.is_structured() && !coerced.is_null(), "a scalar stays one");
  (void)engine::plain_scalar(bytes);
}

}  // namespace fuzz
