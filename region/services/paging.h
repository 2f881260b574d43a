#pragma once

#include <cstddef>
#include <utility>

#include "base/json.h"

namespace region {

/// One page of a list, as MaxResults and NextToken of a request ask for it.
struct Page {
  std::size_t first = 0;
  std::size_t size = 0;

  /// Of the items of a list, from first to one behind the last.
  std::pair<std::size_t, std::size_t> range(std::size_t count) const;
  /// NextToken, if there is a next page.
  void write_next(base::JsonObject& output, std::size_t count) const;
};

struct PageLimits {
  std::size_t default_size;
  std::size_t most;
};

/// Throws ServiceError ValidationException for a wrong MaxResults or NextToken.
Page page_of(const base::JsonObject& input, PageLimits limits);

}  // namespace region
