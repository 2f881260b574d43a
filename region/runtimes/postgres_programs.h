#pragma once

#include <map>
#include <string>

namespace region {

inline constexpr const char* kPostgresUser = "postgres";

/// Debian's place of a program of PostgreSQL 15.
inline std::string postgres_program(const std::string& name) {
  return "/usr/lib/postgresql/15/bin/" + name;
}

/// Nothing of ours: no HOME to look for client files in, a fixed time zone and language.
inline std::map<std::string, std::string> postgres_environment() {
  return {
      {"HOME", "/nonexistent"}, {"LC_ALL", "C.UTF-8"}, {"PATH", "/usr/bin:/bin"}, {"TZ", "UTC"}};
}

}  // namespace region
