#include "engine/config/property_path.h"

#include <boost/json.hpp>

#include "engine/config/yaml_document.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_property_path(std::string_view bytes) {
  const base::Result<engine::PropertyPath> path = engine::parse_property_path(bytes);
  if (!path) {
    return;
  }
  require(!path->empty(), "a path leads somewhere");
  const base::Json value("x");
  if (const auto set = engine::with_value(base::Json(), *path, &value)) {
    const auto removed = engine::with_value(*set, *path, nullptr);
    require(removed.has_value(), "what was set can be removed");
  }
}

}  // namespace fuzz
