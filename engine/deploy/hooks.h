#pragma once

#include <map>
#include <string>

#include "catalog/hook.h"
#include "engine/state/state.h"

namespace engine {

/// The hooks of a program, by name. Borrowed.
class Hooks {
 public:
  explicit Hooks(const std::map<std::string, catalog::Hook>& known) : known_(known) {}

  /// What every call about a resource says.
  static catalog::HookCall call_for(const ResourceState& resource);

  /// Runs the hooks that the resource has at this point, one after the other. Throws
  /// base::Exception when one fails, or is not known.
  void run(catalog::HookPoint point, const ResourceState& resource,
           const catalog::HookCall& call) const;

 private:
  const std::map<std::string, catalog::Hook>& known_;
};

}  // namespace engine
