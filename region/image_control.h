#pragma once

#include <string>

#include "base/io/files.h"
#include "base/result.h"

namespace region {

// What a user tells the running daemon of `home` about images. Each prints what it has done on
// standard output. kUnavailable: no daemon runs.

/// Lets tasks run the image of an OCI layout as `name` (`web:v1`). Empty: as the layout's directory
/// is called, with the tag that the layout tells.
base::Result<void> import_image(const base::Path& home, const base::Path& layout,
                                const std::string& name);
/// One image a line: its name and its digest.
base::Result<void> print_images(const base::Path& home);

}  // namespace region
