#pragma once

#include <sys/types.h>

#include "base/result.h"

namespace region {

/// The calling process (with one thread) enters a user namespace of its own, in which it is `uid`
/// and `gid` and nobody else exists.
base::Result<void> enter_user_namespace(uid_t uid, gid_t gid);

}  // namespace region
