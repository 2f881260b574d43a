#include "region/services/paging.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "region/services/input.h"
#include "region/services/service_error.h"

namespace region {

std::pair<std::size_t, std::size_t> Page::range(std::size_t count) const {
  const std::size_t begin = std::min(first, count);
  return {begin, std::min(begin + size, count)};
}

void Page::write_next(base::JsonObject& output, std::size_t count) const {
  if (first + size < count) {
    output["NextToken"] = std::to_string(first + size);
  }
}

Page page_of(const base::JsonObject& input, PageLimits limits) {
  const std::int64_t size =
      optional_number(input, "MaxResults", static_cast<std::int64_t>(limits.default_size));
  if (size < 1 || size > static_cast<std::int64_t>(limits.most)) {
    throw ServiceError("ValidationException",
                       fmt::format("MaxResults must be between 1 and {}", limits.most));
  }
  Page page{.size = static_cast<std::size_t>(size)};
  const std::string token = optional_text(input, "NextToken");
  const auto [end, code] = std::from_chars(token.data(), token.data() + token.size(), page.first);
  if (!token.empty() && (code != std::errc() || end != token.data() + token.size())) {
    throw ServiceError("ValidationException", "NextToken is not one that was given out");
  }
  return page;
}

}  // namespace region
