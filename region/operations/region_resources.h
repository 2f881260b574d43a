#pragma once

#include <string>
#include <string_view>

#include "region/store/store.h"

namespace region {

/// Where a type's resources are kept: IAM has no regions.
std::string home_region(std::string_view type, std::string_view region);

/// The store as handlers of one AWS region see it.
class RegionResources final : public Resources {
 public:
  enum class Durability { kOnReturn, kLater };

  RegionResources(Store& store, std::string region, Durability durability)
      : store_(store), region_(std::move(region)), durability_(durability) {}

  std::optional<StoredResource> find(std::string_view type,
                                     std::string_view identifier) const override;
  std::optional<StoredResource> find_by(std::string_view type, std::string_view property,
                                        std::string_view value) const override;
  std::vector<StoredResource> all(std::string_view type) const override;
  /// Throws HandlerError ServiceInternalError when it cannot be made durable.
  void put(StoredResource resource) override;
  void erase(std::string_view type, std::string_view identifier) override;
  std::unique_ptr<Resources> keep() const override;

 private:
  void apply(Change change);

  Store& store_;
  std::string region_;
  Durability durability_;
};

}  // namespace region
