#pragma once

#include <string>
#include <vector>

namespace base {

/// Texts as execve(2) wants them: a pointer into each, and a null pointer. They must stay as they
/// are for as long.
std::vector<char*> argv_of(std::vector<std::string>& texts);

}  // namespace base
