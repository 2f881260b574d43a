#include "region/services/resource_calls.h"

#include <utility>

#include <boost/json.hpp>

#include "base/check.h"
#include "catalog/schema.h"
#include "region/operations/desired.h"

namespace region {

namespace {

constexpr base::Milliseconds kCallPatience{20'000};

}  // namespace

StoredRequest ResourceCalls::carry_out(StoredRequest request) {
  const auto submitted = operations_.submit(std::move(request));
  const auto ended =
      submitted ? operations_.status(submitted->token, kCallPatience) : base::Result(submitted);
  if (!ended) {
    throw aws::ServiceError(ended.error().code, ended.error().message, 500);
  }
  if (ended->status != RequestStatus::kSuccess) {
    throw aws::ServiceError(ended->error_code.empty() ? "InternalError" : ended->error_code,
                            ended->message, 400);
  }
  return *ended;
}

std::string ResourceCalls::create(std::string_view type, const base::JsonObject& desired,
                                  const aws::RequestContext& context) {
  const catalog::ResourceType* schema = catalog::find_resource_type(type);
  base::check(schema != nullptr, "no schema for " + std::string(type));
  check_desired(*schema, desired);
  StoredRequest request{.operation = Operation::kCreate,
                        .region = context.region,
                        .type = std::string(type),
                        .body = base::json_text(base::Json(desired))};
  return carry_out(std::move(request)).identifier;
}

void ResourceCalls::remove(std::string_view type, const std::string& identifier,
                           const aws::RequestContext& context) {
  carry_out({.operation = Operation::kDelete,
             .region = context.region,
             .type = std::string(type),
             .identifier = identifier});
}

}  // namespace region
