#pragma once

#include <cstdint>

#include "base/io/fd.h"
#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

/// Opens (and makes) the file that a process writes its output to; none when it has none. Owned by
/// who writes to it, so that the program may open /dev/stderr again.
base::Result<base::Fd> open_output(const ProcessSpec& spec, Isolation isolation);

/// Keeps such a file from growing without end: once it has `limit_bytes`, that much of its end
/// becomes FILE.1 (which is replaced) and it begins anew. What is written meanwhile is lost, as its
/// writer cannot be told to wait. A FIFO is left alone.
base::Result<void> limit_output(const base::Fd& output, const base::Path& path,
                                std::int64_t limit_bytes);

}  // namespace region
