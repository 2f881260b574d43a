#include "tests/fuzz/request.h"

#include <algorithm>
#include <string>
#include <utility>

namespace fuzz {

base::HttpRequest request_of(std::string_view bytes) {
  const auto next_line = [&] {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    return line;
  };
  base::HttpRequest request;
  request.target = next_line();
  while (!bytes.empty()) {
    const std::string_view line = next_line();
    if (line.empty()) {
      break;
    }
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::size_t value = std::min(line.find_first_not_of(" :", colon), line.size());
    request.headers.add(std::string(line.substr(0, colon)), std::string(line.substr(value)));
  }
  request.body = bytes;
  return request;
}

}  // namespace fuzz
