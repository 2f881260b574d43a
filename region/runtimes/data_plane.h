#pragma once

#include <filesystem>
#include <string>

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

  /// Removes what lies outside the directory of a server that is no more: its certificate, key,
  /// log.
  void forget_server(const std::string& process) const {
    certificates.forget(process);
    std::error_code ignored;
    std::filesystem::remove(home / "log" / (process + ".log"), ignored);
  }
};

}  // namespace region
