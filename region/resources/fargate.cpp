#include "region/resources/fargate.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace region {
namespace {

constexpr int kGib = 1024;

struct Size {
  int cpu;
  int least_mib;
  int most_mib;
  int step_mib;
};

constexpr Size kSizes[] = {
    {512, 1 * kGib, 4 * kGib, kGib},        {1024, 2 * kGib, 8 * kGib, kGib},
    {2048, 4 * kGib, 16 * kGib, kGib},      {4096, 8 * kGib, 30 * kGib, kGib},
    {8192, 16 * kGib, 60 * kGib, 4 * kGib}, {16384, 32 * kGib, 120 * kGib, 8 * kGib},
};

int whole_number(std::string_view text) {
  int value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  return code == std::errc{} && end == text.data() + text.size() ? value : -1;
}

}  // namespace

bool is_fargate_size(std::string_view cpu, std::string_view memory) {
  const int units = whole_number(cpu);
  const int mib = whole_number(memory);
  if (units == 256) {
    return mib == 512 || mib == 1024 || mib == 2048;
  }
  return std::any_of(std::begin(kSizes), std::end(kSizes), [&](const Size& size) {
    return size.cpu == units && size.least_mib <= mib && mib <= size.most_mib &&
           mib % size.step_mib == 0;
  });
}

}  // namespace region
