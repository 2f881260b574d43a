// libFuzzer's entry: one program for all targets, FUZZ_TARGET says which.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/fuzz.h"

namespace {

fuzz::FuzzOne chosen() {
  const char* name = std::getenv("FUZZ_TARGET");
  for (const fuzz::Target& target : fuzz::targets()) {
    if (name != nullptr && target.name == name) {
      return target.run;
    }
    if (name == nullptr) {
      (void)std::fprintf(stderr, "%s\n", target.name.data());
    }
  }
  (void)std::fprintf(stderr, "FUZZ_TARGET has to be one of the targets of tests/fuzz/fuzz.cpp\n");
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::FuzzOne run = chosen();
  run({reinterpret_cast<const char*>(data), size});
  return 0;
}
