#pragma once

#include <string>

#include "base/result.h"
#include "region/runtimes/postgres_session.h"

namespace region {

/// What a new cluster's writer needs: the master user with `password`, and `database` (empty: none)
/// owned by it. What is there already stays as it is. One bootstrap at a time: that of a daemon
/// which was killed is waited for. `session`: of the server's own user; the lock is its until it
/// ends.
base::Result<void> bootstrap_database(PostgresSession& session, const std::string& master_user,
                                      const std::string& password, const std::string& database);

base::Result<void> change_password(PostgresSession& session, const std::string& user,
                                   const std::string& password);

}  // namespace region
