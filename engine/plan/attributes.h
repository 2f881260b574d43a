#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/schema.h"
#include "catalog/value.h"
#include "engine/provider/provider.h"
#include "engine/state/state.h"

namespace engine {

/// The value at a dotted path (`Endpoint.Address`, `Listeners.0.Port`); absent if there is none.
/// What lies inside a secret is a secret.
catalog::Value value_at(const catalog::Value& root, std::string_view path);

/// An attribute of a resource that exists: what was declared, else a part of its identifier, else
/// what the service returned. Declared first, so that a preview, which knows only that, sees what
/// the deployment will see. Absent: it has no such attribute.
catalog::Value attribute_of(const catalog::ResourceType& type, const ResourceState& resource,
                            std::string_view path);

/// The same while an update from `recorded` to `inputs` is still to come. Identifiers, ARNs,
/// addresses stay as they are; what counts versions or tells a status becomes unknown.
catalog::Value attribute_after_update(const catalog::ResourceType& type,
                                      const ResourceState& recorded, const catalog::Value& inputs,
                                      std::string_view path);

/// The same of a resource that does not exist yet: what is declared, everything else is unknown.
catalog::Value attribute_after_create(const catalog::Value& inputs, std::string_view path);

/// The resolver of pseudo parameters; absent members stay expressions.
std::optional<catalog::Value> pseudo_parameter(const Identity& identity, const std::string& name);

/// Texts and documents with an unknown part inside become unknown as a whole.
catalog::Value collapse_unknown(const catalog::Value& value);

/// Properties as the service returned them, with those made secret that were declared from a
/// secret, or that the resource's options name.
catalog::Value outputs_from(const base::Json& properties, const ResourceState& resource);

/// The same of outputs that are recorded already.
catalog::Value with_secrets(const catalog::Value& outputs, const ResourceState& resource);

/// Fills in identifier, outputs and what is not as declared (`inputs`) from what exists.
void take_imported(const catalog::ResourceType& type, const Resource& live,
                   const std::string& import_id, ResourceState& resource);

}  // namespace engine
