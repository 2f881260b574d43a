#include <algorithm>

#include <fmt/format.h>

#include "base/ids.h"
#include "region/resources/ecs.h"
#include "region/resources/model.h"
#include "region/resources/properties.h"

namespace region {
namespace {

void check_providers(const base::JsonObject& model) {
  const auto providers = texts_of(model, "CapacityProviders");
  for (const std::string& provider : providers) {
    if (provider != "FARGATE" && provider != "FARGATE_SPOT") {
      refuse(fmt::format(
          "The specified capacity provider '{}' was not found; the local region has FARGATE and "
          "FARGATE_SPOT",
          provider));
    }
  }
  const base::Json* strategy = model.if_contains("DefaultCapacityProviderStrategy");
  for (const base::Json& item : strategy == nullptr ? base::JsonArray{} : strategy->as_array()) {
    const std::string provider = text_of(item.as_object(), "CapacityProvider");
    if (std::find(providers.begin(), providers.end(), provider) == providers.end()) {
      refuse(fmt::format(
          "The capacity provider strategy names '{}', which is not associated with the cluster",
          provider));
    }
  }
}

class ClusterHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* current,
                         HandlerContext& context) override {
    base::JsonObject model = desired;
    check_providers(model);
    if (current != nullptr) {
      model["ClusterName"] = current->model.at("ClusterName");
    }
    set_default(model, "ClusterName",
                base::Json("cluster-" + base::make_hex_id(context.random, 10)));
    model["Arn"] = fmt::format("arn:{}:ecs:{}:{}:cluster/{}", context.partition, context.region,
                               context.account, text_of(model, "ClusterName"));
    return model;
  }

  void admit_removal(const StoredResource& current, HandlerContext& context) override {
    for (const StoredResource& service : context.resources.all(kEcsService)) {
      const auto cluster = find_cluster(text_of(service.model, "Cluster"), context.resources);
      if (service.phase != Phase::kDeleting && cluster &&
          cluster->identifier == current.identifier) {
        throw HandlerError("ResourceConflict",
                           "The Cluster cannot be deleted while Services are active.");
      }
    }
  }

  bool has_data_plane() const override { return false; }
};

class CapacityProvidersHandler final : public Handler {
 public:
  base::JsonObject admit(const base::JsonObject& desired, const StoredResource* /*current*/,
                         HandlerContext& context) override {
    if (!find_cluster(text_of(desired, "Cluster"), context.resources)) {
      throw HandlerError("NotFound", "Cluster not found.");
    }
    check_providers(desired);
    return desired;
  }

  bool has_data_plane() const override { return false; }
};

}  // namespace

std::unique_ptr<Handler> make_ecs_cluster_handler() {
  return std::make_unique<ClusterHandler>();
}

std::unique_ptr<Handler> make_capacity_providers_handler() {
  return std::make_unique<CapacityProvidersHandler>();
}

}  // namespace region
