#pragma once

#include <map>
#include <string>

#include "base/json.h"

namespace region {

/// What a parameter group of family aurora-postgresql15 says, checked.
struct AuroraParameters {
  /// For PostgreSQL's own configuration, names and values as PostgreSQL has them.
  std::map<std::string, std::string> settings;
  bool force_tls = true;  ///< rds.force_ssl; on unless it is set to 0
};

/// Throws HandlerError in AWS's words for a name that Aurora does not know or lets nobody change,
/// and for a value out of range. Parameters of Aurora that PostgreSQL does not have (`rds.*`,
/// `apg_*`...) are accepted and have no effect; so have formulas
/// (`{DBInstanceClassMemory/9531392}`).
AuroraParameters aurora_parameters(const base::JsonObject& parameters);

/// Throws HandlerError that names the Debian package of a library in shared_preload_libraries which
/// is not installed.
void check_preloaded_libraries(const AuroraParameters& parameters);

}  // namespace region
