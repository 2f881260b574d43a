#include <algorithm>
#include <array>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "region/resources/model.h"
#include "region/resources/properties.h"
#include "region/resources/rds.h"
#include "region/resources/rds_rules.h"

namespace region {

namespace {

struct SourceKind {
  std::string_view source_type;
  std::string_view type;
  std::string_view not_found;  ///< what AWS calls one that is missing
};

constexpr std::array kSources{
    SourceKind{"db-cluster", kDbCluster, "DBCluster"},
    SourceKind{"db-instance", kDbInstance, "DBInstance"},
    SourceKind{"db-parameter-group", kDbParameterGroup, "DBParameterGroup"},
};

constexpr std::array<std::string_view, 21> kCategories{"availability",
                                                       "backup",
                                                       "configuration change",
                                                       "creation",
                                                       "deletion",
                                                       "failover",
                                                       "failure",
                                                       "global-failover",
                                                       "low storage",
                                                       "maintenance",
                                                       "migration",
                                                       "notification",
                                                       "read replica",
                                                       "recovery",
                                                       "restoration",
                                                       "security",
                                                       "security patching",
                                                       "serverless",
                                                       "backtrack",
                                                       "restart",
                                                       "scaling"};

void check_sources(const base::JsonObject& desired, const HandlerContext& context) {
  const std::vector<std::string> ids = texts_of(desired, "SourceIds");
  const std::string source_type = text_of(desired, "SourceType");
  if (ids.empty()) {
    return;
  }
  if (source_type.empty()) {
    throw HandlerError("InvalidRequest", "SourceType is required when SourceIds are specified.");
  }
  const auto kind = std::ranges::find(kSources, source_type, &SourceKind::source_type);
  if (kind == kSources.end()) {
    throw HandlerError(
        "InvalidRequest",
        fmt::format("The local region does not support SourceIds of SourceType {}", source_type));
  }
  for (const std::string& id : ids) {
    if (!context.resources.find(kind->type, id)) {
      throw HandlerError("NotFound", fmt::format("{} {} not found.", kind->not_found, id));
    }
  }
}

class EventSubscriptionHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    const std::string name =
        rds_identifier(desired, "SubscriptionName", "eventsubscription", context);
    if (current == nullptr && context.resources.find(kDbEventSubscription, name)) {
      throw HandlerError("AlreadyExists", fmt::format("Subscription {} already exists.", name));
    }
    const std::string topic = text_of(desired, "SnsTopicArn");
    if (!context.resources.find("AWS::SNS::Topic", topic)) {
      throw HandlerError("NotFound", fmt::format("SNS topic {} does not exist.", topic));
    }
    for (const std::string& category : texts_of(desired, "EventCategories")) {
      if (std::ranges::find(kCategories, category) == kCategories.end()) {
        throw HandlerError("InvalidRequest",
                           fmt::format("The category {} does not exist.", category));
      }
    }
    check_sources(desired, context);
    model["SubscriptionName"] = name;
    set_default(model, "Enabled", true);
    return model;
  }

  bool has_data_plane() const override { return false; }
};

}  // namespace

std::unique_ptr<Handler> make_db_event_subscription_handler() {
  return std::make_unique<EventSubscriptionHandler>();
}

}  // namespace region
