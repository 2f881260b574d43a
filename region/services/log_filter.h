#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace region {

/// A filter pattern of CloudWatch Logs for events without structure: words, or texts in quotes. All
/// plain ones must be in the message, one at least of those with `?`, none of those with `-`. With
/// plain ones beside them those with `?` say nothing.
class LogFilter {
 public:
  /// Throws ServiceError InvalidParameterException; so do patterns for JSON (`{`), columns (`[`)
  /// and regular expressions (`%`), which the region does not have.
  explicit LogFilter(std::string_view pattern);

  bool matches(std::string_view message) const;

 private:
  std::vector<std::string> all_;
  std::vector<std::string> any_;
  std::vector<std::string> none_;
};

}  // namespace region
