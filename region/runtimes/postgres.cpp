#include "region/runtimes/postgres.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

#include "base/io/subprocess.h"
#include "region/runtimes/cell_end.h"
#include "region/runtimes/postgres_programs.h"
#include "region/runtimes/postgres_settings.h"
#include "region/runtimes/readiness.h"

namespace region {

namespace {

using namespace std::chrono_literals;

constexpr auto kPostgresStopGrace = 10s;
constexpr std::uint64_t kLogTailBytes = 2000;
/// In the data: what makes PostgreSQL a standby, whatever its settings say.
constexpr const char* kStandbyMark = "standby.signal";

std::string name_of_caller() {
  passwd entry{};
  passwd* found = nullptr;
  std::array<char, 4096> buffer{};
  ::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found);
  return found == nullptr ? "" : entry.pw_name;
}

bool is_plain_volume(const ServiceFiles& files, const base::Path& data) {
  return base::SystemFiles().exists(files.outside(data) / "PG_VERSION");
}

}  // namespace

base::Result<void> Postgres::installed() {
  for (const char* name : {"postgres", "initdb", "pg_basebackup"}) {
    if (!base::find_program(postgres_program(name))) {
      return base::error(
          base::ErrorKind::kNotFound,
          "PostgreSQL 15 is not installed ({} is missing): apt-get install postgresql-15",
          postgres_program(name));
    }
  }
  return {};
}

bool Postgres::may_run() const {
  const auto runs = running();
  return runs ? *runs : !has_ended(runs.error());
}

base::Result<bool> Postgres::running() const {
  auto processes = cell_.processes();
  if (!processes) {
    return std::move(processes).error();
  }
  return std::ranges::any_of(*processes, [this](const ProcessStatus& process) {
    return process.name == spec_.process && process.running;
  });
}

bool Postgres::has_volume() const {
  return is_plain_volume(files_, spec_.directory / "data") ||
         base::SystemFiles().exists(files_.outside(spec_.directory / "upper"));
}

bool Postgres::is_standby() const {
  return base::SystemFiles().exists(files_.outside(spec_.directory / "data" / kStandbyMark));
}

base::Result<PostgresSession> Postgres::session(const std::string& database,
                                                base::Deadline deadline) const {
  return PostgresSession::connect(files_.outside(spec_.directory / "socket"), spec_.port, database,
                                  deadline);
}

base::Result<void> Postgres::answers(base::Deadline deadline) const {
  auto opened = session("postgres", deadline);
  if (!opened) {
    return std::move(opened).error();
  }
  auto rows = opened->query("select 1", {}, deadline);
  if (!rows) {
    return std::move(rows).error();
  }
  return {};
}

base::Result<void> Postgres::ensure_running(const Certificate& certificate,
                                            base::Deadline deadline) {
  base::SystemFiles host;
  if (auto made = prepare_directories(); !made) {
    return made;
  }
  if (auto made = base::make_directories(spec_.log.parent_path()); !made) {
    return made;
  }
  for (const auto& [from, to] :
       {std::pair{certificate.certificate, "server.crt"}, {certificate.key, "server.key"}}) {
    auto text = host.read(from);
    if (!text) {
      return std::move(text).error();
    }
    if (auto written = files_.write(spec_.directory / to, *text, kPostgresUser); !written) {
      return written;
    }
  }
  if (auto written = write_configuration(); !written) {
    return written;
  }
  const auto already = running();
  if (!already) {
    return already.error();
  }
  if (*already) {
    if (answers(deadline)) {
      return reload();
    }
    if (auto stopped = stop(); !stopped) {
      return stopped;
    }
  }
  return start(deadline);
}

base::Result<void> Postgres::prepare_directories() const {
  if (auto made = files_.make_passage(spec_.directory.parent_path()); !made) {
    return made;
  }
  if (auto made = files_.make_passage(spec_.directory); !made) {
    return made;
  }
  for (const char* name : {"data", "socket"}) {
    if (auto made = files_.make_private(spec_.directory / name, kPostgresUser); !made) {
      return made;
    }
  }
  return {};
}

base::Result<void> Postgres::write_configuration() const {
  const std::pair<const char*, std::string> texts[] = {
      {"postgresql.conf", postgres_settings(spec_, files_)},
      {"pg_hba.conf", postgres_access_rules(spec_.force_tls)},
      {"pg_ident.conf", postgres_user_map(name_of_caller())},
  };
  for (const auto& [name, text] : texts) {
    if (auto written = files_.write(spec_.directory / name, text, kPostgresUser); !written) {
      return written;
    }
  }
  return {};
}

base::Result<void> Postgres::run(CommandSpec command) const {
  const std::string what = base::Path(command.argv.front()).filename();
  command.environment = postgres_environment();
  auto outcome = cell_.run(command);
  if (!outcome) {
    return std::move(outcome).error().in(what);
  }
  if (outcome->exit_code != 0) {
    return base::error(base::ErrorKind::kInternal, "{} of {} failed with exit code {}: {}", what,
                       spec_.process, outcome->exit_code, outcome->output);
  }
  return {};
}

base::Result<void> Postgres::mount_volume() {
  const base::Path data = spec_.directory / "data";
  if (is_plain_volume(files_, data)) {
    return {};
  }
  if (has_volume()) {
    const auto mounted =
        cell_.run({.argv = {"/usr/bin/mountpoint", "-q", files_.inside(data).string()}});
    if (mounted && mounted->exit_code == 0) {
      return {};
    }
  }
  for (const char* name : {"upper", "work"}) {
    if (auto made = files_.make_private(spec_.directory / name, kPostgresUser); !made) {
      return made;
    }
  }
  const auto mounted = cell_.mount_overlay(
      files_.inside(spec_.template_directory), files_.inside(spec_.directory / "upper"),
      files_.inside(spec_.directory / "work"), files_.inside(data));
  return mounted ? base::Result<void>() : copy_template();
}

base::Result<void> Postgres::copy_template() {
  const base::Path partial = spec_.directory / "data.partial";
  if (auto removed = files_.remove(partial); !removed) {
    return removed;
  }
  if (auto made = files_.make_private(partial, kPostgresUser); !made) {
    return made;
  }
  if (auto copied = run({.argv = {"/usr/bin/cp", "-a", "--reflink=auto",
                                  files_.inside(spec_.template_directory).string() + "/.",
                                  files_.inside(partial).string()},
                         .user = kPostgresUser});
      !copied) {
    return copied;
  }
  if (auto synced = files_.sync(partial); !synced) {
    return synced;
  }
  // Onto the empty directory that prepare_directories made: whole or not there.
  if (std::rename(files_.outside(partial).c_str(),
                  files_.outside(spec_.directory / "data").c_str()) != 0) {
    return base::system_error(errno, "cannot keep the volume of " + spec_.process);
  }
  return {};
}

base::Result<void> Postgres::copy_primary(base::Deadline deadline) {
  if (auto stopped = halt(); !stopped) {
    return stopped;
  }
  if (auto made = prepare_directories(); !made) {
    return made;
  }
  const base::Path partial = spec_.directory / "data.partial";
  if (auto removed = files_.remove(partial); !removed) {
    return removed;
  }
  if (auto made = files_.make_private(partial, kPostgresUser); !made) {
    return made;
  }
  if (auto copied = run(
          {.argv = {postgres_program("pg_basebackup"), "--pgdata", files_.inside(partial).string(),
                    "--host", files_.inside(spec_.primary / "socket").string(), "--port",
                    std::to_string(spec_.port), "--username=rdsadmin", "--checkpoint=fast",
                    "--wal-method=stream", "--no-password", "--no-sync"},
           .user = kPostgresUser,
           .timeout = base::Milliseconds(deadline.remaining_ms())});
      !copied) {
    return copied;
  }
  if (auto marked = files_.write(partial / kStandbyMark, "", kPostgresUser); !marked) {
    return marked;
  }
  if (auto synced = files_.sync(partial); !synced) {
    return synced;
  }
  if (auto removed = remove_volume(); !removed) {
    return removed;
  }
  if (std::rename(files_.outside(partial).c_str(),
                  files_.outside(spec_.directory / "data").c_str()) != 0) {
    return base::system_error(errno, "cannot keep the volume of " + spec_.process);
  }
  return {};
}

base::Result<void> Postgres::start(base::Deadline deadline) {
  const bool has_run = has_volume();
  if (auto mounted = mount_volume(); !mounted) {
    return mounted;
  }
  const base::Path inside = files_.inside(spec_.directory);
  const std::string socket_lock = fmt::format("socket/.s.PGSQL.{}.lock", spec_.port);
  if (has_run) {
    // No server runs here: what names a process of a cell that is gone must not stop the new one.
    if (auto cleared = run({.argv = {"/usr/bin/rm", "-f", (inside / "data/postmaster.pid").string(),
                                     (inside / socket_lock).string()}});
        !cleared) {
      return cleared;
    }
  }
  auto readiness = Readiness::listen(files_.outside(spec_.directory / "ready"));
  if (!readiness) {
    return std::move(readiness).error();
  }
  ProcessSpec process{.name = spec_.process,
                      .argv = {postgres_program("postgres"), "-D", (inside / "data").string(), "-c",
                               "config_file=" + (inside / "postgresql.conf").string()},
                      .environment = postgres_environment(),
                      .network_namespace = spec_.network_namespace,
                      .user = kPostgresUser,
                      .directory = inside,
                      .output = spec_.log,
                      .limits = spec_.limits,
                      .stop_signal = SIGINT};
  process.environment["NOTIFY_SOCKET"] = (inside / "ready").string();
  if (auto spawned = cell_.spawn(process); !spawned) {
    return std::move(spawned).error();
  }
  auto ready = readiness->wait([this] { return may_run(); }, deadline);
  if (ready) {
    ready = answers(deadline);
  }
  if (!ready) {
    const base::Error reason = std::move(ready).error().in(spec_.process);
    static_cast<void>(stop());  // the reason for the failed start matters more
    return base::error(reason.kind, "{}; its log ends with:\n{}", reason.message, log_tail());
  }
  return {};
}

std::string Postgres::log_tail() const {
  const std::string text = base::SystemFiles().read(spec_.log).value_or("");
  return text.size() <= kLogTailBytes ? text : text.substr(text.size() - kLogTailBytes);
}

base::Result<void> Postgres::reload() {
  if (auto written = write_configuration(); !written) {
    return written;
  }
  return cell_.signal(spec_.process, SIGHUP);
}

base::Result<void> Postgres::promote(base::Deadline deadline) {
  auto opened = session("postgres", deadline);
  if (!opened) {
    return std::move(opened).error();
  }
  // One that has been promoted already stays as it is.
  auto rows = opened->query("select not pg_is_in_recovery() or pg_promote(true, 30)", {}, deadline);
  if (!rows) {
    return std::move(rows).error();
  }
  if (rows->empty() || rows->front().front() != "t") {
    return base::error(base::ErrorKind::kTimeout, "{} was not promoted in time", spec_.process);
  }
  return {};
}

// SIGINT is PostgreSQL's fast shutdown: sessions end, a checkpoint is written.
base::Result<void> Postgres::stop() {
  return end_by(SIGINT);
}

base::Result<void> Postgres::halt() {
  return end_by(SIGQUIT);
}

base::Result<void> Postgres::end_by(int signal) {
  auto stopped = cell_.stop(spec_.process, signal, kPostgresStopGrace);
  return stopped ? base::Result<void>() : base::Result<void>(std::move(stopped).error());
}

base::Result<void> Postgres::take_down() {
  auto stopped = halt();
  return stopped ? unmount_volume() : stopped;
}

base::Result<void> Postgres::unmount_volume() {
  if (is_plain_volume(files_, spec_.directory / "data")) {
    return {};
  }
  return cell_.unmount(files_.inside(spec_.directory / "data"));
}

base::Result<void> Postgres::remove_volume() {
  if (auto unmounted = unmount_volume(); !unmounted) {
    return unmounted;
  }
  for (const char* name : {"data", "upper", "work"}) {
    if (auto removed = files_.remove(spec_.directory / name); !removed) {
      return removed;
    }
  }
  return {};
}

base::Result<void> Postgres::remove() {
  if (auto down = take_down(); !down) {
    return down;
  }
  return files_.remove(spec_.directory);
}

base::Result<void> Postgres::release(const base::Path& directory) {
  if (!base::SystemFiles().exists(files_.outside(spec_.directory))) {
    return {};  // an earlier daemon has come as far, and was killed then
  }
  if (auto down = take_down(); !down) {
    return down;
  }
  if (std::rename(files_.outside(spec_.directory).c_str(), files_.outside(directory).c_str()) !=
      0) {
    return base::system_error(errno, "cannot keep the volume of " + spec_.process);
  }
  return {};
}

}  // namespace region
