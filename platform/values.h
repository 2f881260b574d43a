#pragma once

#include <string>

#include "catalog/output.h"

namespace platform {

/// What only the provider knows: who is calling, and where. CloudFormation's pseudo parameters.
inline catalog::Output<std::string> account_id() {
  return catalog::Output<std::string>(catalog::Value::pseudo_parameter("AccountId"));
}

inline catalog::Output<std::string> partition() {
  return catalog::Output<std::string>(catalog::Value::pseudo_parameter("Partition"));
}

inline catalog::Output<std::string> region() {
  return catalog::Output<std::string>(catalog::Value::pseudo_parameter("Region"));
}

/// `arn:aws:<service>:<region>:<account>:<rest>` of something in this account and region.
template <class Rest>
catalog::Output<std::string> arn(const char* service, const Rest& rest) {
  return catalog::format("arn:{}:{}:{}:{}:{}", partition(), service, region(), account_id(), rest);
}

}  // namespace platform
