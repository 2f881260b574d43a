#include "region/resources/elbv2_redirect.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "region/resources/elbv2.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {
namespace {

constexpr std::size_t kLongestPart = 128;
constexpr int kLastRedirectPort = 65'535;

/// A part of the new location, and which parts of the old one it may have in it as `#{host}`.
struct UrlPart {
  std::string_view name;
  std::string_view unchanged;
  std::vector<std::string_view> keywords;
};

const std::vector<UrlPart>& parts() {
  static const std::vector<UrlPart> kParts = {
      {"Protocol", "#{protocol}", {"protocol"}},
      {"Host", "#{host}", {"host"}},
      {"Port", "#{port}", {"port"}},
      {"Path", "/#{path}", {"host", "path", "port"}},
      {"Query", "#{query}", {"protocol", "host", "port", "path", "query"}},
  };
  return kParts;
}

[[noreturn]] void refuse_part(const UrlPart& part, std::string_view value,
                              std::string_view expected) {
  refuse(fmt::format("The RedirectConfig {} '{}' is not valid; expected {}", part.name, value,
                     expected));
}

void check_keywords(const UrlPart& part, std::string_view value) {
  for (std::size_t at = value.find("#{"); at != value.npos; at = value.find("#{", at + 2)) {
    const std::size_t end = value.find('}', at);
    const std::string_view keyword = value.substr(at + 2, end - at - 2);
    if (end == value.npos || std::ranges::find(part.keywords, keyword) == part.keywords.end()) {
      refuse_part(
          part, value,
          fmt::format("no reserved keyword but #{{{}}}", fmt::join(part.keywords, "}, #{")));
    }
  }
}

void check_part(const UrlPart& part, const std::string& value) {
  if (value.size() > kLongestPart || (value.empty() && part.name != "Query")) {
    refuse_part(part, value, fmt::format("at most {} characters, and not none", kLongestPart));
  }
  check_keywords(part, value);
  if (part.name == "Protocol" && value != part.unchanged && value != "HTTP" && value != "HTTPS") {
    refuse_part(part, value, "HTTP, HTTPS or #{protocol}");
  }
  const int port = number_in(value, 0);
  if (part.name == "Port" && value != part.unchanged &&
      (port < 1 || port > kLastRedirectPort || value != std::to_string(port))) {
    refuse_part(part, value, "a port from 1 to 65535 or #{port}");
  }
  if (part.name == "Path" && !value.starts_with('/')) {
    refuse_part(part, value, "a path that starts with /");
  }
  if (part.name == "Query" && value.starts_with('?')) {
    refuse_part(part, value, "a query without the leading ?");
  }
}

}  // namespace

void check_redirect(const base::JsonObject& config) {
  bool leads_elsewhere = false;
  for (const UrlPart& part : parts()) {
    if (config.contains(part.name)) {
      const std::string value = text_of(config, part.name);
      check_part(part, value);
      leads_elsewhere |= part.name != "Query" && value != part.unchanged;
    }
  }
  if (!leads_elsewhere) {
    refuse(
        "The RedirectConfig must modify at least one of the following: protocol, port, hostname, "
        "or path");
  }
  if (const std::string status = text_of(config, "StatusCode");
      status != "HTTP_301" && status != "HTTP_302") {
    refuse(fmt::format(
        "The RedirectConfig StatusCode '{}' is not valid; expected HTTP_301 or HTTP_302", status));
  }
}

}  // namespace region
