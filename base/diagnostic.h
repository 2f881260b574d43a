#pragma once

#include <string>
#include <vector>

namespace base {

enum class Severity { kInfo, kWarning, kError };

/// One finding about what the user wrote, collected rather than thrown, ordered only when rendered.
/// Empty strings mean: does not apply.
struct Diagnostic {
  Severity severity = Severity::kError;
  std::string summary;     ///< one line: what is wrong, with the value
  std::string expected{};  ///< what would have been right
  std::string fix{};       ///< what to do about it
  std::string resource{};  ///< URN or name of the resource or setting
  std::string path{};      ///< property path, `Tags[0].Key`
  std::string file{};      ///< where it was declared
  unsigned line = 0;
};

using Diagnostics = std::vector<Diagnostic>;

inline bool has_errors(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::kError) {
      return true;
    }
  }
  return false;
}

}  // namespace base
