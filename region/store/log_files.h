#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/io/files.h"
#include "base/result.h"

namespace region {

/// An event of a log group. Ids are 56 digits, and in their order events are read: by time, those
/// of one millisecond by stream, those of one stream as they were written.
struct LogEvent {
  std::string id;
  std::string stream;
  std::int64_t timestamp_ms = 0;
  std::string message;
};

/// Which events of a group to read.
struct LogQuery {
  std::vector<std::string> streams;
  std::int64_t from_ms = 0;
  std::int64_t until_ms = std::numeric_limits<std::int64_t>::max();  ///< this moment included
  std::function<bool(std::string_view message)> matches{};           ///< empty: all do
  std::string after{};                                               ///< id; empty: from the first
  std::string before{};                                              ///< id; empty: to the last
  std::size_t limit = 10'000;
  bool newest = false;  ///< of more than the limit the last ones instead of the first
};

struct LogPage {
  std::vector<LogEvent> events;
  bool complete = true;  ///< false: the limit, or a megabyte, has cut it
};

/// What is known of a stream from its first and last event.
struct LogSpan {
  std::int64_t first_ms = 0;
  std::int64_t last_ms = 0;
};

/// The log groups' events in files, as LogStream writes them, read while they grow. Safe from any
/// thread.
class LogFiles {
 public:
  /// As of one answer of CloudWatch Logs.
  static constexpr std::size_t kPageBytes = 1 << 20;

  /// `home` of the region; `files` is borrowed.
  LogFiles(base::Files& files, base::Path home) : files_(files), home_(std::move(home)) {}

  /// Names, sorted; of a group that nobody has written to: none.
  base::Result<std::vector<std::string>> streams(std::string_view group) const;
  /// A stream that does not exist has no events.
  base::Result<LogPage> read(std::string_view group, const LogQuery& query) const;
  /// nullopt: the stream has no event.
  base::Result<std::optional<LogSpan>> span(std::string_view group, std::string_view stream) const;

 private:
  /// What was last written to before `from_ms` may be left out.
  base::Result<std::string> text_of(std::string_view group, std::string_view stream,
                                    std::int64_t from_ms) const;

  base::Files& files_;
  base::Path home_;
};

}  // namespace region
