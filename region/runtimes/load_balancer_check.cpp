#include "region/runtimes/load_balancer_check.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/encoding.h"
#include "base/io/socket.h"

namespace region {
namespace {

int leading_number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

constexpr std::size_t kStatusLineLimit = 4096;

}  // namespace

bool status_matches(std::string_view matcher, int status) {
  for (const std::string& part : base::split(matcher, ',')) {
    const std::size_t dash = part.find('-');
    const int first = leading_number(part);
    const int last =
        dash == std::string::npos ? first : leading_number(std::string_view(part).substr(dash + 1));
    if (first <= status && status <= last) {
      return true;
    }
  }
  return false;
}

bool passes_http_check(base::Fd connection, const HealthCheck& check, base::Deadline deadline) {
  base::Socket socket(std::move(connection));
  const auto sent = socket.write_all(
      fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ELB-HealthChecker/2.0\r\n"
                  "Connection: close\r\n\r\n",
                  check.path),
      deadline);
  std::string answer;
  char buffer[512];
  while (sent && answer.find('\n') == std::string::npos && answer.size() < kStatusLineLimit) {
    const auto size = socket.read_some(buffer, sizeof buffer, deadline);
    if (!size || *size == 0) {
      return false;
    }
    answer.append(buffer, *size);
  }
  constexpr std::string_view kProtocol = "HTTP/1.";
  constexpr std::size_t kStatusAt = 9;
  return answer.starts_with(kProtocol) && answer.size() > kStatusAt &&
         status_matches(check.matcher, leading_number(std::string_view(answer).substr(kStatusAt)));
}

Statistics parse_statistics(std::string_view csv) {
  Statistics out;
  const std::vector<std::string> lines = base::split(csv, '\n');
  if (lines.empty() || !lines[0].starts_with("# ")) {
    return out;
  }
  const std::vector<std::string> header = base::split(std::string_view(lines[0]).substr(2), ',');
  const auto column = [&header](std::string_view name) {
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
  };
  const std::size_t status = column("status");
  const std::size_t open = column("scur");
  for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
    const std::vector<std::string> cells = base::split(*line, ',');
    if (cells.size() > std::max(status, open) && cells[1] != "FRONTEND" && cells[1] != "BACKEND") {
      out[{cells[0], cells[1]}] = {.status = cells[status],
                                   .open_requests = leading_number(cells[open])};
    }
  }
  return out;
}

}  // namespace region
