#include "region/runtimes/postgres_template.h"

#include <cstdio>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "region/runtimes/postgres_programs.h"

namespace region {

namespace {

/// One statement a line: the form that a server in single-user mode reads.
constexpr std::string_view kStatements = R"(
CREATE ROLE rds_superuser NOLOGIN CREATEDB CREATEROLE INHERIT
CREATE ROLE rds_replication NOLOGIN
CREATE ROLE rds_password NOLOGIN
CREATE ROLE rds_iam NOLOGIN
CREATE ROLE rds_ad NOLOGIN
GRANT pg_monitor, pg_signal_backend, pg_checkpoint, rds_replication, rds_password TO rds_superuser WITH ADMIN OPTION
GRANT EXECUTE ON FUNCTION pg_stat_reset() TO rds_superuser
REVOKE CREATE ON SCHEMA public FROM PUBLIC
CREATE DATABASE {}
)";

base::Result<void> run_initdb(Cell& cell, CommandSpec command, std::string_view what) {
  command.user = kPostgresUser;
  command.environment = postgres_environment();
  auto outcome = cell.run(command);
  if (!outcome) {
    return std::move(outcome).error().in(what);
  }
  if (outcome->exit_code != 0) {
    return base::error(base::ErrorKind::kInternal, "{} failed with exit code {}: {}", what,
                       outcome->exit_code, outcome->output);
  }
  return {};
}

}  // namespace

base::Path PostgresTemplate::directory() {
  // The number counts changes of what is baked in; PostgreSQL 15.x all share one format.
  return "postgres-15-template-1";
}

base::Result<void> PostgresTemplate::ensure() {
  const std::lock_guard lock(mutex_);
  if (base::SystemFiles().exists(files_.outside(directory()))) {
    return {};
  }
  const base::Path partial = directory().string() + ".partial";
  if (auto removed = files_.remove(partial); !removed) {
    return removed;
  }
  if (auto made = make(partial); !made) {
    return made;
  }
  if (std::rename(files_.outside(partial).c_str(), files_.outside(directory()).c_str()) != 0) {
    return base::system_error(errno, "cannot keep the PostgreSQL template");
  }
  return {};
}

base::Result<void> PostgresTemplate::make(const base::Path& target) const {
  if (auto made = files_.make_private(target, kPostgresUser); !made) {
    return made;
  }
  const std::string data = files_.inside(target).string();
  if (auto initialised =
          run_initdb(cell_,
                     {.argv = {postgres_program("initdb"), "--pgdata", data, "--username=rdsadmin",
                               "--encoding=UTF8", "--locale=C.UTF-8", "--auth=peer", "--no-sync"}},
                     "initdb");
      !initialised) {
    return initialised;
  }
  // -F: not synced file by file here either.
  if (auto made = run_initdb(
          cell_,
          {.argv = {postgres_program("postgres"), "--single", "-F", "-D", data, "postgres"},
           .input = fmt::format(kStatements, kSpareDatabase)},
          "making Aurora's roles");
      !made) {
    return made;
  }
  return files_.sync(target);
}

}  // namespace region
