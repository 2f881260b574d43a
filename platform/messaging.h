#pragma once

#include "catalog/types/kms.h"
#include "catalog/types/sns.h"
#include "catalog/types/sqs.h"
#include "platform/settings.h"

namespace platform {

struct Messaging {
  catalog::sqs::Queue payment_queue;
  catalog::sqs::Queue dead_letter_queue;
  catalog::sns::Topic alert_topic;
  catalog::sns::Topic notification_topic;
  std::string alert_policy_urn;  ///< whoever publishes alerts needs it first
};

Messaging declare_messaging(catalog::Scope& scope, const Settings& settings,
                            const catalog::kms::Key& key);

}  // namespace platform
