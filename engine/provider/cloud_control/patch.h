#pragma once

#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace engine {

/// The JSON patch (RFC 6902) that brings `before` to `after`, on whole top-level properties,
/// because a service may return lists in another order than it was given them. `add` for what
/// changed: it also replaces, and needs nothing to be there. `remove` only for what `live` (as
/// read) still shows.
///
/// Update handlers work on what a read returns plus the patch: so write-only properties that the
/// schema requires go along unchanged, except create-only ones and those that mean "make a new
/// one". kUnsupported: a property changed that an update cannot change (a cache's AuthToken).
base::Result<base::JsonArray> build_patch(std::string_view type, const base::Json& before,
                                          const base::Json& after, const base::Json& live);

/// Whether build_patch would need `live`: something is to be removed.
bool removes_properties(const base::Json& before, const base::Json& after);

}  // namespace engine
