#pragma once

#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/io/fd.h"
#include "base/io/files.h"

namespace cli {

/// Notices when files change (inotify). A directory stands for everything below it; a file may be
/// made, replaced or removed. One thread at a time.
class FileWatch {
 public:
  /// Throws when a path cannot be watched: it, or the directory that it is in, does not exist.
  explicit FileWatch(const std::vector<base::Path>& paths);

  /// Blocks until something has changed and `quiet` has passed since the last change. False: a stop
  /// was requested.
  bool wait(const std::stop_token& stop, base::Milliseconds quiet);

 private:
  struct Directory {
    base::Path path;
    bool whole = false;             ///< every name in it counts, and what is below it
    std::set<std::string> names{};  ///< those that count
  };

  void add(const base::Path& directory, bool whole, const std::string& name);
  /// Takes what inotify has to tell; true when it was about something that counts.
  bool take_events();

  base::Fd inotify_;
  std::map<int, Directory> directories_;
};

}  // namespace cli
