#pragma once

#include <string>

#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/cell_namespaces.h"

namespace region {

/// See Cell::make_router and link. Without namespaces they do nothing. For a process with a
/// single thread.
base::Result<void> make_router(CellNamespaces& namespaces, const std::string& name,
                               const std::string& address);
base::Result<void> make_link(CellNamespaces& namespaces, const LinkSpec& spec);

}  // namespace region
