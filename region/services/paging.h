#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace region {

/// One page of a list, as MaxResults and NextToken of a request ask for it.
class Page {
 public:
  /// At most 100 items, 20 if the request does not say. Throws aws::ServiceError
  /// ValidationException.
  Page(std::optional<std::int32_t> max_results, const std::optional<std::string>& next_token);

  /// Of a list of `count`: from first to one behind the last.
  std::pair<std::size_t, std::size_t> range(std::size_t count) const;
  /// nullopt: there is no next page.
  std::optional<std::string> next_token(std::size_t count) const;

 private:
  std::size_t first_ = 0;
  std::size_t size_ = 0;
};

}  // namespace region
