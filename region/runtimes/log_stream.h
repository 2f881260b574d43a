#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/io/files.h"
#include "base/result.h"

namespace region {

/// A log stream of the region as a file: one event a line, `{"timestamp":MS,"message":"..."}`. When
/// it reaches the limit it becomes FILE.1 (which is replaced) and a new one begins. One thread at a
/// time.
class LogStream {
 public:
  /// As CloudWatch Logs: a longer line becomes several events.
  static constexpr std::size_t kEventLimit = 256 * 1024;
  static constexpr std::uint64_t kFileLimit = 64ULL << 20;

  LogStream(base::Files& files, base::Clock& clock, base::Path path,
            std::uint64_t limit_bytes = kFileLimit);

  /// Takes output as it comes: whole lines become events, the rest waits for its end. What is not
  /// UTF-8 becomes U+FFFD.
  base::Result<void> write(std::string_view output);
  /// What has no end of line yet becomes an event.
  base::Result<void> finish();

 private:
  base::Result<void> event(std::string_view message);

  base::Files& files_;
  base::Clock& clock_;
  base::Path path_;
  std::uint64_t limit_bytes_;
  std::unique_ptr<base::AppendFile> file_;
  std::string partial_;
};

/// `home/logs/GROUP`, the name percent-encoded: where the streams of the group are.
base::Path log_group_path(const base::Path& home, std::string_view group);
/// `home/logs/GROUP/STREAM.jsonl`, names percent-encoded.
base::Path log_stream_path(const base::Path& home, std::string_view group, std::string_view stream);

}  // namespace region
