#include "cli/render/state_text.h"

#include <algorithm>
#include <map>
#include <vector>

#include "cli/render/table.h"
#include "engine/graph/urn.h"

namespace cli {

namespace {

using Children = std::map<std::string, std::vector<const engine::ResourceState*>>;

std::string taint_text(const engine::ResourceState& resource) {
  switch (resource.taint) {
    case engine::Taint::kNone:
      return "";
    case engine::Taint::kCreate:
      return "(its create failed: will be replaced)";
    case engine::Taint::kUpdate:
      return "(an update failed: will be repeated)";
    case engine::Taint::kReplace:
      return "(tainted: will be replaced)";
  }
  return "";
}

void append_children(const Children& children, const std::string& parent, std::size_t depth,
                     bool urns, std::vector<std::vector<std::string>>& rows) {
  const auto found = children.find(parent);
  if (found == children.end()) {
    return;
  }
  for (const engine::ResourceState* resource : found->second) {
    const std::string note = resource->delete_pending ? "(to be deleted)" : taint_text(*resource);
    rows.push_back({std::string(2 * depth, ' ') + resource->type,
                    std::string(engine::parse_urn(resource->urn).name), resource->identifier,
                    note});
    if (urns) {
      rows.push_back({std::string(2 * depth, ' ') + "  URN: " + resource->urn});
    }
    append_children(children, resource->urn, depth + 1, urns, rows);
  }
}

}  // namespace

StateSummary summarize(const engine::Snapshot& snapshot) {
  StateSummary summary;
  for (const auto& [serial, resource] : snapshot.resources()) {
    summary.resources += resource.component ? 0 : 1;
    summary.last_update = std::max(summary.last_update, resource.modified);
  }
  return summary;
}

std::string state_tree(const engine::Snapshot& snapshot, bool urns) {
  Children children;
  for (const auto& [serial, resource] : snapshot.resources()) {
    const bool orphan = snapshot.find(resource.parent) == nullptr;
    children[orphan ? "" : resource.parent].push_back(&resource);
  }
  std::vector<std::vector<std::string>> rows = {{"TYPE", "NAME", "IDENTIFIER"}};
  append_children(children, "", 0, urns, rows);
  return table_text(rows);
}

}  // namespace cli
