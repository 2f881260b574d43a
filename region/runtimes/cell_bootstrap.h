#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

struct CellOptions {
  base::Path home;
  std::string group;  ///< name of the control groups
  std::optional<Isolation> isolation{};
};

/// The cell already runs (or is about to): another one is not started.
inline constexpr int kCellRunsAlready = 3;

/// Detaches the cell from whoever started it and puts it into its namespaces: of its own session,
/// pid 1, no descriptor but its log at `home/cell.log`. Without a wanted isolation the best that
/// can be had, found by trying. The caller of `settle-cell` gets the exit code once `cell` serves
/// (0) or why it does not. `cell` runs as the cell; `ready` is to be called when it listens.
int start_cell(const CellOptions& options,
               const std::function<base::Result<void>(Isolation isolation,
                                                      const std::function<void()>& ready)>& cell);

}  // namespace region
