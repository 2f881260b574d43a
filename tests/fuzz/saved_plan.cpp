#include "engine/saved_plan/saved_plan.h"

#include <boost/json.hpp>

#include "base/crypto.h"
#include "base/json.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/plain_secrets.h"

namespace fuzz {

namespace {

/// With the seal that fits: otherwise nothing behind it would ever be reached.
std::string sealed(std::string_view bytes) {
  base::Result<base::Json> json = base::parse_json(bytes, "input");
  if (!json || !json->is_object()) {
    return std::string(bytes);
  }
  base::JsonObject& object = json->get_object();
  object.erase("seal");
  const std::string seal = "s:" + base::sha256_hex(base::canonical_json(object));
  object["seal"] = seal;
  return base::json_text(object);
}

}  // namespace

void fuzz_saved_plan(std::string_view bytes) {
  const engine::StackSettings stack{.project = "shop", .name = "dev"};
  PlainSecrets secrets;
  (void)engine::parse_saved_plan(bytes, "input", stack, secrets).has_value();
  const auto plan = engine::parse_saved_plan(sealed(bytes), "input", stack, secrets);
  if (!plan) {
    return;
  }
  const auto text = engine::saved_plan_text(*plan, secrets);
  if (!text) {
    return;  // a secret that cannot be opened
  }
  const auto again = engine::parse_saved_plan(*text, "own text", stack, secrets);
  require(again && engine::saved_plan_text(*again, secrets).or_throw() == *text,
          "a plan is read as it was written");
  require(engine::changes_since_saved(*plan, *again).empty(), "a plan is what was saved");
}

}  // namespace fuzz
