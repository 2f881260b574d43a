#pragma once

#include <memory>
#include <optional>

#include "base/io/files.h"
#include "engine/backend/state_log.h"

namespace engine {

/// A journal as one file. A checkpoint is written beside it and renamed over it; `FILE.bak` is a
/// copy of the last one.
class FileLog final : public StateLog {
 public:
  /// `files` is borrowed. `owner_file`: what a run leaves beside it.
  FileLog(base::Files& files, base::Path file, base::Path owner_file)
      : files_(files), path_(std::move(file)), owner_file_(std::move(owner_file)) {}

  StatePlace place() const override;
  base::Result<bool> exists() override;
  base::Result<bool> is_lost() override;
  base::Result<std::string> read() override;
  base::Result<void> open(std::uint64_t keep_bytes) override;
  base::Result<void> append(std::string_view lines) override;
  base::Result<void> sync() override;
  base::Result<void> replace(std::string_view checkpoint) override;

  bool is_scattered() const override { return false; }

 private:
  base::Result<void> put_in_place(std::string_view checkpoint);

  base::Files& files_;
  base::Path path_;
  base::Path owner_file_;
  std::unique_ptr<base::AppendFile> file_;
  std::optional<base::Error> failure_;  ///< of a `replace`
};

}  // namespace engine
