#pragma once

#include <optional>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace engine {

enum class ResourceOperation { kCreate, kUpdate, kDelete };

/// For how long after its first failure an operation is worth trying again, because what failed is
/// known to pass by itself; nullopt: it will fail again. AWS says so in many ways, sometimes only
/// in the message.
std::optional<base::Milliseconds> retry_window(std::string_view type, ResourceOperation operation,
                                               const base::Error& failure);

/// What a person can do about a failure, where AWS's message does not say it; empty: nothing to
/// add.
std::string_view advice(ResourceOperation operation, const base::Error& failure);

}  // namespace engine
