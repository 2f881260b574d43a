#include "region/services/paging.h"

#include <algorithm>
#include <charconv>

#include "aws/server/service.h"

namespace region {

namespace {

constexpr std::int32_t kDefaultSize = 20;
constexpr std::int32_t kMostItems = 100;

}  // namespace

Page::Page(std::optional<std::int32_t> max_results, const std::optional<std::string>& next_token) {
  const std::int32_t size = max_results.value_or(kDefaultSize);
  if (size < 1 || size > kMostItems) {
    throw aws::ServiceError("ValidationException",
                            fmt::format("MaxResults must be between 1 and {}", kMostItems));
  }
  size_ = static_cast<std::size_t>(size);
  if (next_token) {
    const char* end = next_token->data() + next_token->size();
    const auto [parsed, code] = std::from_chars(next_token->data(), end, first_);
    if (code != std::errc() || parsed != end) {
      throw aws::ServiceError("ValidationException", "NextToken is not one that was given out");
    }
  }
}

std::pair<std::size_t, std::size_t> Page::range(std::size_t count) const {
  const std::size_t begin = std::min(first_, count);
  return {begin, begin + std::min(size_, count - begin)};
}

std::optional<std::string> Page::next_token(std::size_t count) const {
  const std::size_t end = range(count).second;
  return end < count ? std::optional(std::to_string(end)) : std::nullopt;
}

}  // namespace region
