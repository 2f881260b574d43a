#pragma once

#include <string>

#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/cell_namespaces.h"

namespace region {

/// See Cell::make_router, link and unlink. Without namespaces they do nothing. For a process with a
/// single thread.
base::Result<void> make_router(CellNamespaces& namespaces, const std::string& name,
                               const std::string& address);
base::Result<void> make_link(CellNamespaces& namespaces, const LinkSpec& spec);
base::Result<void> remove_link(CellNamespaces& namespaces, const std::string& router,
                               const std::string& device);

}  // namespace region
