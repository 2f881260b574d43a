#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace base {

using SteadyTime = std::chrono::steady_clock::time_point;
using WallTime = std::chrono::system_clock::time_point;
using Milliseconds = std::chrono::milliseconds;

/// nullopt: no WallTime holds it, whose years are 1678 to 2261.
std::optional<WallTime> wall_time(Milliseconds since_1970);

/// Time comes through a constructor, so that tests own it. All methods are safe from any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual SteadyTime now() = 0;
  virtual WallTime wall_now() = 0;
  /// Waits; returns false as soon as a stop is requested.
  virtual bool wait_for(Milliseconds duration, std::stop_token stop) = 0;
};

class SystemClock final : public Clock {
 public:
  SteadyTime now() override;
  WallTime wall_now() override;
  bool wait_for(Milliseconds duration, std::stop_token stop) override;
};

/// Stands still until advanced; a wait advances it and returns at once.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(WallTime start = WallTime{std::chrono::seconds{1'700'000'000}});
  SteadyTime now() override;
  WallTime wall_now() override;
  bool wait_for(Milliseconds duration, std::stop_token stop) override;
  void advance(Milliseconds duration);

 private:
  std::mutex mutex_;
  Milliseconds elapsed_{0};
  WallTime start_;
};

/// A moment after which a wait gives up. Of the system's steady clock: for I/O, not for logic.
class Deadline {
 public:
  static Deadline after(Milliseconds duration) {
    return Deadline{std::chrono::steady_clock::now() + duration};
  }

  explicit Deadline(SteadyTime at) : at_(at) {}

  bool expired() const { return std::chrono::steady_clock::now() >= at_; }

  /// Never negative; rounded up, so that a poll() of this long does not wake early. Capped at one
  /// day.
  int remaining_ms() const;

  SteadyTime at() const { return at_; }

 private:
  SteadyTime at_;
};

/// `2026-11-22T10:59:55Z`, `2026-11-22T10:59:55.123Z` (RFC 3339) and `20261122T105955Z` (SigV4).
std::string format_rfc3339(WallTime time);
/// `Sun, 22 Nov 2026 10:59:55 GMT`, as in HTTP's Date; parsing takes nothing else.
std::string format_http_date(WallTime time);
std::optional<WallTime> parse_http_date(std::string_view text);
std::string format_rfc3339_ms(WallTime time);
std::string format_basic_iso8601(WallTime time);

}  // namespace base
