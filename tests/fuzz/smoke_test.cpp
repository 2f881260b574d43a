// Every fuzz target with its corpus and, for a moment, with changes of it: by seed, so that a
// failure can be repeated (FUZZ_SEED), for as long as FUZZ_MS says (default 400 ms a target).

#include <cstdlib>
#include <filesystem>
#include <vector>

#include <gtest/gtest.h>

#include "base/checkout_for_test.h"
#include "base/clock.h"
#include "base/io/files.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/mutator.h"

namespace fuzz {
namespace {

std::uint64_t number_from(const char* variable, std::uint64_t otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

std::vector<std::string> corpus_of(const Target& target) {
  std::vector<std::string> corpus;
  base::SystemFiles files;
  const base::Path folder = base::Path(base::source_dir()) / "tests/fuzz/corpus" / target.name;
  for (const std::string& name : files.list(folder).or_throw()) {
    corpus.push_back(files.read(folder / name).or_throw());
  }
  return corpus;
}

class FuzzSmoke : public testing::TestWithParam<Target> {};

TEST_P(FuzzSmoke, HoldsForTheCorpusAndChangesOfIt) {
  const Target& target = GetParam();
  const std::vector<std::string> corpus = corpus_of(target);
  ASSERT_FALSE(corpus.empty()) << "no corpus for " << target.name;
  for (const std::string& text : corpus) {
    target.run(text);
  }
  target.run("");
  const std::uint64_t seed = number_from("FUZZ_SEED", 20'260'401);
  RecordProperty("seed", std::to_string(seed));
  base::SeededRandom random(seed);
  const auto deadline =
      base::Deadline::after(base::Milliseconds(static_cast<int>(number_from("FUZZ_MS", 400))));
  std::size_t runs = 0;
  while (!deadline.expired()) {
    target.run(mutated(random, corpus, target.words));
    ++runs;
  }
  EXPECT_GT(runs, 10U) << "each run is far too slow";
}

std::string name_of(const testing::TestParamInfo<Target>& tested) {
  return std::string(tested.param.name);
}

INSTANTIATE_TEST_SUITE_P(, FuzzSmoke, testing::ValuesIn(targets()), name_of);

}  // namespace
}  // namespace fuzz
