#include "region/services/log_filter.h"

#include <algorithm>

#include "aws/server/service.h"

namespace region {

namespace {

[[noreturn]] void invalid_pattern(const std::string& why) {
  throw aws::ServiceError("InvalidParameterException", "Invalid filter pattern: " + why);
}

/// Takes one term from the front of `rest`, which begins with it.
std::string take_term(std::string_view& rest) {
  std::string term;
  if (rest.front() != '"') {
    term = rest.substr(0, rest.find(' '));
    rest.remove_prefix(term.size());
    const auto is_plain = [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
             c == '_' || static_cast<unsigned char>(c) >= 0x80;
    };
    if (term.empty() || !std::ranges::all_of(term, is_plain)) {
      invalid_pattern(fmt::format("'{}' has characters that must stand in double quotes", term));
    }
    return term;
  }
  std::size_t at = 1;
  for (; at < rest.size() && rest[at] != '"'; ++at) {
    at += rest[at] == '\\' && at + 1 < rest.size() ? 1 : 0;
    term += rest[at];
  }
  if (at >= rest.size()) {
    invalid_pattern("a double quote is not closed");
  }
  rest.remove_prefix(at + 1);
  return term;
}

}  // namespace

LogFilter::LogFilter(std::string_view pattern) {
  constexpr std::string_view kOtherKinds = "{[%";
  std::string_view rest = pattern;
  for (;;) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (rest.empty()) {
      return;
    }
    if (kOtherKinds.find(rest.front()) != std::string_view::npos) {
      invalid_pattern(
          "patterns for JSON, columns and regular expressions are not supported by the local "
          "region; expected words");
    }
    std::vector<std::string>& terms = rest.front() == '?'   ? any_
                                      : rest.front() == '-' ? none_
                                                            : all_;
    if (&terms != &all_) {
      rest.remove_prefix(1);
      if (rest.empty()) {
        invalid_pattern("a term is missing at its end");
      }
    }
    terms.push_back(take_term(rest));
  }
}

bool LogFilter::matches(std::string_view message) const {
  const auto is_in = [message](const std::string& term) {
    return message.find(term) != std::string_view::npos;
  };
  return std::ranges::all_of(all_, is_in) && std::ranges::none_of(none_, is_in) &&
         (any_.empty() || !all_.empty() || std::ranges::any_of(any_, is_in));
}

}  // namespace region
