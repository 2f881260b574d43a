#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/io/files.h"
#include "base/log.h"
#include "base/result.h"
#include "region/resources/resources.h"
#include "region/runtimes/runtimes.h"

namespace region {

/// What is not as on AWS with this isolation, in words for people; empty: nothing.
std::string_view caution(Isolation isolation);

/// Owns everything that runs for the region outside the daemon: the cell and the runtimes in it.
/// Destroying it leaves the cell running.
class DataPlanes {
 public:
  /// `isolation` empty: the best this machine allows. `cell_ended`: see Exits; after it nothing of
  /// this works any more, and new ones must be opened.
  static base::Result<std::unique_ptr<DataPlanes>> open(const base::Path& home,
                                                        std::optional<Isolation> isolation,
                                                        base::Log& log,
                                                        Exits::CellEnded cell_ended = {});
  ~DataPlanes();

  Runtimes& runtimes();
  Isolation isolation() const;
  /// Whether the cell has ended: asked of the cell itself, so that it is known at once.
  bool lost() const;

 private:
  struct Parts;
  explicit DataPlanes(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace region
