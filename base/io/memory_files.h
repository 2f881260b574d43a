#pragma once

#include <map>
#include <mutex>

#include "base/io/files.h"

namespace base {

/// The in-memory twin of SystemFiles, for tests: can be told how many bytes the "disk" still takes.
class MemoryFiles final : public Files {
 public:
  Result<std::string> read(const Path& path, std::uint64_t limit_bytes = 1ULL << 30) override;
  Result<void> write_atomic(const Path& path, std::string_view text) override;
  Result<std::unique_ptr<AppendFile>> open_append(
      const Path& path, std::optional<std::uint64_t> keep_bytes = std::nullopt) override;
  Result<void> remove(const Path& path) override;
  bool exists(const Path& path) override;
  Result<std::vector<std::string>> list(const Path& directory) override;

  using Copy = std::map<Path, std::string>;

  /// What a crash at this moment would leave, and the disk of such a moment.
  Copy copy();
  void restore(Copy files);

  /// From now on, after `bytes` more, every write fails with kExhausted as on a full disk; the
  /// write that crosses the limit leaves a torn piece behind in an append file, nothing in an
  /// atomic one.
  void set_free_bytes(std::uint64_t bytes);

 private:
  friend class MemoryAppendFile;
  /// How many of `wanted` bytes still fit; they count as used.
  std::uint64_t take(std::uint64_t wanted);

  std::mutex mutex_;
  std::map<Path, std::string> files_;
  std::uint64_t free_bytes_ = ~0ULL;
};

}  // namespace base
