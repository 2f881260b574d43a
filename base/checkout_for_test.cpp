#include "base/checkout_for_test.h"

namespace base {

std::string source_dir() {
  return SETTLE_SOURCE_DIR;
}

std::string binary_dir() {
  return SETTLE_BINARY_DIR;
}

}  // namespace base
