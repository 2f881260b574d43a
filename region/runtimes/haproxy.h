#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/io/files.h"
#include "base/result.h"
#include "region/runtimes/cell.h"

namespace region {

/// One HAProxy (master and worker) in the cell, kept under `directory/NAME`: haproxy.cfg,
/// admin.sock, master.sock, state, output.log. It runs as the user haproxy without capabilities and
/// sees `directory` as its working directory /var/lib/haproxy, so that its paths are short and the
/// home above stays closed. Not safe for use by several threads at once.
class HaProxy {
 public:
  struct Place {
    std::string network_namespace{};   ///< empty: the cell's own
    std::map<std::string, int> fds{};  ///< handed over at the start; a reload keeps them
  };

  /// `directory` is absolute; `process` is the name in the cell.
  HaProxy(Cell& cell, base::Path directory, std::string name, std::string process);

  bool running() const;
  /// Runs with this configuration on return: started, or reloaded without dropping a connection if
  /// it differs from what runs. A variable is set in it to know it by.
  base::Result<void> ensure(const std::string& config, const Place& place);
  /// Makes `config` what the next start or reload uses, without doing either: for changes that were
  /// made through `command` already.
  base::Result<void> record(const std::string& config);
  /// The answer of the admin socket, with nothing changed. kConflict: what runs is not what the
  /// last start or reload was to bring.
  base::Result<std::string> command(std::string_view text) const;
  /// For commands that change servers: an error with HAProxy's words unless it has done them all.
  base::Result<void> tell(std::string_view commands) const;
  /// Finishes open requests for at most `grace`. Not running is success.
  base::Result<void> stop(std::chrono::milliseconds grace);
  /// A file that HAProxy may read, relative to its working directory.
  base::Result<void> write_file(const base::Path& relative, std::string_view text) const;

 private:
  base::Path file(std::string_view leaf) const { return directory_ / name_ / leaf; }

  base::Result<void> start(const std::string& text, const Place& place);
  base::Result<void> reload(const std::string& text);
  base::Result<void> write_config(const std::string& text) const;
  /// What haproxy.cfg holds, "" before the first start.
  std::string text_on_disk() const;
  /// Whether the worker that answers was started with this load of the configuration.
  bool runs(std::string_view load) const;
  /// kConflict: it was not. The worker that leaves shares its socket with the new one until it has
  /// read its signal, so each answer tells who gave it.
  base::Result<std::string> ask_worker(std::string_view load, std::string_view text) const;
  base::Result<void> wait_for(std::string_view load) const;
  base::Result<void> wait_for_master() const;
  /// false: it did not come to that in time, or the process ended.
  bool poll(const std::function<bool()>& done) const;
  base::Result<std::string> ask(std::string_view socket_name, std::string_view text) const;

  Cell& cell_;
  base::Path directory_;
  std::string name_;
  std::string process_;
};

}  // namespace region
