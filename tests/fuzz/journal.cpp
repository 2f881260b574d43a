#include "engine/state/journal.h"

#include "engine/state/framing.h"
#include "engine/state/integrity.h"
#include "engine/state/repair.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/plain_secrets.h"

namespace fuzz {

namespace {

const engine::StatePlace kPlace{"journal", "journal.bak"};

/// The lines of the input with right lengths and checksums, so that what is in them is reached.
std::string framed(std::string_view bytes) {
  std::string text;
  std::uint64_t number = 1;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    text += engine::frame(number++, bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return text;
}

void check_repair(const engine::Snapshot& snapshot) {
  const engine::Repair once = engine::repair(snapshot);
  require(engine::repair(once.snapshot).notes.empty(), "a repair leaves nothing to repair");
  require(engine::check_integrity(once.snapshot).empty(), "a repaired state keeps every rule");
}

void replay(std::string_view bytes) {
  PlainSecrets secrets;
  engine::StateCodec codec(secrets);
  check_repair(engine::Journal::salvage(bytes, codec).snapshot);
  const auto opened = engine::Journal::replay(bytes, kPlace, codec);
  if (!opened) {
    return;
  }
  require(opened->good_bytes <= bytes.size(), "no more is good than there is");
  const auto checkpoint = engine::Journal::checkpoint(opened->snapshot, opened->header, codec);
  if (!checkpoint) {
    return;  // a secret that cannot be opened
  }
  const auto again = engine::Journal::replay(checkpoint->bytes, kPlace, codec);
  require(again.has_value(), "a checkpoint can be read");
  require(again->snapshot.resources().size() == opened->snapshot.resources().size() &&
              again->snapshot.pending().size() == opened->snapshot.pending().size(),
          "a checkpoint holds everything");
}

}  // namespace

void fuzz_journal(std::string_view bytes) {
  replay(bytes);
  replay(framed(bytes));
}

}  // namespace fuzz
