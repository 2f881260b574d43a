#include "platform/policy.h"

#include <utility>

#include "platform/values.h"

namespace platform {

Value policy(const std::vector<Statement>& statements) {
  Value::List list;
  for (const Statement& statement : statements) {
    list.push_back(Value::Object{
        {"Sid", statement.sid == nullptr ? Value() : Value(statement.sid)},
        {"Effect", statement.effect},
        {"Principal", statement.principal},
        {"Action", statement.action},
        {"Resource", statement.resource},
        {"Condition", statement.condition},
    });
  }
  return Value::Object{{"Version", "2012-10-17"}, {"Statement", std::move(list)}};
}

Value service(Value names) {
  return Value::Object{{"Service", std::move(names)}};
}

Value from_this_account() {
  return Value::Object{
      {"StringEquals", Value::Object{{"aws:SourceAccount", account_id().value()}}}};
}

Value via_service(Value services) {
  return Value::Object{{"StringEquals", Value::Object{{"kms:ViaService", std::move(services)}}}};
}

Value words(std::vector<Value> list) {
  return Value(Value::List(std::move(list)));
}

Statement deny_insecure_transport(Value action, Value resource) {
  return {
      .sid = "DenyInsecureTransport",
      .effect = "Deny",
      .principal = "*",
      .action = std::move(action),
      .resource = std::move(resource),
      .condition = Value::Object{{"Bool", Value::Object{{"aws:SecureTransport", "false"}}}},
  };
}

Value trust(const char* service_name, Value source_arn) {
  Value::Object condition = *from_this_account().if_object();
  if (!source_arn.is_absent()) {
    condition.emplace("ArnLike", Value::Object{{"aws:SourceArn", std::move(source_arn)}});
  }
  return policy({{
      .principal = service(service_name),
      .action = "sts:AssumeRole",
      .condition = std::move(condition),
  }});
}

}  // namespace platform
