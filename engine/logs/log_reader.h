#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"

namespace engine {

/// One event of a log group.
struct LogEvent {
  std::string id;  ///< unique in the group
  std::int64_t timestamp_ms = 0;
  std::string stream;
  std::string message;
};

struct LogRequest {
  std::string group;
  std::int64_t from_ms = 0;  ///< this moment included
  std::string page{};        ///< empty: the first
};

struct LogPage {
  std::vector<LogEvent> events;  ///< by time; may be empty although there is a next page
  std::string next{};            ///< empty: this was the last
};

/// The log groups of one account in one region. Blocks; safe from any thread.
class LogReader {
 public:
  virtual ~LogReader() = default;
  /// kNotFound: there is no such group.
  virtual base::Result<LogPage> read(const LogRequest& request, std::stop_token stop) = 0;
};

}  // namespace engine
