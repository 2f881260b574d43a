#include "engine/exchange/import_file.h"

#include <boost/json.hpp>

#include "base/json.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_import_file(std::string_view bytes) {
  const base::Result<base::Json> document = base::parse_json(bytes, "input");
  if (!document) {
    return;
  }
  const auto requests = engine::parse_import_file(*document, "shop", "dev");
  if (!requests) {
    require(!requests.error().message.empty(), "an error says something");
    return;
  }
  for (const engine::ImportRequest& request : *requests) {
    require(!request.type.empty() && !request.name.empty(), "a request says what of which name");
    require(request.component == request.id.empty(), "what exists has an id, a component has none");
  }
}

}  // namespace fuzz
