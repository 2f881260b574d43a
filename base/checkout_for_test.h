#pragma once

#include <string>

namespace base {

/// Where the checkout is that a test was built from, and where its programs are. Functions rather
/// than definitions on each command line, so that only one file's object depends on the place.
std::string source_dir();
std::string binary_dir();

}  // namespace base
