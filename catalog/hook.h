#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "catalog/value.h"

namespace catalog {

enum class HookPoint {
  kBeforeCreate,
  kAfterCreate,
  kBeforeUpdate,
  kAfterUpdate,
  kBeforeDelete,
  kAfterDelete
};

/// Pulumi's words for them, as the state keeps them.
constexpr std::array<std::pair<HookPoint, std::string_view>, 6> kHookPoints{{
    {HookPoint::kBeforeCreate, "beforeCreate"},
    {HookPoint::kAfterCreate, "afterCreate"},
    {HookPoint::kBeforeUpdate, "beforeUpdate"},
    {HookPoint::kAfterUpdate, "afterUpdate"},
    {HookPoint::kBeforeDelete, "beforeDelete"},
    {HookPoint::kAfterDelete, "afterDelete"},
}};

/// What a hook is told. Members that make no sense at its point are empty. Secrets in the values
/// are secrets still.
struct HookCall {
  std::string urn;
  std::string name;
  std::string type;
  std::string identifier;
  Value old_inputs;
  Value new_inputs;
  Value old_outputs;
  Value new_outputs;
  std::vector<std::string> errors;  ///< of on_error: every failure so far, the last one last
};

/// Code of the program that runs while deploying, on the thread of its step. An error before an
/// operation stops that operation; after it, it fails the run, and what was done stays recorded.
struct Hook {
  std::string name;  ///< recorded, so that a resource can still be deleted as it wished
  std::function<base::Result<void>(const HookCall&)> run;
};

}  // namespace catalog
