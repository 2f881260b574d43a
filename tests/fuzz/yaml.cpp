#include <boost/json.hpp>

#include "base/json.h"
#include "engine/config/yaml_document.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

// An edit is refused, or it is exactly the edit.
void fuzz_yaml(std::string_view bytes) {
  base::Result<engine::YamlDocument> document =
      engine::YamlDocument::parse(std::string(bytes), "input");
  if (!document) {
    return;
  }
  const engine::PropertyPath added{"config", "fuzz:added"};
  (void)document->line_of(added);
  const base::Json value = base::JsonArray{"text", 7, true};
  if (document->set(added, value)) {
    const base::Json* found = document->find(added);
    require(found != nullptr && *found == value, "what was set is found");
    require(document->remove(added).has_value() && document->find(added) == nullptr,
            "what was set can be removed");
  }
  if (document->root().empty()) {
    return;
  }
  const std::string first(document->root().begin()->key());
  const std::size_t members = document->root().size();
  if (document->remove({first})) {
    require(document->root().size() == members - 1, "one member is removed");
  }
}

}  // namespace fuzz
