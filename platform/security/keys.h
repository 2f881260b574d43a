#pragma once

#include "catalog/types/kms.h"
#include "platform/settings.h"

namespace platform {

/// One key a kind of data, so that access to one says nothing about the others.
struct Keys {
  catalog::kms::Key data;       ///< database, cache, images, backups
  catalog::kms::Key messaging;  ///< queues and topics
  catalog::kms::Key logs;
  catalog::kms::Key secrets;
};

Keys declare_keys(catalog::Scope& scope, const Settings& settings);

}  // namespace platform
