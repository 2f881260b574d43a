#include "base/check.h"

#include <cstdlib>

#include <fmt/core.h>

namespace base {

void check(bool condition, std::string_view message, std::source_location where) {
  if (condition) {
    return;
  }
  fmt::print(stderr, "settle: internal check failed at {}:{}: {}\n", where.file_name(),
             where.line(), message);
  std::abort();
}

}  // namespace base
