#include "base/io/files.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/io/temporaries.h"

namespace base {

namespace {

Error failed(std::string_view verb, const Path& path) {
  return system_error(errno, fmt::format("cannot {} {}", verb, path.string()));
}

Result<void> write_all(int fd, std::string_view bytes, const Path& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return failed("write", path);
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

Result<void> sync_directory(const Path& directory) {
  const Fd fd(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd.valid() || ::fsync(fd.get()) != 0) {
    return failed("sync directory", directory);
  }
  return {};
}

Path parent_of(const Path& path) {
  return path.has_parent_path() ? path.parent_path() : Path(".");
}

class SystemAppendFile final : public AppendFile {
 public:
  SystemAppendFile(Fd fd, Path path, std::uint64_t size)
      : fd_(std::move(fd)), path_(std::move(path)), size_(size) {}

  Result<void> append(std::string_view bytes) override {
    auto written = write_all(fd_.get(), bytes, path_);
    if (written) {
      size_ += bytes.size();
    }
    return written;
  }

  Result<void> sync() override {
    if (::fdatasync(fd_.get()) != 0) {
      return failed("sync", path_);
    }
    return {};
  }

  std::uint64_t size_bytes() const override { return size_; }

 private:
  Fd fd_;
  Path path_;
  std::uint64_t size_;
};

/// Of the file that is there; a new one is its owner's alone.
mode_t mode_of(const Path& path) {
  struct stat status {};

  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0600U;
}

Result<void> write_new(const Path& path, std::string_view text, mode_t mode) {
  const Fd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!fd.valid() || ::fchmod(fd.get(), mode) != 0) {
    return failed("create", path);
  }
  if (auto written = write_all(fd.get(), text, path); !written) {
    return written;
  }
  if (::fsync(fd.get()) != 0) {
    return failed("sync", path);
  }
  return {};
}

/// Attempts to lock a file that others remove.
constexpr int kAttemptsMax = 100;

/// Whether the open file is the one that has this name.
bool is_at(int fd, const Path& path) {
  struct stat open {};

  struct stat named {};

  return ::fstat(fd, &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

struct flock whole_file() {
  return {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0, .l_len = 0, .l_pid = 0};
}

}  // namespace

Result<std::string> SystemFiles::read(const Path& path, std::uint64_t limit_bytes) {
  const Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.valid()) {
    return failed("open", path);
  }
  std::string text;

  struct stat status {};

  if (::fstat(fd.get(), &status) == 0 && status.st_size > 0) {  // 0: of files that the kernel makes
    text.reserve(std::min(static_cast<std::uint64_t>(status.st_size), limit_bytes));
  }
  char buffer[65536];
  while (true) {
    const ssize_t count = ::read(fd.get(), buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return failed("read", path);
    }
    if (count == 0) {
      return text;
    }
    text.append(buffer, static_cast<std::size_t>(count));
    if (text.size() > limit_bytes) {
      return base::error(ErrorKind::kExhausted, "{} is larger than {} bytes", path.string(),
                         limit_bytes);
    }
  }
}

Result<void> SystemFiles::write_atomic(const Path& path, std::string_view text) {
  const Path directory = parent_of(path);
  if (auto made = make_directories(directory); !made) {
    return made;
  }
  const Path temporary = temporary_name(path);
  auto written = write_new(temporary, text, mode_of(path));
  if (written && ::rename(temporary.c_str(), path.c_str()) != 0) {
    written = failed("replace", path);
  }
  if (!written) {
    ::unlink(temporary.c_str());
    return written;
  }
  return sync_directory(directory);
}

Result<std::unique_ptr<AppendFile>> SystemFiles::open_append(
    const Path& path, std::optional<std::uint64_t> keep_bytes) {
  const Path directory = parent_of(path);
  if (auto made = make_directories(directory); !made) {
    return std::move(made).error();
  }
  Fd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  if (!fd.valid()) {
    return failed("open", path);
  }
  if (keep_bytes && ::ftruncate(fd.get(), static_cast<off_t>(*keep_bytes)) != 0) {
    return failed("truncate", path);
  }

  struct stat status {};

  if (::fstat(fd.get(), &status) != 0) {
    return failed("stat", path);
  }
  if (auto synced = sync_directory(directory); !synced) {
    return std::move(synced).error();
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  return std::unique_ptr<AppendFile>(std::make_unique<SystemAppendFile>(std::move(fd), path, size));
}

Result<void> SystemFiles::remove(const Path& path) {
  if (::unlink(path.c_str()) != 0) {
    return failed("remove", path);
  }
  return {};
}

bool SystemFiles::exists(const Path& path) {
  return ::access(path.c_str(), F_OK) == 0;
}

Result<std::vector<std::string>> SystemFiles::list(const Path& directory) {
  std::error_code code;
  std::filesystem::directory_iterator entries(directory, code);
  if (code == std::errc::no_such_file_or_directory) {
    return std::vector<std::string>{};
  }
  if (code) {
    return system_error(code.value(), fmt::format("cannot list {}", directory.string()));
  }
  std::vector<std::string> names;
  for (const auto& entry : entries) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

Result<void> make_directories(const Path& path) {
  if (path.empty()) {
    return {};
  }

  struct stat status {};

  if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
    return {};
  }
  if (path.has_parent_path() && path.parent_path() != path) {
    if (auto made = make_directories(path.parent_path()); !made) {
      return made;
    }
  }
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    return failed("create directory", path);
  }
  return {};
}

Result<FileLock> FileLock::acquire(const Path& path) {
  // Whoever held it may have removed it, and its folder, since the folder was there or the file was
  // opened: a lock of a file that has no name excludes nobody.
  for (int attempt = 0; attempt < kAttemptsMax; ++attempt) {
    if (auto made = make_directories(parent_of(path)); !made) {
      return std::move(made).error();
    }
    Fd fd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!fd.valid() && errno == ENOENT) {
      continue;
    }
    if (!fd.valid()) {
      return failed("open lock", path);
    }
    if (struct flock lock = whole_file(); ::fcntl(fd.get(), F_OFD_SETLK, &lock) != 0) {
      if (errno == EAGAIN || errno == EACCES) {
        return base::error(ErrorKind::kConflict, "{} is locked by another process", path.string());
      }
      return failed("lock", path);
    }
    if (is_at(fd.get(), path)) {
      return FileLock(std::move(fd));
    }
  }
  return base::error(ErrorKind::kConflict, "{} is being removed again and again by others",
                     path.string());
}

Result<bool> FileLock::is_held(const Path& path) {
  const Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd.valid()) {
    return errno == ENOENT ? Result<bool>(false) : failed("open lock", path);
  }
  struct flock lock = whole_file();
  if (::fcntl(fd.get(), F_OFD_GETLK, &lock) != 0) {
    return failed("ask who holds", path);
  }
  return lock.l_type != F_UNLCK;
}

}  // namespace base
