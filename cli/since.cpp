#include "cli/since.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

namespace cli {

namespace {

using base::Milliseconds;

/// A decimal number with or without a fraction at the front of `text`, which loses it.
std::optional<double> take_number(std::string_view& text) {
  const std::size_t size = std::min(text.find_first_not_of("0123456789."), text.size());
  double number = 0;
  const auto [end, code] =
      std::from_chars(text.data(), text.data() + size, number, std::chars_format::fixed);
  if (size == 0 || code != std::errc() || end != text.data() + size) {
    return std::nullopt;
  }
  text.remove_prefix(size);
  return number;
}

/// Exactly `digits` digits at the front of `text`, which loses them.
std::optional<int> take_digits(std::string_view& text, std::size_t digits) {
  int number = 0;
  if (text.size() < digits || text.find_first_not_of("0123456789") < digits) {
    return std::nullopt;
  }
  std::from_chars(text.data(), text.data() + digits, number);
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, char c) {
  const bool there = text.starts_with(c);
  text.remove_prefix(there ? 1 : 0);
  return there;
}

/// `1h30m`; nullopt: it is no duration.
std::optional<Milliseconds> parse_duration(std::string_view text) {
  struct Unit {
    std::string_view name;
    double milliseconds;
  };

  constexpr Unit kUnits[] = {{"ms", 1}, {"s", 1e3}, {"m", 6e4}, {"h", 36e5}, {"d", 864e5}};
  constexpr double kLongest = 1e14;
  double sum = 0;
  bool any = false;
  while (!text.empty()) {
    const std::optional<double> number = take_number(text);
    const std::string_view name = text.substr(0, text.find_first_of("0123456789."));
    const Unit* unit = nullptr;
    for (const Unit& each : kUnits) {
      unit = each.name == name ? &each : unit;
    }
    if (!number || unit == nullptr) {
      return std::nullopt;
    }
    text.remove_prefix(name.size());
    sum += *number * unit->milliseconds;
    any = true;
  }
  return any && sum < kLongest ? std::optional(Milliseconds(static_cast<std::int64_t>(sum)))
                               : std::nullopt;
}

/// `Z`, `+01:00` or nothing.
std::optional<std::chrono::minutes> take_offset(std::string_view& text) {
  if (text.empty() || take(text, 'Z')) {
    return std::chrono::minutes{0};
  }
  const int sign = text.starts_with('-') ? -1 : 1;
  if (!take(text, '+') && !take(text, '-')) {
    return std::nullopt;
  }
  const auto hours = take_digits(text, 2);
  take(text, ':');
  const auto minutes = take_digits(text, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) {
    return std::nullopt;
  }
  return std::chrono::minutes{sign * (60 * *hours + *minutes)};
}

/// `T10:59`, with seconds and their fraction or without.
std::optional<Milliseconds> take_time(std::string_view& text) {
  const auto hour = take(text, 'T') ? take_digits(text, 2) : std::nullopt;
  const auto minute = hour && take(text, ':') ? take_digits(text, 2) : std::nullopt;
  double second = 0;
  if (minute && take(text, ':')) {
    const auto given = take_number(text);
    second = given ? *given : 60;
  }
  if (!minute || *hour > 23 || *minute > 59 || second >= 60) {
    return std::nullopt;
  }
  return Milliseconds{(60 * *hour + *minute) * std::int64_t{60'000} + std::lround(second * 1000)};
}

std::optional<base::WallTime> parse_date(std::string_view text) {
  const auto year = take_digits(text, 4);
  const auto month = year && take(text, '-') ? take_digits(text, 2) : std::nullopt;
  const auto day = month && take(text, '-') ? take_digits(text, 2) : std::nullopt;
  if (!day) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date(std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)});
  const auto time = text.empty() ? std::optional(Milliseconds{0}) : take_time(text);
  const auto offset = take_offset(text);
  if (!date.ok() || !time || !offset || !text.empty()) {
    return std::nullopt;
  }
  return base::wall_time(std::chrono::sys_days(date).time_since_epoch() + *time - *offset);
}

std::optional<base::WallTime> parse_unix_time(std::string_view text) {
  constexpr double kLast = 253'402'300'800.0;  // the end of the year 9999
  const std::optional<double> seconds = take_number(text);
  return seconds && text.empty() && *seconds < kLast
             ? base::wall_time(Milliseconds(static_cast<std::int64_t>(*seconds * 1e3)))
             : std::nullopt;
}

}  // namespace

base::Result<base::WallTime> parse_since(std::string_view text, base::WallTime now) {
  if (const auto duration = parse_duration(text)) {
    const auto since_1970 = std::chrono::floor<Milliseconds>(now.time_since_epoch());
    if (const auto time = base::wall_time(since_1970 - *duration)) {
      return *time;
    }
  }
  if (const auto date = parse_date(text)) {
    return *date;
  }
  if (const auto time = parse_unix_time(text)) {
    return *time;
  }
  return base::error(base::ErrorKind::kInvalidArgument,
                     "--since '{}': expected how long ago (90s, 1h30m, 2d), a date or time "
                     "(2026-11-22, 2026-11-22T10:59:55Z), or seconds since 1970",
                     text);
}

}  // namespace cli
