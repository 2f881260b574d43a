#pragma once

#include "base/io/files.h"

namespace base {

/// A name beside `path` that nobody else uses: for what is renamed to `path` once it is whole.
Path temporary_name(const Path& path);

/// Whether a file is called so: a writer may rename it at any moment.
bool is_temporary_name(std::string_view name);

/// Removes what writers that were killed have left in a directory under such names. Nobody may be
/// writing there. What cannot be removed stays.
void remove_temporaries(const Path& directory);

}  // namespace base
