#include <boost/json.hpp>

#include "base/json.h"
#include "engine/exchange/deployment_export.h"
#include "engine/exchange/deployment_import.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/plain_secrets.h"

namespace fuzz {

namespace {

void there_and_back(const base::Json& document, bool force) {
  PlainSecrets secrets;
  engine::StateCodec codec(secrets);
  const engine::ImportOptions options{
      .project = "shop", .stack = "dev", .force = force, .secrets = {}};
  const auto imported = engine::import_deployment(document, options, codec);
  if (!imported) {
    require(!imported.error().message.empty(), "an error says something");
    return;
  }
  const auto exported = engine::export_deployment(
      imported->snapshot,
      {.project = "shop", .stack = "dev", .region = "us-east-1", .version = "v0.1.0"}, codec);
  if (!exported) {
    require(force || exported.error().kind != base::ErrorKind::kCorrupt,
            "what is taken keeps the rules");
    return;
  }
  const auto again = engine::import_deployment(exported->document, options, codec);
  require(again.has_value(), "what is exported can be imported");
  require(again->snapshot.resources().size() == imported->snapshot.resources().size(),
          "nothing is lost on the way");
}

}  // namespace

void fuzz_deployment(std::string_view bytes) {
  if (const base::Result<base::Json> document = base::parse_json(bytes, "input")) {
    there_and_back(*document, false);
    there_and_back(*document, true);
  }
}

}  // namespace fuzz
