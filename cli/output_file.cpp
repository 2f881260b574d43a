#include "cli/output_file.h"

#include <cerrno>
#include <charconv>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/core.h>

#include "cli/exit_code.h"

namespace cli {

namespace {

/// The descriptor that a name stands for, which keeps its place: opened again it would be written
/// over from its beginning. -1: it is the name of a file.
int inherited(const base::Path& file) {
  const std::string name = file == "/dev/stdout"   ? "/dev/fd/1"
                           : file == "/dev/stderr" ? "/dev/fd/2"
                                                   : file.string();
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    const char* const end = name.data() + name.size();
    int descriptor = -1;
    if (name.starts_with(folder) &&
        std::from_chars(name.data() + folder.size(), end, descriptor).ptr == end) {
      return descriptor;
    }
  }
  return -1;
}

/// A new file cannot be put in its place.
bool is_special(const base::Path& file) {
  std::error_code unknown;
  const auto status = std::filesystem::status(file, unknown);
  return inherited(file) >= 0 ||
         (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status));
}

base::Error failed(const base::Path& file) {
  return base::system_error(errno, "cannot write " + file.string());
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

OutputStream::OutputStream(const Session& session, const std::string& name)
    : file_(output_file(session, name)) {
  const int flags = O_WRONLY | O_CLOEXEC | O_NOCTTY;
  if (const int open_already = inherited(file_); open_already >= 0) {
    fd_.reset(::fcntl(open_already, F_DUPFD_CLOEXEC, 0));
  } else if (is_special(file_)) {
    fd_.reset(::open(file_.c_str(), flags));
  } else {
    fd_.reset(::open(file_.c_str(), flags | O_CREAT | O_TRUNC, 0600));
  }
  if (!fd_.valid()) {
    throw base::Exception(failed(file_));
  }
}

base::Result<void> OutputStream::write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(fd_.get(), text.data(), text.size());
    if (count < 0 && errno != EINTR) {
      return failed(file_);
    }
    text.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
  }
  return {};
}

void write_output_file(Session& session, const std::string& name, std::string_view text) {
  const base::Path file = output_file(session, name);
  if (is_special(file)) {
    OutputStream(session, name).write(text).or_throw();
  } else {
    session.files.write_atomic(file, text).or_throw();
  }
}

}  // namespace cli
