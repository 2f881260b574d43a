#include "catalog/output.h"

#include "base/check.h"

namespace catalog {

Output<std::string> format_values(std::string_view pattern, std::vector<Value> arguments) {
  Value::List parts;
  std::string literal;
  std::size_t used = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::string_view two = pattern.substr(i, 2);
    if (two == "{{" || two == "}}") {
      literal += pattern[i];
      ++i;
    } else if (two == "{}") {
      base::check(used < arguments.size(), "format() has more {} than arguments");
      parts.emplace_back(literal);
      parts.push_back(std::move(arguments[used]));
      literal.clear();
      ++used;
      ++i;
    } else {
      literal += pattern[i];
    }
  }
  base::check(used == arguments.size(), "format() has more arguments than {}");
  parts.emplace_back(literal);
  return Output<std::string>(Value::concat(parts));
}

}  // namespace catalog
