#include "base/io/temporaries.h"

#include <atomic>

#include <unistd.h>

namespace base {

namespace {

constexpr std::string_view kMark = ".tmp-";

}  // namespace

Path temporary_name(const Path& path) {
  static std::atomic<unsigned> counter{0};
  return path.string() + fmt::format("{}{}-{}", kMark, ::getpid(), counter++);
}

bool is_temporary_name(std::string_view name) {
  const std::size_t mark = name.rfind(kMark);
  return mark != std::string_view::npos &&
         name.find_first_not_of("0123456789-", mark + kMark.size()) == std::string_view::npos;
}

void remove_temporaries(const Path& directory) {
  SystemFiles files;
  const auto names = files.list(directory);
  for (const std::string& name : names ? *names : std::vector<std::string>()) {
    if (is_temporary_name(name)) {
      (void)files.remove(directory / name);
    }
  }
}

}  // namespace base
