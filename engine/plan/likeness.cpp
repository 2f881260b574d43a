#include "engine/plan/likeness.h"

#include <string>

#include "catalog/compare.h"
#include "engine/graph/stack_reference.h"
#include "engine/graph/urn.h"
#include "engine/plan/decision.h"

namespace engine {

int likeness(const DeclaredResource& declared, const catalog::Value& inputs,
             const ResourceState& recorded) {
  if (declared.declaration.type != recorded.type) {
    return 0;
  }
  const bool same_name = parse_urn(recorded.urn).name == declared.declaration.name;
  if (declared.schema == nullptr) {
    return declared.declaration.component ? (same_name ? 2 : 1) : 0;
  }
  if (has_same_identity(*declared.schema, inputs, recorded)) {
    return 3;
  }
  const bool equal = catalog::compare(*declared.schema, recorded.inputs, inputs).empty();
  return equal ? (same_name ? 2 : 1) : 0;
}

const ResourceState* most_like(const DeclaredResource& declared, const catalog::Value& inputs,
                               const std::unordered_set<std::uint64_t>& serials,
                               const Snapshot& recorded) {
  int best = 0;
  const ResourceState* found = nullptr;
  for (const std::uint64_t serial : serials) {
    const ResourceState& candidate = *recorded.find(serial);
    const int here = likeness(declared, inputs, candidate);
    if (here > best) {
      best = here;
      found = &candidate;
    } else if (here == best) {
      found = nullptr;
    }
  }
  return found;
}

std::unordered_set<std::uint64_t> without_declaration(const Stack& stack,
                                                      const Snapshot& recorded) {
  std::unordered_set<std::string> new_types;
  for (const DeclaredResource& declared : stack.resources()) {
    if (recorded.find(declared.urn) == nullptr) {
      new_types.insert(declared.declaration.type);
    }
  }
  std::unordered_set<std::uint64_t> serials;
  if (new_types.empty()) {
    return serials;
  }
  for (const auto& [serial, resource] : recorded.resources()) {
    const bool exists = !resource.delete_pending && !resource.pending_replacement &&
                        resource.taint != Taint::kCreate && resource.type != kStackReferenceType;
    if (exists && new_types.contains(resource.type) && stack.find(resource.urn) == nullptr) {
      serials.insert(serial);
    }
  }
  return serials;
}

}  // namespace engine
