#include "base/random.h"
#include "region/store/records.h"
#include "region/store/sealed_log.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

namespace {

void open_sealed(std::string_view bytes) {
  const base::Sha256 key{};
  base::SeededRandom random(1);
  const std::string whole =
      std::string(region::kLogHeader) + region::seal_record(key, random, bytes);
  const auto opened = region::open_log(key, whole, "input");
  require(opened && opened->records.size() == 1 && opened->records[0] == bytes,
          "a record is read as it was written");
  const auto torn = region::open_log(key, whole + std::string(bytes.substr(0, 3)), "input");
  require(torn && torn->valid_bytes == whole.size(), "a torn tail takes nothing with it");
}

}  // namespace

void fuzz_region_journal(std::string_view bytes) {
  const auto opened = region::open_log(base::Sha256{}, bytes, "input");
  require(!opened || opened->records.empty(), "nobody guesses a sealed record");
  (void)region::open_log(base::Sha256{}, std::string(region::kLogHeader) + std::string(bytes),
                         "input")
      .has_value();
  open_sealed(bytes);
  if (const auto change = region::decode(bytes)) {
    const std::string text = region::encode(*change);
    const auto again = region::decode(text);
    require(again && region::encode(*again) == text, "a change is read as it was written");
  }
}

}  // namespace fuzz
