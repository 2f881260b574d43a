#pragma once

#include <string>

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

/// The files of data planes that run as users of their own (postgres, redis): `home/data` on the
/// host, and inside the cell the same directory at a short path every user can traverse, because
/// home may lie below a directory that only its owner may enter. Safe from any thread.
class ServiceFiles {
 public:
  static base::Result<ServiceFiles> open(Cell& cell, const base::Path& home);

  /// As the daemon sees it.
  base::Path outside(const base::Path& relative) const { return outside_ / relative; }

  /// As processes in the cell see it.
  base::Path inside(const base::Path& relative) const { return inside_ / relative; }

  /// Anyone may pass through it and its parents (0711), the daemon owns them: what services cannot
  /// replace lies here.
  base::Result<void> make_passage(const base::Path& relative) const;
  /// The user's own (0700).
  base::Result<void> make_private(const base::Path& relative, const std::string& user) const;
  /// Whole or not at all for its readers; only the user may read it (0600). Not synced: what is
  /// written here is configuration, and written again before every start.
  base::Result<void> write(const base::Path& relative, const std::string& text,
                           const std::string& user) const;
  /// Returns once everything below is on disk: for trees that a program has written without a sync.
  base::Result<void> sync(const base::Path& relative) const;
  /// With everything below; none is success.
  base::Result<void> remove(const base::Path& relative) const;

 private:
  ServiceFiles(base::Path outside, base::Path inside, bool has_users)
      : outside_(std::move(outside)), inside_(std::move(inside)), has_users_(has_users) {}

  base::Result<void> give(const base::Path& path, const std::string& user) const;

  base::Path outside_;
  base::Path inside_;
  bool has_users_;  ///< otherwise every user of the cell is the caller, who owns the files anyway
};

}  // namespace region
