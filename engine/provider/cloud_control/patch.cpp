#include "engine/provider/cloud_control/patch.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include <boost/json.hpp>

#include "catalog/compare.h"
#include "catalog/pointer.h"
#include "catalog/schema.h"

namespace engine {

namespace {

using Names = std::set<std::string, std::less<>>;

/// Write-only properties whose being sent means an action: only when they really changed.
constexpr std::array<std::string_view, 3> kActingProperties{"/AuthToken", "/GenerateSecretString",
                                                            "/MasterUserPassword"};

struct Unchangeable {
  std::string_view type;
  std::string_view property;
  std::string_view instead;
};

constexpr std::array<Unchangeable, 1> kUnchangeable{{
    {"AWS::ElastiCache::ReplicationGroup", "AuthToken",
     "rotate it with ElastiCache's ModifyReplicationGroup (strategy ROTATE, later SET)"},
}};

Names patched_properties(const catalog::ResourceType* schema, const base::JsonObject& before,
                         const base::JsonObject& after) {
  Names names;
  if (schema != nullptr) {
    const auto differences = catalog::compare(*schema, catalog::Value::from_json(before),
                                              catalog::Value::from_json(after));
    for (const auto& difference : differences) {
      names.insert(catalog::top_level(difference.pointer));
    }
    return names;
  }
  for (const auto& member : after) {
    const auto* old = before.if_contains(member.key());
    if (old == nullptr || base::canonical_json(*old) != base::canonical_json(member.value())) {
      names.emplace(member.key());
    }
  }
  for (const auto& member : before) {
    if (!after.contains(member.key())) {
      names.emplace(member.key());
    }
  }
  return names;
}

/// Whether the schema demands the property at the pointer wherever its parent is there.
bool is_required(const catalog::ResourceType& schema, std::string_view pointer) {
  const auto slash = pointer.rfind('/');
  const auto name = pointer.substr(slash + 1);
  if (slash == 0) {
    return std::ranges::find(schema.required, name) != schema.required.end() ||
           std::ranges::find(schema.required, pointer) != schema.required.end();
  }
  const auto* parent = catalog::find_property(schema, pointer.substr(0, slash));
  const auto* member = parent == nullptr ? nullptr : catalog::find_member(*parent, name);
  return member != nullptr && member->required;
}

/// Top-level properties that a read does not return (in part), and without which the update handler
/// would refuse the model that it reads.
Names needed_write_only(const catalog::ResourceType& schema) {
  Names names;
  for (const auto pointer : schema.write_only) {
    const std::string name = catalog::top_level(pointer);
    const bool create_only = catalog::covered(pointer, schema.create_only) ||
                             catalog::covered("/" + name, schema.create_only);
    const bool acts = std::ranges::find(kActingProperties, "/" + name) != kActingProperties.end();
    if (!create_only && !acts && is_required(schema, pointer)) {
      names.insert(name);
    }
  }
  return names;
}

base::Json operation(std::string_view op, const std::string& name) {
  return base::JsonObject{{"op", op}, {"path", "/" + name}};
}

}  // namespace

bool removes_properties(const base::Json& before, const base::Json& after) {
  return std::ranges::any_of(before.as_object(), [&](const auto& member) {
    return !after.as_object().contains(member.key());
  });
}

base::Result<base::JsonArray> build_patch(std::string_view type, const base::Json& before,
                                          const base::Json& after, const base::Json& live) {
  const auto* schema = catalog::find_resource_type(type);
  const auto changed = patched_properties(schema, before.as_object(), after.as_object());
  for (const auto& row : kUnchangeable) {
    if (row.type == type && changed.contains(row.property)) {
      return base::error(base::ErrorKind::kUnsupported,
                         "{} of {} cannot be changed by an update; {}", row.property, type,
                         row.instead);
    }
  }
  base::JsonArray patch;
  if (changed.empty()) {
    return patch;
  }
  Names sent = changed;
  if (schema != nullptr) {
    sent.merge(needed_write_only(*schema));
  }
  for (const auto& name : sent) {
    if (const auto* value = after.as_object().if_contains(name)) {
      auto add = operation("add", name);
      add.as_object()["value"] = *value;
      patch.push_back(std::move(add));
    } else if (live.is_object() && live.as_object().contains(name)) {
      patch.push_back(operation("remove", name));
    }
  }
  return patch;
}

}  // namespace engine
