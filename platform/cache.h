#pragma once

#include "catalog/types/elasticache.h"
#include "catalog/types/secretsmanager.h"
#include "platform/messaging.h"
#include "platform/network.h"
#include "platform/settings.h"

namespace platform {

struct CacheNeeds {
  const Network& network;
  const SecurityGroups& groups;
  const Keys& keys;
  const Messaging& messaging;
  const catalog::secretsmanager::Secret& auth_secret;
};

/// Redis over TLS with a password; one node, or two that take over from each other.
catalog::elasticache::ReplicationGroup declare_cache(catalog::Scope& scope,
                                                     const Settings& settings,
                                                     const CacheNeeds& needs);

}  // namespace platform
