#include "region/resources/names.h"

#include <algorithm>
#include <cctype>

namespace region {

bool is_name(std::string_view name, std::string_view others, std::size_t most) {
  return !name.empty() && name.size() <= most &&
         std::ranges::all_of(name, [others](unsigned char each) {
           return std::isalnum(each) != 0 || others.find(static_cast<char>(each)) != others.npos;
         });
}

bool is_bucket_name(std::string_view name) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  const auto is_edge = [](char c) { return c != '.' && c != '-'; };
  const bool is_address = std::ranges::count(name, '.') == 3 &&
                          name.find_first_not_of("0123456789.") == std::string_view::npos;
  return name.size() >= 3 && name.size() <= 63 && !is_address &&
         name.find_first_not_of(kAllowed) == std::string_view::npos && is_edge(name.front()) &&
         is_edge(name.back()) && name.find("..") == std::string_view::npos;
}

}  // namespace region
