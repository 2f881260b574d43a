#include "region/runtimes/postgres_session.h"

#include <array>
#include <cerrno>

#include <poll.h>

#include <libpq-fe.h>

namespace region {

namespace {

struct FreePg {
  void operator()(PGresult* result) const { PQclear(result); }

  void operator()(char* text) const { PQfreemem(text); }
};

using PgResult = std::unique_ptr<PGresult, FreePg>;
using PgText = std::unique_ptr<char, FreePg>;

std::string without_newline(const char* text) {
  std::string message = text == nullptr ? "" : text;
  while (!message.empty() && message.back() == '\n') {
    message.pop_back();
  }
  return message;
}

base::Result<void> wait_for(int fd, short events, base::Deadline deadline) {
  pollfd entry{fd, events, 0};
  while (true) {
    const int ready = ::poll(&entry, 1, deadline.remaining_ms());
    if (ready > 0) {
      return {};
    }
    if (ready == 0) {
      return base::error(base::ErrorKind::kTimeout, "PostgreSQL did not answer in time");
    }
    if (errno != EINTR) {
      return base::system_error(errno, "cannot wait for PostgreSQL");
    }
  }
}

base::Result<void> finish_connecting(PGconn* connection, base::Deadline deadline) {
  PostgresPollingStatusType status = PGRES_POLLING_WRITING;
  while (status == PGRES_POLLING_READING || status == PGRES_POLLING_WRITING) {
    const short events = status == PGRES_POLLING_READING ? POLLIN : POLLOUT;
    if (auto ready = wait_for(PQsocket(connection), events, deadline); !ready) {
      return ready;
    }
    status = PQconnectPoll(connection);
  }
  if (status != PGRES_POLLING_OK) {
    return base::error(base::ErrorKind::kUnavailable, "{}",
                       without_newline(PQerrorMessage(connection)));
  }
  return {};
}

/// Waits until a whole result is buffered, so that PQgetResult does not block.
base::Result<void> wait_for_result(PGconn* connection, base::Deadline deadline) {
  while (PQisBusy(connection) == 1) {
    if (auto ready = wait_for(PQsocket(connection), POLLIN, deadline); !ready) {
      return ready;
    }
    if (PQconsumeInput(connection) == 0) {
      return base::error(base::ErrorKind::kUnavailable, "{}",
                         without_newline(PQerrorMessage(connection)));
    }
  }
  return {};
}

std::vector<PostgresSession::Row> rows_of(const PGresult* result) {
  std::vector<PostgresSession::Row> rows(static_cast<std::size_t>(PQntuples(result)));
  for (int row = 0; row < PQntuples(result); ++row) {
    for (int column = 0; column < PQnfields(result); ++column) {
      rows[static_cast<std::size_t>(row)].emplace_back(
          PQgetvalue(result, row, column),
          static_cast<std::size_t>(PQgetlength(result, row, column)));
    }
  }
  return rows;
}

}  // namespace

void PostgresSession::Finish::operator()(pg_conn* connection) const {
  PQfinish(connection);
}

base::Result<PostgresSession> PostgresSession::connect(const base::Path& socket_directory,
                                                       std::uint16_t port,
                                                       const std::string& database,
                                                       base::Deadline deadline) {
  const std::string port_text = std::to_string(port);
  // `passfile` and `options` are set so that nothing of the caller's environment is looked up.
  const std::array keywords{"host",
                            "port",
                            "user",
                            "dbname",
                            "application_name",
                            "passfile",
                            "options",
                            static_cast<const char*>(nullptr)};
  const std::array values{socket_directory.c_str(),
                          port_text.c_str(),
                          "rdsadmin",
                          database.c_str(),
                          "settle",
                          "/nonexistent",
                          "",
                          static_cast<const char*>(nullptr)};
  Connection connection(PQconnectStartParams(keywords.data(), values.data(), 0));
  if (connection == nullptr) {
    return base::error(base::ErrorKind::kExhausted, "no memory for a PostgreSQL connection");
  }
  if (PQstatus(connection.get()) == CONNECTION_BAD) {
    return base::error(base::ErrorKind::kUnavailable, "{}",
                       without_newline(PQerrorMessage(connection.get())));
  }
  PQsetNoticeProcessor(
      connection.get(), [](void* /*context*/, const char* /*notice*/) {}, nullptr);
  if (auto connected = finish_connecting(connection.get(), deadline); !connected) {
    return std::move(connected).error();
  }
  return PostgresSession(std::move(connection));
}

base::Result<std::vector<PostgresSession::Row>> PostgresSession::query(
    const std::string& sql, const std::vector<std::string>& parameters, base::Deadline deadline) {
  std::vector<const char*> values;
  values.reserve(parameters.size());
  for (const auto& parameter : parameters) {
    values.push_back(parameter.c_str());
  }
  if (PQsendQueryParams(connection_.get(), sql.c_str(), static_cast<int>(values.size()), nullptr,
                        values.data(), nullptr, nullptr, 0) == 0) {
    return failure("cannot send a statement to PostgreSQL");
  }
  std::vector<Row> rows;
  std::optional<base::Error> failed;
  while (true) {
    if (auto ready = wait_for_result(connection_.get(), deadline); !ready) {
      return std::move(ready).error();
    }
    const PgResult result(PQgetResult(connection_.get()));
    if (result == nullptr) {
      break;
    }
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_TUPLES_OK) {
      rows = rows_of(result.get());
    } else if (status != PGRES_COMMAND_OK) {
      const char* code = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
      failed =
          base::Error{base::ErrorKind::kInvalidArgument,
                      without_newline(PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY)),
                      code == nullptr ? "" : code};
    }
  }
  if (failed) {
    return *std::move(failed);
  }
  return rows;
}

base::Result<std::string> PostgresSession::verifier(const std::string& user,
                                                    const std::string& password) {
  const PgText text(
      PQencryptPasswordConn(connection_.get(), password.c_str(), user.c_str(), "scram-sha-256"));
  if (text == nullptr) {
    return failure("cannot make a SCRAM verifier");
  }
  return std::string(text.get());
}

std::string PostgresSession::quoted_identifier(const std::string& name) {
  const PgText text(PQescapeIdentifier(connection_.get(), name.c_str(), name.size()));
  return text == nullptr ? "\"\"" : text.get();
}

std::string PostgresSession::quoted_literal(const std::string& literal) {
  const PgText text(PQescapeLiteral(connection_.get(), literal.c_str(), literal.size()));
  return text == nullptr ? "''" : text.get();
}

base::Error PostgresSession::failure(std::string_view what) const {
  return base::error(base::ErrorKind::kUnavailable, "{}: {}", what,
                     without_newline(PQerrorMessage(connection_.get())));
}

}  // namespace region
