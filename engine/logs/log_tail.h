#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "engine/logs/log_reader.h"

namespace engine {

/// Several log groups as one, in order of time. Holds no more than a page of each. Not thread-safe.
class LogTail {
 public:
  /// What is taken in late by so much is still found by the next `read`.
  static constexpr std::int64_t kLateMs = 10'000;

  /// Of no group yet. The reader is borrowed.
  LogTail(LogReader& reader, std::int64_t from_ms);

  /// Reads these from now on; of one that was read before, goes on where it is.
  void follow(const std::vector<std::string>& groups);

  /// Called with the number of the group among those that are followed.
  using Take = std::function<void(std::size_t group, const LogEvent& event)>;

  /// Everything that is there and was not given before. kCancelled: a stop was requested.
  base::Result<void> read(const Take& take, const std::stop_token& stop);

  /// Numbers of groups that the last `read` did not find.
  const std::vector<std::size_t>& missing() const { return missing_; }

 private:
  struct Cursor {
    LogRequest request;
    LogPage page;
    std::size_t place = 0;  ///< of the next event in the page
    bool last_page = false;
    std::int64_t newest_ms = 0;
    std::set<std::pair<std::int64_t, std::string>> given{};  ///< of the last kLateMs
  };

  /// Goes on to an event that was not given before, if there is one.
  base::Result<void> advance(Cursor& cursor, const std::stop_token& stop);
  static void begin(Cursor& cursor);
  static void note(Cursor& cursor, const LogEvent& event);

  LogReader& reader_;
  std::int64_t from_ms_;
  std::vector<Cursor> cursors_;
  std::vector<std::size_t> missing_;
};

}  // namespace engine
