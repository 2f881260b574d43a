#pragma once

#include <map>
#include <string>
#include <utility>

#include "catalog/schema.h"
#include "catalog/value.h"
#include "engine/state/state.h"

namespace engine {

/// What recorded resources add to lists of other recorded ones (catalog::Contribution). The service
/// shows such a list as a whole, and takes it as a whole.
class Contributions {
 public:
  using Lists = std::map<std::string, catalog::Value::List>;  ///< by the name of the list

  explicit Contributions(const Snapshot& recorded);

  /// What others add to this resource; empty: nothing.
  const Lists& to(const ResourceState& owner) const;

 private:
  std::map<std::pair<std::string, std::string>, Lists> by_owner_;  ///< type and identifier
};

/// The owner as the service shows it, without what others have added.
catalog::Value own_part(const catalog::ResourceType& owner, const catalog::Value& live,
                        const Contributions::Lists& added);

/// What the declaration says of the owner's own part: where it leaves a list to the service, what
/// the service fills in. A stack that adds to a list has a say in what else is in it.
catalog::Value declared_part(const catalog::ResourceType& owner, const catalog::Value& declared,
                             const Contributions::Lists& added);

/// The owner's properties together with what others have added, as the service takes them.
catalog::Value whole(const catalog::ResourceType& owner, const catalog::Value& properties,
                     const Contributions::Lists& added);

}  // namespace engine
