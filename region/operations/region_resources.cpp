#include "region/operations/region_resources.h"

#include <utility>

namespace region {

std::string home_region(std::string_view type, std::string_view region) {
  return std::string(type.starts_with("AWS::IAM::") ? "aws-global" : region);
}

std::optional<StoredResource> RegionResources::find(std::string_view type,
                                                    std::string_view identifier) const {
  return store_.find({home_region(type, region_), std::string(type), std::string(identifier)});
}

std::optional<StoredResource> RegionResources::find_by(std::string_view type,
                                                       std::string_view property,
                                                       std::string_view value) const {
  return store_.find_by(home_region(type, region_), type, property, value);
}

std::vector<StoredResource> RegionResources::all(std::string_view type) const {
  return store_.all(home_region(type, region_), type);
}

void RegionResources::put(StoredResource resource) {
  resource.region = home_region(resource.type, region_);
  apply({.put = {std::move(resource)}});
}

void RegionResources::erase(std::string_view type, std::string_view identifier) {
  apply({.erased = {{home_region(type, region_), std::string(type), std::string(identifier)}}});
}

std::unique_ptr<Resources> RegionResources::keep() const {
  return std::make_unique<RegionResources>(store_, region_, Durability::kOnReturn);
}

void RegionResources::apply(Change change) {
  const Store::Ticket ticket = store_.apply(std::move(change));
  if (durability_ == Durability::kLater) {
    return;
  }
  if (const auto durable = store_.wait(ticket); !durable) {
    throw HandlerError("ServiceInternalError", durable.error().message);
  }
}

}  // namespace region
