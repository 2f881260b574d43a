#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/io/socket.h"
#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

struct DaemonOptions {
  base::Path home;
  std::uint16_t port = 4566;
  std::optional<Isolation> isolation{};  ///< empty: the best this machine allows
};

/// The listening socket of the API, on 127.0.0.1 only. kConflict names who holds the port and what
/// to do about it.
base::Result<base::Listener> listen_for_api(std::uint16_t port);

/// Serves the region on `listener` until SIGTERM or SIGINT (which the caller has blocked in every
/// thread), then returns; data planes live on. When the cell ends, it starts another one and brings
/// everything back in it; requests wait meanwhile. `ready` is called once the API answers. Logs to
/// standard error. Errors: kConflict (another daemon on that home), kCorrupt (journal), what
/// opening the data planes returns.
base::Result<void> run_daemon(const DaemonOptions& options, base::Listener listener,
                              const std::function<void()>& ready);

}  // namespace region
