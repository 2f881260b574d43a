#include "base/clock.h"

#include <algorithm>
#include <condition_variable>
#include <ctime>

#include <fmt/core.h>

namespace base {

std::optional<WallTime> wall_time(Milliseconds since_1970) {
  constexpr auto kFirst = std::chrono::ceil<Milliseconds>(WallTime::duration::min());
  constexpr auto kLast = std::chrono::floor<Milliseconds>(WallTime::duration::max());
  return since_1970 < kFirst || since_1970 > kLast ? std::nullopt
                                                   : std::optional(WallTime{since_1970});
}

SteadyTime SystemClock::now() {
  return std::chrono::steady_clock::now();
}

WallTime SystemClock::wall_now() {
  return std::chrono::system_clock::now();
}

bool SystemClock::wait_for(Milliseconds duration, std::stop_token stop) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock(mutex);
  stopped.wait_for(lock, stop, duration, [] { return false; });
  return !stop.stop_requested();
}

ManualClock::ManualClock(WallTime start) : start_(start) {}

SteadyTime ManualClock::now() {
  std::lock_guard lock(mutex_);
  return SteadyTime{} + elapsed_;
}

WallTime ManualClock::wall_now() {
  std::lock_guard lock(mutex_);
  return start_ + elapsed_;
}

bool ManualClock::wait_for(Milliseconds duration, std::stop_token stop) {
  advance(duration);
  return !stop.stop_requested();
}

void ManualClock::advance(Milliseconds duration) {
  std::lock_guard lock(mutex_);
  elapsed_ += duration;
}

int Deadline::remaining_ms() const {
  const auto left = std::chrono::ceil<Milliseconds>(at_ - std::chrono::steady_clock::now());
  constexpr Milliseconds kDay = std::chrono::hours{24};
  return static_cast<int>(std::clamp(left, Milliseconds{0}, kDay).count());
}

namespace {

constexpr const char* kHttpDate = "%a, %d %b %Y %H:%M:%S GMT";

std::tm utc(WallTime time) {
  const std::time_t seconds =
      std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  return parts;
}

std::string to_the_second(WallTime time) {
  const std::tm t = utc(time);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", t.tm_year + 1900, t.tm_mon + 1,
                     t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec);
}

}  // namespace

std::string format_rfc3339(WallTime time) {
  return to_the_second(time) + "Z";
}

std::string format_http_date(WallTime time) {
  const std::tm t = utc(time);
  char text[64];
  const std::size_t size = std::strftime(text, sizeof text, kHttpDate, &t);
  return {text, size};
}

std::optional<WallTime> parse_http_date(std::string_view text) {
  std::tm parts{};
  const std::string terminated(text);
  const char* const end = ::strptime(terminated.c_str(), kHttpDate, &parts);
  if (end == nullptr || *end != '\0') {
    return std::nullopt;
  }
  return wall_time(std::chrono::seconds{::timegm(&parts)});
}

std::string format_rfc3339_ms(WallTime time) {
  const auto fraction =
      std::chrono::floor<Milliseconds>(time) - std::chrono::floor<std::chrono::seconds>(time);
  return fmt::format("{}.{:03}Z", to_the_second(time),
                     std::chrono::duration_cast<Milliseconds>(fraction).count());
}

std::string format_basic_iso8601(WallTime time) {
  const std::tm t = utc(time);
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", t.tm_year + 1900, t.tm_mon + 1, t.tm_mday,
                     t.tm_hour, t.tm_min, t.tm_sec);
}

}  // namespace base
