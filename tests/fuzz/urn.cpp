#include "engine/graph/urn.h"

#include "engine/state/edits.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_urn(std::string_view bytes) {
  const engine::Urn urn = engine::parse_urn(bytes);
  (void)urn.type();
  if (!urn.name.empty()) {
    require(engine::urn_in_stack(bytes, urn.project, urn.stack) == bytes,
            "the parts of a URN make that URN");
  } else {
    require(engine::urn_in_stack(bytes, "p", "s") == bytes, "what is no URN stays");
  }
  (void)engine::make_urn("s", "p", bytes, "T", "n");
}

}  // namespace fuzz
