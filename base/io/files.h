#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/io/fd.h"
#include "base/result.h"

namespace base {

using Path = std::filesystem::path;

/// A file that only grows. Destroying it closes it without a sync.
class AppendFile {
 public:
  virtual ~AppendFile() = default;
  /// All of `bytes` or an error; after an error the file may end in a torn piece.
  virtual Result<void> append(std::string_view bytes) = 0;
  /// Returns once everything appended is on disk (fdatasync).
  virtual Result<void> sync() = 0;
  virtual std::uint64_t size_bytes() const = 0;
};

/// The file system as Settle uses it. Errors name the path; kNotFound, kNoAccess and kExhausted
/// (disk full) are told apart. Safe from any thread.
class Files {
 public:
  virtual ~Files() = default;
  /// At most `limit_bytes`; a larger file is kExhausted.
  virtual Result<std::string> read(const Path& path, std::uint64_t limit_bytes = 1ULL << 30) = 0;
  /// Temporary name, write, fsync, rename, fsync of the directory: after a crash the old text or
  /// the new one, never a piece. Keeps the mode, 0600 if new. Creates missing directories (0700).
  virtual Result<void> write_atomic(const Path& path, std::string_view text) = 0;
  /// Opens for appending, created with mode 0600 if missing; cut to `keep_bytes` first when given.
  virtual Result<std::unique_ptr<AppendFile>> open_append(
      const Path& path, std::optional<std::uint64_t> keep_bytes = std::nullopt) = 0;
  virtual Result<void> remove(const Path& path) = 0;
  virtual bool exists(const Path& path) = 0;
  /// Names (not paths) in a directory, sorted; a missing directory is empty.
  virtual Result<std::vector<std::string>> list(const Path& directory) = 0;
};

class SystemFiles final : public Files {
 public:
  Result<std::string> read(const Path& path, std::uint64_t limit_bytes = 1ULL << 30) override;
  Result<void> write_atomic(const Path& path, std::string_view text) override;
  Result<std::unique_ptr<AppendFile>> open_append(
      const Path& path, std::optional<std::uint64_t> keep_bytes = std::nullopt) override;
  Result<void> remove(const Path& path) override;
  bool exists(const Path& path) override;
  Result<std::vector<std::string>> list(const Path& directory) override;
};

Result<void> make_directories(const Path& path);

/// An exclusive lock of the whole file (fcntl(2), F_OFD_SETLK), released when destroyed or when the
/// process dies.
class FileLock {
 public:
  /// kConflict at once when another open file holds it. Its holder may remove the file: who waits
  /// for it then locks a new one.
  static Result<FileLock> acquire(const Path& path);
  /// Whether anybody holds it. Asking takes nothing, so it is in nobody's way.
  static Result<bool> is_held(const Path& path);

 private:
  explicit FileLock(Fd fd) : fd_(std::move(fd)) {}

  Fd fd_;
};

}  // namespace base
