#include "region/runtimes/aurora_bootstrap.h"

#include <string_view>

#include <fmt/format.h>

#include "region/runtimes/postgres_template.h"

namespace region {

namespace {

using namespace std::chrono_literals;

constexpr auto kDatabaseTime = 60s;
constexpr auto kStatementTime = 10s;

base::Deadline statement_deadline() {
  return base::Deadline::after(kStatementTime);
}

/// Statements about passwords must not reach the server's log, whatever the parameter group logs.
base::Result<void> execute_unlogged(PostgresSession& session, const std::string& statement) {
  for (const char* setting :
       {"log_statement", "log_min_error_statement", "log_min_duration_statement"}) {
    const std::string value = std::string_view(setting) == "log_statement"             ? "none"
                              : std::string_view(setting) == "log_min_error_statement" ? "panic"
                                                                                       : "-1";
    auto set =
        session.query("select set_config($1, $2, false)", {setting, value}, statement_deadline());
    if (!set) {
      return std::move(set).error();
    }
  }
  auto done = session.query(statement, {}, statement_deadline());
  if (!done) {
    return std::move(done).error();
  }
  return {};
}

base::Result<bool> exists(PostgresSession& session, const std::string& query,
                          const std::string& name) {
  auto rows = session.query(query, {name}, statement_deadline());
  if (!rows) {
    return std::move(rows).error();
  }
  return !rows->empty();
}

/// Who may make roles could else give itself these, and with them programs and files of the server.
/// Roles of a superuser are given by a superuser only; nobody can log in as one of these.
base::Result<void> withhold_the_servers_own(PostgresSession& session) {
  for (const char* statement :
       {"set allow_system_table_mods = on",
        "update pg_authid set rolsuper = true where not rolsuper and rolname in "
        "('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')",
        "set allow_system_table_mods = off"}) {
    if (auto done = session.query(statement, {}, statement_deadline()); !done) {
      return std::move(done).error();
    }
  }
  return {};
}

base::Result<void> make_master_user(PostgresSession& session, const std::string& user,
                                    const std::string& password) {
  const auto known = exists(session, "select 1 from pg_roles where rolname = $1", user);
  if (!known || *known) {
    return known ? base::Result<void>() : base::Result<void>(known.error());
  }
  auto verifier = session.verifier(user, password);
  if (!verifier) {
    return std::move(verifier).error();
  }
  return execute_unlogged(
      session, fmt::format("create role {} login createdb createrole password {} in role "
                           "rds_superuser",
                           session.quoted_identifier(user), session.quoted_literal(*verifier)));
}

base::Result<void> run(PostgresSession& session, const std::string& statement) {
  auto done = session.query(statement, {}, base::Deadline::after(kDatabaseTime));
  return done ? base::Result<void>() : base::Result<void>(std::move(done).error());
}

/// Takes the template's spare one, which is as a new one: its 300 files are there. Volumes of an
/// earlier template have none.
base::Result<void> make_database(PostgresSession& session, const std::string& name,
                                 const std::string& owner) {
  constexpr const char* kKnown = "select 1 from pg_database where datname = $1";
  const auto known = exists(session, kKnown, name);
  if (!known || *known) {
    return known ? base::Result<void>() : base::Result<void>(known.error());
  }
  const auto spare = exists(session, kKnown, std::string(kSpareDatabase));
  if (!spare) {
    return spare.error();
  }
  const std::string database = session.quoted_identifier(name);
  const std::string user = session.quoted_identifier(owner);
  if (!*spare) {
    return run(session, fmt::format("create database {} owner {}", database, user));
  }
  // In this order: who is killed in between finds it by its old name again.
  if (auto owned = run(session, fmt::format("alter database {} owner to {}", kSpareDatabase, user));
      !owned) {
    return owned;
  }
  return run(session, fmt::format("alter database {} rename to {}", kSpareDatabase, database));
}

/// One bootstrap at a time: what a daemon that was killed had sent (`create database` above all)
/// goes on in the server until its session ends, unseen by the queries of the next daemon.
base::Result<void> wait_for_earlier_bootstrap(PostgresSession& session) {
  auto alone = session.query("select pg_advisory_lock(hashtext('settle bootstrap'))", {},
                             base::Deadline::after(kDatabaseTime));
  if (!alone) {
    return std::move(alone).error();
  }
  return {};
}

}  // namespace

base::Result<void> bootstrap_database(PostgresSession& session, const std::string& master_user,
                                      const std::string& password, const std::string& database) {
  if (auto alone = wait_for_earlier_bootstrap(session); !alone) {
    return alone;
  }
  if (auto withheld = withhold_the_servers_own(session); !withheld) {
    return withheld;
  }
  if (auto made = make_master_user(session, master_user, password); !made) {
    return made;
  }
  return database.empty() ? run(session, fmt::format("drop database if exists {}", kSpareDatabase))
                          : make_database(session, database, master_user);
}

base::Result<void> change_password(PostgresSession& session, const std::string& user,
                                   const std::string& password) {
  auto verifier = session.verifier(user, password);
  if (!verifier) {
    return std::move(verifier).error();
  }
  return execute_unlogged(session,
                          fmt::format("alter role {} password {}", session.quoted_identifier(user),
                                      session.quoted_literal(*verifier)));
}

}  // namespace region
