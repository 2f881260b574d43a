#include "aws/protocol/query.h"

#include <algorithm>
#include <cstdio>

namespace aws {

namespace {

base::Result<std::string> decode_form_part(std::string_view part) {
  std::string text(part);
  std::ranges::replace(text, '+', ' ');
  return base::percent_decode(text);
}

/// Reads exactly `digits` digits at `at`.
bool read_digits(std::string_view text, std::size_t at, std::size_t digits, int& out) {
  if (text.size() < at + digits) {
    return false;
  }
  const char* begin = text.data() + at;
  const auto [end, code] = std::from_chars(begin, begin + digits, out);
  return code == std::errc{} && end == begin + digits && out >= 0;
}

}  // namespace

std::string write_form(const Form& form) {
  std::string out;
  for (const auto& [name, value] : form) {
    out += fmt::format("{}{}={}", out.empty() ? "" : "&", base::percent_encode(name),
                       base::percent_encode(value));
  }
  return out;
}

base::Result<Form> parse_form(std::string_view text) {
  Form form;
  for (const auto& pair : base::split(text, '&')) {
    if (pair.empty()) {
      continue;
    }
    const std::string_view whole = pair;
    const auto equals = std::min(whole.find('='), whole.size());
    auto name = decode_form_part(whole.substr(0, equals));
    auto value = decode_form_part(whole.substr(std::min(equals + 1, whole.size())));
    if (!name || !value) {
      return !name ? std::move(name).error() : std::move(value).error();
    }
    form[std::move(*name)] = std::move(*value);
  }
  return form;
}

bool form_has(const Form& form, const std::string& name) {
  if (form.contains(name)) {
    return true;
  }
  const auto below = form.lower_bound(name + ".");
  return below != form.end() && below->first.starts_with(name + ".");
}

bool read_rfc3339(std::string_view text, base::WallTime& time) {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  const bool shaped = text.size() >= 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T' &&
                      text[13] == ':' && text[16] == ':' && text.back() == 'Z' &&
                      read_digits(text, 0, 4, year) && read_digits(text, 5, 2, month) &&
                      read_digits(text, 8, 2, day) && read_digits(text, 11, 2, hour) &&
                      read_digits(text, 14, 2, minute) && read_digits(text, 17, 2, second);
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!shaped || !date.ok() || hour > 23 || minute > 59 || second > 60) {
    return false;
  }
  int milliseconds = 0;
  if (text.size() > 20) {
    std::string fraction(text.substr(20, text.size() - 21));
    fraction.resize(3, '0');
    if (text[19] != '.' || !read_digits(fraction, 0, 3, milliseconds)) {
      return false;
    }
  }
  const auto read =
      base::wall_time(std::chrono::sys_days{date}.time_since_epoch() + std::chrono::hours{hour} +
                      std::chrono::minutes{minute} + std::chrono::seconds{second} +
                      base::Milliseconds{milliseconds});
  time = read.value_or(time);
  return read.has_value();
}

}  // namespace aws
