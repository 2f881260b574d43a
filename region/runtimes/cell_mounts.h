#pragma once

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

/// The cell's own view of the file system, from inside its new mount and pid namespaces: nothing
/// mounted here is seen outside; own /proc, /dev/shm and network namespace pins.
base::Result<void> make_private_mounts();
/// Covers /sys/fs/cgroup, once the cell has opened what it needs of it (CellGroups::open).
base::Result<void> hide_control_groups();

/// See Cell::mount_overlay.
base::Result<void> mount_overlay(const base::Path& lower, const base::Path& upper,
                                 const base::Path& work, const base::Path& target,
                                 Isolation isolation);
/// Not mounted is success.
base::Result<void> unmount(const base::Path& target, Isolation isolation);

}  // namespace region
