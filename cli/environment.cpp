#include "cli/environment.h"

#include <pwd.h>
#include <unistd.h>

namespace cli {

Environment Environment::of_process() {
  std::map<std::string, std::string, std::less<>> variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text(*entry);
    const std::size_t equals = text.find('=');
    if (equals != text.npos) {
      variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
  }
  return Environment(std::move(variables));
}

std::optional<std::string> Environment::get(std::string_view name) const {
  const auto found = variables_.find(name);
  return found == variables_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> Environment::first_of(
    std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    if (std::optional<std::string> value = get(name)) {
      return value;
    }
  }
  return std::nullopt;
}

base::Path Environment::home() const {
  if (const std::optional<std::string> home = get("SETTLE_HOME"); home && !home->empty()) {
    return std::filesystem::absolute(*home);
  }
  if (const std::optional<std::string> user = get("HOME"); user && !user->empty()) {
    return base::Path(*user) / ".settle";
  }
  const passwd* entry = ::getpwuid(::getuid());  // NOLINT(concurrency-mt-unsafe): one thread yet
  return base::Path(entry != nullptr ? entry->pw_dir : "/") / ".settle";
}

}  // namespace cli
