#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "region/resources/handler.h"
#include "region/store/request.h"

namespace region {

struct ResourceKey {
  std::string region;
  std::string type;
  std::string identifier;

  auto operator<=>(const ResourceKey&) const = default;
};

/// What becomes durable in one piece: one record of the journal.
struct Change {
  std::vector<StoredResource> put{};
  std::vector<ResourceKey> erased{};
  std::vector<StoredRequest> requests{};  ///< new or changed
};

std::string encode(const Change& change);
base::Result<Change> decode(std::string_view text);

}  // namespace region
