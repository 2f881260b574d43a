#pragma once

#include "base/io/files.h"
#include "base/log.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/certificates.h"
#include "region/runtimes/exits.h"
#include "region/runtimes/network.h"

namespace region {

/// What databases and caches run on. Owned elsewhere, outlives them.
struct DataPlane {
  base::Path home;
  base::Log& log;
  Cell& cell;
  Network& network;
  const Certificates& certificates;
  Exits& exits;
};

}  // namespace region
