#include <boost/json.hpp>

#include "base/json.h"
#include "engine/backend/lock_owner.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_lease(std::string_view bytes) {
  const auto owner = engine::owner_from_json(bytes);
  if (!owner) {
    return;
  }
  const auto again = engine::owner_from_json(base::json_text(engine::owner_to_json(*owner)));
  require(again && *again == *owner, "a lease's owner is read as it was written");
  require(!engine::is_running(*owner), "nobody guesses a process and when it began");
}

}  // namespace fuzz
