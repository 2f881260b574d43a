#include "region/restarts.h"

namespace region {

namespace {

constexpr std::chrono::seconds kYoung{2};
constexpr base::Milliseconds kFirstPause{250};
/// Half a minute of pauses in all.
constexpr int kMost = 8;

}  // namespace

std::optional<base::Milliseconds> Restarts::pause_after(base::Milliseconds lived) {
  in_a_row_ = lived < kYoung ? in_a_row_ + 1 : 0;
  if (in_a_row_ >= kMost) {
    return std::nullopt;
  }
  return in_a_row_ < 2 ? base::Milliseconds(0) : kFirstPause * (1 << (in_a_row_ - 2));
}

}  // namespace region
