#include "region/runtimes/network_state.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

void fuzz_vpc_state(std::string_view bytes) {
  const auto state = region::decode_vpc_state(bytes);
  if (!state) {
    return;
  }
  const std::string text = region::encode_vpc_state(*state);
  const auto again = region::decode_vpc_state(text);
  require(again && region::encode_vpc_state(*again) == text, "a network is read as it was written");
}

}  // namespace fuzz
