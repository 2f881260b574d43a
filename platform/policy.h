#pragma once

#include <string>
#include <vector>

#include "catalog/output.h"

namespace platform {

using catalog::Value;

/// One statement of an IAM policy; what is absent is left out.
struct Statement {
  const char* sid = nullptr;
  const char* effect = "Allow";
  Value principal{};
  Value action{};
  Value resource{};
  Value condition{};
};

Value policy(const std::vector<Statement>& statements);

/// `{"Service": "ecs-tasks.amazonaws.com"}`
Value service(Value names);
/// Only requests made for this account: against the confused deputy.
Value from_this_account();
/// Only requests that `service` makes on behalf of the caller: `{"StringEquals": {"kms:ViaService":
/// ...}}`.
Value via_service(Value services);
/// A list of actions, resources or names.
Value words(std::vector<Value> list);

/// Refuses what does not come over TLS.
Statement deny_insecure_transport(Value action, Value resource);

/// A trust policy: `service_name` may assume the role for this account, and where `source_arn` is
/// given, for that resource only.
Value trust(const char* service_name, Value source_arn = Value());

}  // namespace platform
