#pragma once

#include <map>
#include <string>

#include "engine/backend/backend.h"

namespace cli {

using Tags = std::map<std::string, std::string>;

/// The tags of a stack, one object beside its state. Throws; kCorrupt when the object holds none.
Tags read_tags(engine::Backend& backend, const engine::StackId& id);
void write_tags(engine::Backend& backend, const engine::StackId& id, const Tags& tags);

}  // namespace cli
