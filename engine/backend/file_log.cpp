#include "engine/backend/file_log.h"

namespace engine {

StatePlace FileLog::place() const {
  return {path_.string(), path_.string() + ".bak"};
}

base::Result<bool> FileLog::exists() {
  return files_.exists(path_);
}

base::Result<bool> FileLog::is_lost() {
  return !files_.exists(path_) && files_.exists(owner_file_);
}

base::Result<std::string> FileLog::read() {
  return files_.read(path_);
}

base::Result<void> FileLog::open(std::uint64_t keep_bytes) {
  auto file = files_.open_append(path_, keep_bytes);
  if (!file) {
    return std::move(file).error();
  }
  file_ = *std::move(file);
  return {};
}

base::Result<void> FileLog::append(std::string_view lines) {
  return failure_ ? *failure_ : file_->append(lines);
}

base::Result<void> FileLog::sync() {
  return failure_ ? *failure_ : file_->sync();
}

base::Result<void> FileLog::replace(std::string_view checkpoint) {
  if (failure_) {
    return *failure_;
  }
  auto replaced = put_in_place(checkpoint);
  if (!replaced) {
    failure_ = replaced.error();  // the open file may have no name any more
  }
  return replaced;
}

base::Result<void> FileLog::put_in_place(std::string_view checkpoint) {
  // A first one has nothing that could be lost, and an older copy may be all there is.
  if (files_.exists(path_)) {
    if (auto written = files_.write_atomic(path_.string() + ".bak", checkpoint); !written) {
      return written;
    }
  }
  if (auto written = files_.write_atomic(path_, checkpoint); !written) {
    return written;
  }
  if (file_ == nullptr) {
    return {};
  }
  auto file = files_.open_append(path_);  // the open one is not the stack's any more
  if (!file) {
    return std::move(file).error();
  }
  file_ = *std::move(file);
  return {};
}

}  // namespace engine
