#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "region/runtimes/cell.h"
#include "region/runtimes/certificates.h"
#include "region/runtimes/postgres_session.h"
#include "region/runtimes/service_files.h"

namespace region {

/// One PostgreSQL server as a database instance.
struct PostgresSpec {
  std::string process;   ///< its name in the cell: `rds.<instance>`
  base::Path directory;  ///< relative to the service files; its data, configuration and socket
  base::Path template_directory;  ///< relative; what a fresh volume starts from (PostgresTemplate)
  std::string network_namespace;
  std::string address;
  std::uint16_t port = 5432;
  bool force_tls = true;
  std::map<std::string, std::string> settings{};  ///< checked parameters of the parameter group
  base::Path primary{};  ///< a reader: directory of the server it follows; empty: a writer
  Limits limits{};
  base::Path log;  ///< absolute, of the host
};

/// A PostgreSQL 15 server in the cell: TLS with the region's certificates, SCRAM passwords,
/// administered over a unix socket by peer authentication. The data lie on disk under `directory`
/// and outlive cell and daemon: an overlay over the template where the kernel allows it, else a
/// copy. Readers follow their writer over its unix socket, as Aurora's follow the shared volume: no
/// security group is in between. A handle: nothing happens when it is destroyed. One thread at a
/// time for one directory.
class Postgres {
 public:
  Postgres(Cell& cell, const ServiceFiles& files, PostgresSpec spec)
      : cell_(cell), files_(files), spec_(std::move(spec)) {}

  /// kNotFound names the Debian package when PostgreSQL is not installed.
  static base::Result<void> installed();

  /// Running and answering on return, whatever was before: a running server is adopted, a dead one
  /// is started again (crash recovery included), a new one gets a volume first.
  base::Result<void> ensure_running(const Certificate& certificate, base::Deadline deadline);
  /// A reader's volume: a base backup of its running primary, in place of what it had. It is halted
  /// at once; its old data stay until the copy is whole.
  base::Result<void> copy_primary(base::Deadline deadline);
  bool has_volume() const;
  /// Its data are a copy of a primary and have not been promoted since: they hold nothing of their
  /// own. PostgreSQL takes the mark away before a promoted server accepts its first write.
  bool is_standby() const;
  base::Result<bool> running() const;
  /// Writes the configuration again and has the server read it.
  base::Result<void> reload();
  /// A reader becomes a writer; returns once it accepts writes.
  base::Result<void> promote(base::Deadline deadline);
  base::Result<PostgresSession> session(const std::string& database, base::Deadline deadline) const;
  /// Orderly; the data stay. Not running is success.
  base::Result<void> stop();
  /// At once, without the checkpoint of an orderly stop: the next start recovers from the log.
  base::Result<void> halt();
  /// Halts it and deletes its data.
  base::Result<void> remove();
  /// Halts it and keeps its data under another directory, relative to the service files.
  base::Result<void> release(const base::Path& directory);

 private:
  /// False: it does not run, or the cell has ended with everything in it.
  bool may_run() const;
  base::Result<void> prepare_directories() const;
  base::Result<void> write_configuration() const;
  base::Result<void> mount_volume();
  base::Result<void> end_by(int signal);
  base::Result<void> take_down();
  base::Result<void> unmount_volume();
  base::Result<void> remove_volume();
  base::Result<void> copy_template();
  base::Result<void> start(base::Deadline deadline);
  base::Result<void> answers(base::Deadline deadline) const;
  base::Result<void> run(CommandSpec command) const;
  std::string log_tail() const;

  Cell& cell_;
  const ServiceFiles& files_;
  PostgresSpec spec_;
};

}  // namespace region
