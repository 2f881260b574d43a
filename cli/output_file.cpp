#include "cli/output_file.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/core.h>

#include "base/io/fd.h"
#include "cli/exit_code.h"

namespace cli {

namespace {

/// A new file cannot be put in its place.
bool is_special(const base::Path& file) {
  std::error_code unknown;
  const auto status = std::filesystem::status(file, unknown);
  return (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) ||
         file.string().starts_with("/dev/");
}

void write_into(const base::Path& file, std::string_view text) {
  const auto fail = [&] {
    throw base::Exception(base::system_error(errno, "cannot write " + file.string()));
  };
  const base::Fd fd(::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (!fd.valid()) {
    fail();
  }
  while (!text.empty()) {
    const ssize_t count = ::write(fd.get(), text.data(), text.size());
    if (count < 0 && errno != EINTR) {
      fail();
    }
    text.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
  }
}

}  // namespace

base::Path output_file(const Session& session, const std::string& name) {
  base::Path file = session.directory / name;
  if (is_special(file)) {
    return file;
  }
  if (std::error_code unknown; !std::filesystem::exists(file.parent_path(), unknown)) {
    throw Failure(ExitCode::kUsage, fmt::format("cannot write {}: there is no directory {}", name,
                                                file.parent_path().string()));
  }
  return std::filesystem::weakly_canonical(file);
}

void write_output_file(Session& session, const std::string& name, std::string_view text) {
  const base::Path file = output_file(session, name);
  if (is_special(file)) {
    write_into(file, text);
  } else {
    session.files.write_atomic(file, text).or_throw();
  }
}

}  // namespace cli
