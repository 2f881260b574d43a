#pragma once

#include <optional>

#include "catalog/types/iam.h"
#include "catalog/types/rds.h"
#include "platform/messaging.h"
#include "platform/network.h"
#include "platform/settings.h"

namespace platform {

/// Aurora PostgreSQL: a writer, where the environment wants it a replica and backups.
struct Database {
  catalog::rds::DBCluster cluster;
  std::string identifier;  ///< before it exists
};

struct DatabaseNeeds {
  const Network& network;
  const SecurityGroups& groups;
  const Keys& keys;
  const Messaging& messaging;
  std::optional<catalog::iam::Role> monitoring_role;
};

Database declare_database(catalog::Scope& scope, const Settings& settings,
                          const DatabaseNeeds& needs);

void declare_backups(catalog::Scope& scope, const Settings& settings, const Database& database,
                     const Keys& keys, const Messaging& messaging, const catalog::iam::Role& role);

}  // namespace platform
