#include "base/io/memory_files.h"

#include <algorithm>

namespace base {

namespace {

Error missing(const Path& path) {
  return error(ErrorKind::kNotFound, "cannot open {}: No such file or directory", path.string());
}

Error full(const Path& path) {
  return error(ErrorKind::kExhausted, "cannot write {}: No space left on device", path.string());
}

}  // namespace

class MemoryAppendFile final : public AppendFile {
 public:
  MemoryAppendFile(MemoryFiles& files, Path path) : files_(files), path_(std::move(path)) {}

  Result<void> append(std::string_view bytes) override {
    std::lock_guard lock(files_.mutex_);
    const std::uint64_t fitting = files_.take(bytes.size());
    files_.files_[path_] += bytes.substr(0, fitting);
    if (fitting < bytes.size()) {
      return full(path_);
    }
    return {};
  }

  Result<void> sync() override { return {}; }

  std::uint64_t size_bytes() const override {
    std::lock_guard lock(files_.mutex_);
    return files_.files_[path_].size();
  }

 private:
  MemoryFiles& files_;
  Path path_;
};

Result<std::string> MemoryFiles::read(const Path& path, std::uint64_t limit_bytes) {
  std::lock_guard lock(mutex_);
  const auto found = files_.find(path);
  if (found == files_.end()) {
    return missing(path);
  }
  if (found->second.size() > limit_bytes) {
    return error(ErrorKind::kExhausted, "{} is larger than {} bytes", path.string(), limit_bytes);
  }
  return found->second;
}

Result<void> MemoryFiles::write_atomic(const Path& path, std::string_view text) {
  std::lock_guard lock(mutex_);
  if (take(text.size()) < text.size()) {
    return full(path);
  }
  files_[path] = text;
  return {};
}

Result<std::unique_ptr<AppendFile>> MemoryFiles::open_append(
    const Path& path, std::optional<std::uint64_t> keep_bytes) {
  std::lock_guard lock(mutex_);
  std::string& text = files_[path];
  if (keep_bytes) {
    text.resize(*keep_bytes);
  }
  return std::unique_ptr<AppendFile>(std::make_unique<MemoryAppendFile>(*this, path));
}

Result<void> MemoryFiles::remove(const Path& path) {
  std::lock_guard lock(mutex_);
  if (files_.erase(path) == 0) {
    return missing(path);
  }
  return {};
}

bool MemoryFiles::exists(const Path& path) {
  std::lock_guard lock(mutex_);
  return files_.contains(path);
}

Result<std::vector<std::string>> MemoryFiles::list(const Path& directory) {
  std::lock_guard lock(mutex_);
  std::vector<std::string> names;
  for (const auto& [path, text] : files_) {
    const Path relative = path.lexically_relative(directory);
    if (!relative.empty() && *relative.begin() != ".." && *relative.begin() != ".") {
      names.push_back(relative.begin()->string());
    }
  }
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

MemoryFiles::Copy MemoryFiles::copy() {
  const std::lock_guard lock(mutex_);
  return files_;
}

void MemoryFiles::restore(Copy files) {
  const std::lock_guard lock(mutex_);
  files_ = std::move(files);
}

void MemoryFiles::set_free_bytes(std::uint64_t bytes) {
  std::lock_guard lock(mutex_);
  free_bytes_ = bytes;
}

std::uint64_t MemoryFiles::take(std::uint64_t wanted) {
  const std::uint64_t fitting = std::min(wanted, free_bytes_);
  free_bytes_ -= free_bytes_ == ~0ULL ? 0 : fitting;
  return fitting;
}

}  // namespace base
