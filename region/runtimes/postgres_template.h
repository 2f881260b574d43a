#pragma once

#include <mutex>
#include <string_view>

#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/service_files.h"

namespace region {

/// An empty database of every template's volume, for the first that somebody wants: to make one
/// anew takes longer than all else that a new cluster needs.
inline constexpr std::string_view kSpareDatabase = "settle_spare";

/// A freshly initialised data directory with Aurora's roles in it, made once per home: what every
/// new volume starts from. Never changed once made, because overlays lie over it. Safe from any
/// thread.
class PostgresTemplate {
 public:
  PostgresTemplate(Cell& cell, const ServiceFiles& files) : cell_(cell), files_(files) {}

  /// Relative to the service files.
  static base::Path directory();
  /// There on return; the first call takes about a second.
  base::Result<void> ensure();

 private:
  base::Result<void> make(const base::Path& target) const;

  Cell& cell_;
  const ServiceFiles& files_;
  std::mutex mutex_;  ///< one making at a time
};

}  // namespace region
