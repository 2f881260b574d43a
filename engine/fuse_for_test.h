#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"

namespace engine {

/// Burns down with every write and every request; once it is out, the process is dead: nothing that
/// it still tries has any effect.
class Fuse {
 public:
  void set(std::uint64_t events) { left_ = events; }

  bool is_out() {
    const std::lock_guard lock(mutex_);
    return left_ == 0;
  }

  /// One event. True: this is where the process dies.
  bool burns_out() {
    const std::lock_guard lock(mutex_);
    return left_ > 0 && --left_ == 0;
  }

  static base::Error dead() {
    return base::error(base::ErrorKind::kUnavailable, "the process is dead");
  }

 private:
  std::mutex mutex_;
  std::uint64_t left_ = ~0ULL;
};

class MortalAppendFile final : public base::AppendFile {
 public:
  MortalAppendFile(std::unique_ptr<base::AppendFile> file, Fuse& fuse)
      : file_(std::move(file)), fuse_(fuse) {}

  base::Result<void> append(std::string_view bytes) override {
    if (fuse_.is_out()) {
      return Fuse::dead();
    }
    if (fuse_.burns_out()) {
      (void)file_->append(bytes.substr(0, bytes.size() / 2)).has_value();  // torn
      return Fuse::dead();
    }
    return file_->append(bytes);
  }

  base::Result<void> sync() override { return fuse_.is_out() ? Fuse::dead() : file_->sync(); }

  std::uint64_t size_bytes() const override { return file_->size_bytes(); }

 private:
  std::unique_ptr<base::AppendFile> file_;
  Fuse& fuse_;
};

class MortalFiles final : public base::Files {
 public:
  MortalFiles(base::Files& files, Fuse& fuse) : files_(files), fuse_(fuse) {}

  base::Result<std::string> read(const base::Path& path, std::uint64_t limit) override {
    return files_.read(path, limit);
  }

  base::Result<void> write_atomic(const base::Path& path, std::string_view text) override {
    return fuse_.is_out() || fuse_.burns_out() ? Fuse::dead() : files_.write_atomic(path, text);
  }

  base::Result<std::unique_ptr<base::AppendFile>> open_append(
      const base::Path& path, std::optional<std::uint64_t> keep) override {
    auto file = files_.open_append(path, keep);
    if (!file) {
      return file;
    }
    return std::unique_ptr<base::AppendFile>(
        std::make_unique<MortalAppendFile>(*std::move(file), fuse_));
  }

  base::Result<void> remove(const base::Path& path) override { return files_.remove(path); }

  bool exists(const base::Path& path) override { return files_.exists(path); }

  base::Result<std::vector<std::string>> list(const base::Path& path) override {
    return files_.list(path);
  }

 private:
  base::Files& files_;
  Fuse& fuse_;
};

}  // namespace engine
