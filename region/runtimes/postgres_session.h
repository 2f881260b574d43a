#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/io/files.h"
#include "base/result.h"

struct pg_conn;

namespace region {

/// An administrator's session with a local PostgreSQL over its unix socket, as the role `rdsadmin`
/// by peer authentication: no password exists. One thread at a time.
class PostgresSession {
 public:
  using Row = std::vector<std::string>;

  /// kUnavailable: nothing listens yet, or the server is still starting up.
  static base::Result<PostgresSession> connect(const base::Path& socket_directory,
                                               std::uint16_t port, const std::string& database,
                                               base::Deadline deadline);

  /// One statement with `$1`... parameters; NULL reads as an empty text. An error carries the
  /// server's message and its SQLSTATE as the code, never the statement (it may hold a password
  /// verifier).
  base::Result<std::vector<Row>> query(const std::string& sql,
                                       const std::vector<std::string>& parameters,
                                       base::Deadline deadline);

  /// The SCRAM-SHA-256 verifier that PostgreSQL stores for `password`, so that the password itself
  /// never reaches the server or its log.
  base::Result<std::string> verifier(const std::string& user, const std::string& password);
  std::string quoted_identifier(const std::string& name);
  std::string quoted_literal(const std::string& literal);

 private:
  struct Finish {
    void operator()(pg_conn* connection) const;
  };

  using Connection = std::unique_ptr<pg_conn, Finish>;

  explicit PostgresSession(Connection connection) : connection_(std::move(connection)) {}

  base::Error failure(std::string_view what) const;

  Connection connection_;
};

}  // namespace region
