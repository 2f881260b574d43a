#include "engine/history/run_record.h"

#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_run_record(std::string_view bytes) {
  const base::Result<engine::RunRecord> record = engine::parse_run_record(bytes);
  if (!record) {
    return;
  }
  const auto again = engine::parse_run_record(engine::run_record_text(*record));
  require(again && *again == *record, "the record of a run is read as it was written");
}

}  // namespace fuzz
