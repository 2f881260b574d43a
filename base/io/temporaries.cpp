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

void remove_temporaries(const Path& directory) {
  SystemFiles files;
  const auto names = files.list(directory);
  for (const std::string& name : names ? *names : std::vector<std::string>()) {
    const std::size_t mark = name.rfind(kMark);
    if (mark != std::string::npos &&
        name.find_first_not_of("0123456789-", mark + kMark.size()) == std::string::npos) {
      (void)files.remove(directory / name);
    }
  }
}

}  // namespace base
