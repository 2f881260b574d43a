#pragma once

#include <string>

#include "region/runtimes/postgres.h"
#include "region/runtimes/service_files.h"

namespace region {

/// `postgresql.conf` of a server: what fits one of many on one machine, then the parameters of its
/// group, then what the region must keep in its own hands (later lines win).
std::string postgres_settings(const PostgresSpec& spec, const ServiceFiles& files);

/// `pg_hba.conf`: nobody without TLS (unless the parameter group says rds.force_ssl=0), `rdsadmin`
/// over the unix socket only.
std::string postgres_access_rules(bool force_tls);

/// `pg_ident.conf`: who on the unix socket is `rdsadmin`.
std::string postgres_user_map(const std::string& daemon_user);

}  // namespace region
